using Nameplate.Analysis.Runs;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports;

/// <summary>
/// Writes a run as one self-contained HTML page: no network, everything inlined, the same bytes for the same document and assets.
/// </summary>
public static class ReportWriter
{
    /// <summary>The page as text.</summary>
    /// <param name="document">What the run answered.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    public static string Html(RunDocument document, ReportAssets assets)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(assets);
        return Page.Of(new ReportContext(document), assets);
    }
}
