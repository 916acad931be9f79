using Nameplate.Analysis.Explanations;
using Nameplate.Cli.Runs;
using Nameplate.Cli.Validation;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;

namespace Nameplate.Cli.Explanations;

/// <summary>Explains a number, a fact or an agreement.</summary>
internal static class ExplainCommand
{
    public static int Run(ExplainArguments arguments, Terminal terminal)
    {
        if (LoadedProgramme.Load(arguments.Programme, arguments.Common, terminal)?.Compile(terminal) is not { } compiled)
        {
            return ExitCode.Wrong;
        }

        Explanation explanation = Explainer.Explain(new ExplainRequest
        {
            Name = arguments.Name,
            Month = IndexOf(arguments, compiled.Context.Horizon),
            World = arguments.World,
            Seed = arguments.Common.Seed,
            Depth = arguments.Depth,
            Compiled = compiled,
        }) ?? throw Unknown(arguments.Name, compiled);
        if (arguments.Format == "json")
        {
            Documents.Write(explanation, terminal.Out);
        }
        else
        {
            ExplanationPage.Write(explanation, terminal);
        }

        return ExitCode.Done;
    }

    private static int? IndexOf(ExplainArguments arguments, Horizon horizon)
    {
        if (arguments.Month is not { } month)
        {
            return null;
        }

        int index = month - horizon.Start;
        return index >= 0 && index < horizon.Months
            ? index
            : throw new UsageException($"--month: {month} is not simulated; the months are {horizon.Start} to {horizon.At(horizon.Months - 1)}");
    }

    private static UsageException Unknown(string name, CompiledProgramme compiled)
    {
        string? near = Explainer.Nearest(compiled, name);
        return new UsageException($"'{name}' is no series, agreement or fact of this programme", near is null ? null : $"did you mean '{near}'?");
    }
}
