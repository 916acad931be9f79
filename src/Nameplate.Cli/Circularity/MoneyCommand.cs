using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Runs;
using Nameplate.Cli.Validation;

namespace Nameplate.Cli.Circularity;

/// <summary>Follows a programme's financing and prints where it goes.</summary>
internal static class MoneyCommand
{
    public static int Run(MoneyArguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (LoadedProgramme.Load(arguments.Programme, arguments.Common, terminal) is not { } loaded)
        {
            return ExitCode.Wrong;
        }

        var request = new RunRequest
        {
            Programme = loaded.Programme,
            Options = loaded.Options,
            Worlds = arguments.Worlds,
            Seed = arguments.Common.Seed,
            Threads = arguments.Threads,
        };
        if (MoneyFollower.Follow(request, loaded.Diagnostics, cancellation) is not { } document)
        {
            DiagnosticsText.Write(loaded.Diagnostics, terminal.Error);
            return ExitCode.Wrong;
        }

        switch (arguments.Format)
        {
            case "json":
                Documents.Write(document, terminal.Out);
                break;
            case "csv":
                MoneyTable.Write(document, terminal.Out);
                break;
            default:
                MoneyPage.Write(document, terminal);
                break;
        }

        return ExitCode.Done;
    }
}
