using Nameplate.Cli.Runs;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;
using Nameplate.Reports;

namespace Nameplate.Cli.Factory;

/// <summary>Writes a factory's report.</summary>
internal static class FactoryReportFile
{
    /// <summary>The page of one run.</summary>
    public static int Write(FactoryDocument document, WholeFile file, Terminal terminal, CancellationToken cancellation) =>
        ReportFile.Write(assets => FactoryReportWriter.Html(document, assets), file, terminal, cancellation);

    /// <summary>The page of two runs side by side.</summary>
    public static int Write(
        FactoryDocument left, FactoryDocument right, string against, WholeFile file, Terminal terminal, CancellationToken cancellation)
    {
        string leftName = left.Title == right.Title ? "As it is" : left.Title;
        string rightName = left.Title == right.Title ? against : right.Title;
        return ReportFile.Write(assets => FactoryReportWriter.Html(left, leftName, right, rightName, assets), file, terminal, cancellation);
    }
}
