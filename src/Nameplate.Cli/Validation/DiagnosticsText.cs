using System.Globalization;
using Nameplate.Files;

namespace Nameplate.Cli.Validation;

/// <summary>Writes what is wrong with a programme, and how much of it there is.</summary>
internal static class DiagnosticsText
{
    public static void Write(Diagnostics diagnostics, TextWriter error)
    {
        error.Write(diagnostics.ToText());
        int errors = diagnostics.Sorted.Count(d => d.Severity == Severity.Error);
        int warnings = diagnostics.Sorted.Count - errors;
        string text = warnings == 0 ? Count(errors, "error") : $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        error.WriteLine(text);
    }

    private static string Count(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? string.Empty : "s")}");
}
