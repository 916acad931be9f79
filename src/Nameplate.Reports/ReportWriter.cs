using System.Text;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports;

/// <summary>
/// Writes a run as one self-contained HTML page: no network, everything inlined, the same bytes for the same document and assets.
/// </summary>
public static class ReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The page as text.</summary>
    /// <param name="document">What the run answered.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    public static string Html(RunDocument document, ReportAssets assets)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(assets);
        return Page.Of(new ReportContext(document), assets);
    }

    /// <summary>Writes the page as UTF-8 without a byte-order mark; the stream stays open.</summary>
    /// <param name="document">What the run answered.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    /// <param name="stream">Where the page goes.</param>
    public static void Write(RunDocument document, ReportAssets assets, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Utf8.GetBytes(Html(document, assets)));
    }

    /// <summary>
    /// Writes the page to a file: beside it first and then moved over it, so that a failed write leaves the old file as it was.
    /// </summary>
    /// <param name="document">What the run answered.</param>
    /// <param name="assets">Script and style, from <see cref="ReportAssets.FindOrBuildAsync"/>.</param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteFile(RunDocument document, ReportAssets assets, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string beside = path + ".part";
        try
        {
            using (FileStream stream = File.Create(beside))
            {
                Write(document, assets, stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
