using Nameplate.Factory.Documents;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Factories;

namespace Nameplate.Reports;

/// <summary>Writes a factory's run, or two of them side by side, as one self-contained HTML page: no network, the same bytes for the same documents and assets.</summary>
public static class FactoryReportWriter
{
    /// <summary>The page of a run as text.</summary>
    /// <param name="document">What the run answered.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    public static string Html(FactoryDocument document, ReportAssets assets)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(assets);
        return FactoryPage.Of(document, assets);
    }

    /// <summary>The page of two runs as text.</summary>
    /// <param name="left">The run from which changes are counted.</param>
    /// <param name="leftName">What to call it.</param>
    /// <param name="right">The other run.</param>
    /// <param name="rightName">What to call it.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    public static string Html(FactoryDocument left, string leftName, FactoryDocument right, string rightName, ReportAssets assets)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(assets);
        return ComparisonPage.Of(left, leftName, right, rightName, assets);
    }
}
