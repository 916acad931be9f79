using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Runs;
using Nameplate.Cli.Validation;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Cli.Comparisons;

/// <summary>Runs the same worlds twice and prints the differences.</summary>
internal static class CompareCommand
{
    public static int Run(RunArguments arguments, LoadedProgramme loaded, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.Worlds > Comparer.MostWorlds)
        {
            throw new UsageException($"--against compares world by world, at most {Comparer.MostWorlds:#,0} of them");
        }

        CompileOptions other = Other(arguments.Against!, loaded);
        using RunResult? left = RunOne(arguments, loaded, loaded.Options, terminal, cancellation);
        using RunResult? right = left is null ? null : RunOne(arguments, loaded, other, terminal, cancellation);
        if (left is null || right is null)
        {
            DiagnosticsText.Write(loaded.Diagnostics, terminal.Error);
            return ExitCode.Wrong;
        }

        Comparison comparison = Comparer.Compare(left, right);
        switch (arguments.Format)
        {
            case "json":
                Documents.Write(comparison, terminal.Out);
                break;
            case "csv":
                DifferenceTable.Write(comparison, terminal.Out);
                break;
            default:
                ComparisonPage.Write(comparison, terminal);
                break;
        }

        return ExitCode.Done;
    }

    // A scenario's name wins over a date; what reads as neither is refused with the nearest scenario.
    private static CompileOptions Other(string against, LoadedProgramme loaded)
    {
        string[] scenarios = [Compiler.BaseScenario, .. loaded.Programme.Scenarios.Select(s => s.Id)];
        if (scenarios.Contains(against, StringComparer.Ordinal))
        {
            return loaded.Options with { Scenario = against == Compiler.BaseScenario ? null : against };
        }

        if (PartialDate.LastDay(against) is { Success: true } date)
        {
            return loaded.Options with { AsOf = date.Value };
        }

        string? near = Spelling.Nearest(against, scenarios);
        throw new UsageException(
            $"--against: '{against}' is neither a date nor one of the scenarios {string.Join(", ", scenarios)}", near is null ? null : $"did you mean '{near}'?");
    }

    private static RunResult? RunOne(RunArguments arguments, LoadedProgramme loaded, CompileOptions options, Terminal terminal, CancellationToken cancellation)
    {
        RunRequest request = RunCommand.Request(arguments, loaded, options);
        return ProgressBar.Around(terminal, request.Worlds, progress => Runner.Run(request, loaded.Diagnostics, progress, cancellation), cancellation);
    }
}
