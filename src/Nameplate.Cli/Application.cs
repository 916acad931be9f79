using System.CommandLine;
using Nameplate.Cli.CommandLine;
using Nameplate.Cli.Writing;
using Nameplate.Engine.Simulation;

namespace Nameplate.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class Application
{
    /// <summary>Runs one command.</summary>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            int code = Invoke(args, terminal, cancellation);
            if (terminal.FlushOut() is not { } lost)
            {
                return code;
            }

            Say(terminal, $"standard output could not be written: {Place.Reason(lost)}", null);
            return code == ExitCode.Done ? ExitCode.Failed : code;
        }
        catch (UsageException wrong)
        {
            Say(terminal, wrong.Message, wrong.Help);
            return ExitCode.Wrong;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Say(terminal, "interrupted; nothing was written", null);
            return ExitCode.Interrupted;
        }
        catch (NumberException problem)
        {
            Say(terminal, problem.Message, "explain the series in that month and world to see where the number breaks");
            return ExitCode.Failed;
        }
        catch (UnwrittenException problem)
        {
            Say(terminal, problem.Message, problem.Help);
            return ExitCode.Failed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Say(terminal, problem.Message, null);
            return ExitCode.Failed;
        }
    }

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        RootCommand root = Verbs.Root(terminal, cancellation);
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            ParseProblems.Write(parsed, terminal.Error);
            return ExitCode.Wrong;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static void Say(Terminal terminal, string message, string? help)
    {
        terminal.Error.WriteLine("nameplate: " + message);
        if (help is not null)
        {
            terminal.Error.WriteLine("    help: " + help);
        }
    }
}
