using System.Globalization;
using Nameplate.Cli.CommandLine;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.Validation;

/// <summary>Checks a programme at its vintage, in every scenario unless one was chosen.</summary>
internal static class ValidateCommand
{
    public static int Run(string folder, CommonArguments arguments, Terminal terminal)
    {
        if (LoadedProgramme.Load(folder, arguments, terminal) is not { } loaded)
        {
            return ExitCode.Wrong;
        }

        CompiledProgramme? compiled = null;
        string?[] scenarios = arguments.Scenario is null ? [null, .. loaded.Programme.Scenarios.Select(s => s.Id)] : [arguments.Scenario];
        foreach (string? scenario in scenarios)
        {
            compiled = Compiler.Compile(loaded.Programme, loaded.Options with { Scenario = scenario }, loaded.Diagnostics) ?? compiled;
        }

        if (loaded.Diagnostics.HasErrors || compiled is null)
        {
            DiagnosticsText.Write(loaded.Diagnostics, terminal.Error);
            return ExitCode.Wrong;
        }

        terminal.Error.Write(loaded.Diagnostics.ToText());
        Programme.Programme programme = loaded.Programme;
        int named = programme.Facts.Facts.Count(f => !f.Anonymous);
        int claims = programme.Facts.Facts.Sum(f => f.Claims.Length);
        terminal.Out.WriteLine(
            $"{programme.Id} is well-formed: {Count(named, "fact")} and {Count(programme.Facts.Facts.Length - named, "literal")} with {Count(claims, "claim")} from {Count(programme.Facts.Sources.Count, "source")},");
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count(compiled.Context.Plan.Named.Count, "named series")} over {Count(programme.Months, "month")} ({programme.Start} to {programme.End}), {Count(scenarios.Length, "scenario")} as known on {loaded.Options.AsOf:yyyy-MM-dd}."));
        return ExitCode.Done;
    }

    private static string Count(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {word}{(count == 1 || word.EndsWith('s') ? string.Empty : "s")}");
}
