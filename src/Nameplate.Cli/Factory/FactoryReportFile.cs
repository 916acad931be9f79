using Nameplate.Factory.Documents;
using Nameplate.Reports;
using Nameplate.Reports.Bundling;

namespace Nameplate.Cli.Factory;

/// <summary>Writes a factory's report, or says what is missing for it.</summary>
internal static class FactoryReportFile
{
    /// <summary>The page of one run.</summary>
    public static int Write(FactoryDocument document, string path, Terminal terminal, CancellationToken cancellation) =>
        Write(assets => FactoryReportWriter.Html(document, assets), path, terminal, cancellation);

    /// <summary>The page of two runs side by side.</summary>
    public static int Write(FactoryDocument left, FactoryDocument right, string against, string path, Terminal terminal, CancellationToken cancellation)
    {
        string leftName = left.Title == right.Title ? "As it is" : left.Title;
        string rightName = left.Title == right.Title ? against : right.Title;
        return Write(assets => FactoryReportWriter.Html(left, leftName, right, rightName, assets), path, terminal, cancellation);
    }

    private static int Write(Func<ReportAssets, string> page, string path, Terminal terminal, CancellationToken cancellation)
    {
        AssetsResult assets = ReportAssets.FindOrBuildAsync(building: terminal.Error.WriteLine, cancellation: cancellation).GetAwaiter().GetResult();
        if (assets.Assets is not { } found)
        {
            terminal.Error.WriteLine($"nameplate: no report was written: {assets.Problem}");
            terminal.Error.WriteLine($"    help: {assets.Help}");
            return ExitCode.Failed;
        }

        FactoryReportWriter.WriteFile(page(found), path);
        terminal.Error.WriteLine($"report: {path}");
        return ExitCode.Done;
    }
}
