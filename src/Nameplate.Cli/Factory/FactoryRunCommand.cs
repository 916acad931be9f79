using Nameplate.Cli.Writing;
using Nameplate.Factory.Description;
using Nameplate.Factory.Documents;
using Nameplate.Factory.Simulation;

namespace Nameplate.Cli.Factory;

/// <summary>Runs a factory and prints what was asked for.</summary>
internal static class FactoryRunCommand
{
    public static int Run(FactoryArguments arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments is { Against: not null, Output: not null })
        {
            throw new UsageException("--out keeps one run; run the two sides one by one to keep them");
        }

        if (arguments is { Against: not null, Format: not "table" })
        {
            throw new UsageException("--against prints a table; run the two sides one by one for their documents");
        }

        FactoryFolder? folder = arguments.Output is { } path ? FactoryFolder.Open(path) : null;
        WholeFile? report = arguments.Report is { } page ? WholeFile.Open("--report", page) : null;
        if (LoadedFactory.Load(arguments, terminal) is not { } design)
        {
            return ExitCode.Wrong;
        }

        FactoryDesign? other = null;
        if (arguments.Against is { } against)
        {
            bool isFolder = Directory.Exists(against);
            other = LoadedFactory.Load(isFolder ? arguments with { Folder = against } : arguments with { Scenario = against }, terminal);
            if (other is null)
            {
                return ExitCode.Wrong;
            }
        }

        FactoryDocument document = Document(design, arguments, cancellation);
        if (other is not null)
        {
            FactoryDocument second = Document(other, arguments, cancellation);
            FactoryComparisonPage.Write(document, second, arguments, terminal);
            return report is null ? ExitCode.Done : FactoryReportFile.Write(document, second, arguments.Against!, report, terminal, cancellation);
        }

        if (arguments.Format == "json")
        {
            FactoryJson.Write(document, terminal.Out);
        }
        else
        {
            FactoryPage.Write(document, arguments, terminal);
        }

        folder?.Leave(document, cancellation);
        int reported = report is null ? ExitCode.Done : FactoryReportFile.Write(document, report, terminal, cancellation);
        return reported != ExitCode.Done ? reported : document.Checks.All(c => c.Holds) ? ExitCode.Done : ExitCode.Failed;
    }

    private static FactoryDocument Document(FactoryDesign design, FactoryArguments arguments, CancellationToken cancellation)
        => FactoryDocument.Of(FactorySimulator.Run(design, new FactoryRunOptions { Seed = arguments.Seed, Threads = arguments.Threads }, cancellation));
}
