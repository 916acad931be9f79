using Nameplate.Cli.Writing;
using Nameplate.Reports.Bundling;

namespace Nameplate.Cli.Runs;

/// <summary>Writes a report, or says what is missing for it.</summary>
internal static class ReportFile
{
    /// <summary>Writes a page into its file.</summary>
    /// <param name="page">The page as text, with the script and style that it carries.</param>
    /// <param name="file">Where it goes.</param>
    /// <param name="terminal">Where to talk.</param>
    /// <param name="cancellation">Gives up before the page is written.</param>
    public static int Write(Func<ReportAssets, string> page, WholeFile file, Terminal terminal, CancellationToken cancellation)
    {
        AssetsResult assets = ReportAssets.FindOrBuildAsync(building: terminal.Error.WriteLine, cancellation: cancellation).GetAwaiter().GetResult();
        if (assets.Assets is not { } found)
        {
            terminal.Error.WriteLine($"nameplate: no report was written: {assets.Problem}");
            terminal.Error.WriteLine($"    help: {assets.Help}");
            return ExitCode.Failed;
        }

        file.Write(page(found));
        terminal.Error.WriteLine($"report: {file.Name}");
        return ExitCode.Done;
    }
}
