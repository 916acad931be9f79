using System.Text;

namespace Nameplate.Files;

/// <summary>Prints one diagnostic for people.</summary>
internal static class DiagnosticText
{
    private const int WidestLine = 160;

    public static void Append(StringBuilder text, Diagnostic diagnostic, string? sourceLine)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        text.Append(diagnostic.At.ToString()).Append(": ").Append(severity).Append(' ').Append(diagnostic.Code).Append(": ").Append(diagnostic.Message).Append('\n');
        if (sourceLine is not null) AppendSource(text, sourceLine, diagnostic.At.Column);
        if (diagnostic.Help is not null) text.Append("    help: ").Append(diagnostic.Help).Append('\n');
    }

    private static void AppendSource(StringBuilder text, string line, int column)
    {
        // A long line is cut to a window around the column, so that the caret stays on the screen.
        var start = column > WidestLine ? column - (WidestLine / 2) : 0;
        var window = start >= line.Length ? "" : line.Substring(start, Math.Min(WidestLine, line.Length - start));
        text.Append("    ").Append(Printable(window)).Append('\n');
        text.Append(' ', 4 + Math.Max(0, column - 1 - start)).Append("^\n");
    }

    private static string Printable(string window)
        => string.Create(window.Length, window, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
}
