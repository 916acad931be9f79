using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Stories;
using Nameplate.Cli.Comparisons;
using Nameplate.Cli.Stories;
using Nameplate.Cli.Validation;
using Nameplate.Cli.Writing;
using Nameplate.Programme.Compilation;
using Nameplate.Reports;

namespace Nameplate.Cli.Runs;

/// <summary>Runs a programme and prints what was asked for.</summary>
internal static class RunCommand
{
    public static int Run(RunArguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        arguments.Check();
        if (LoadedProgramme.Load(arguments.Programme, arguments.Common, terminal) is not { } loaded)
        {
            return ExitCode.Wrong;
        }

        return arguments switch
        {
            { World: not null } => Story(arguments, loaded, terminal),
            { Against: not null } => CompareCommand.Run(arguments, loaded, terminal, cancellation),
            _ => Answer(arguments, loaded, terminal, cancellation),
        };
    }

    private static int Story(RunArguments arguments, LoadedProgramme loaded, Terminal terminal)
    {
        if (loaded.Compile(terminal) is not { } compiled)
        {
            return ExitCode.Wrong;
        }

        Story story = Storyteller.Tell(compiled, arguments.World!.Number, arguments.Common.Seed);
        if (arguments.Format == "json")
        {
            Documents.Write(story, terminal.Out);
        }
        else
        {
            StoryPage.Write(story, loaded.Programme, terminal);
        }

        return ExitCode.Done;
    }

    private static int Answer(RunArguments arguments, LoadedProgramme loaded, Terminal terminal, CancellationToken cancellation)
    {
        RunFolder? folder = arguments.Folder is { } path ? RunFolder.Open(path) : null;
        WholeFile? report = arguments.Report is { } page ? WholeFile.Open("--report", page) : null;
        RunRequest request = Request(arguments, loaded, loaded.Options);
        using RunResult? result = ProgressBar.Around(
            terminal, request.Worlds, progress => Runner.Run(request, loaded.Diagnostics, progress, cancellation), cancellation);
        if (result is null)
        {
            DiagnosticsText.Write(loaded.Diagnostics, terminal.Error);
            return ExitCode.Wrong;
        }

        Print(arguments, request, result, terminal, cancellation);
        folder?.Leave(request, result, cancellation);
        return report is null
            ? ExitCode.Done
            : ReportFile.Write(assets => ReportWriter.Html(WithCircularity(request, result, cancellation), assets), report, terminal, cancellation);
    }

    // A page with charts may take a moment longer than an answer, and shows where the money goes, too.
    private static RunDocument WithCircularity(RunRequest request, RunResult result, CancellationToken cancellation)
    {
        RunRequest first = request with { Worlds = Math.Min(request.Worlds, MoneyFollower.UsualWorlds) };
        return result.Document with { Circularity = MoneyFollower.Follow(first, result.Compiled, cancellation) };
    }

    /// <summary>The run that the command line describes, at given options.</summary>
    public static RunRequest Request(RunArguments arguments, LoadedProgramme loaded, CompileOptions options) => new()
    {
        Programme = loaded.Programme,
        Options = options,
        Worlds = arguments.Worlds,
        Seed = arguments.Common.Seed,
        Threads = arguments.Threads,
        Lanes = arguments.Lanes,
    };

    private static void Print(RunArguments arguments, RunRequest request, RunResult result, Terminal terminal, CancellationToken cancellation)
    {
        switch (arguments.Format)
        {
            case "json":
                Documents.Write(result.Document, terminal.Out);
                break;
            case "csv":
                SeriesTable.Write(result.Document, terminal.Out);
                break;
            default:
                RunPage.Write(arguments, request, result, terminal, cancellation);
                break;
        }
    }
}
