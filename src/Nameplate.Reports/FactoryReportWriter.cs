using System.Text;
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

    /// <summary>Writes a page to a file: beside it first and then moved over it, so that a failed write leaves the old file as it was.</summary>
    /// <param name="page">The page, from <see cref="Html(FactoryDocument, ReportAssets)"/> or its sibling.</param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteFile(string page, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string beside = path + ".part";
        try
        {
            File.WriteAllText(beside, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
