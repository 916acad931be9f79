using Nameplate.Analysis.Runs;
using Nameplate.Reports;
using Nameplate.Reports.Bundling;

namespace Nameplate.Cli.Runs;

/// <summary>Writes the report, or says what is missing for it.</summary>
internal static class ReportFile
{
    public static int Write(RunDocument document, string path, Terminal terminal, CancellationToken cancellation)
    {
        AssetsResult assets = ReportAssets.FindOrBuildAsync(building: terminal.Error.WriteLine, cancellation: cancellation).GetAwaiter().GetResult();
        if (!assets.Success)
        {
            terminal.Error.WriteLine($"nameplate: no report was written: {assets.Problem}");
            terminal.Error.WriteLine($"    help: {assets.Help}");
            return ExitCode.Failed;
        }

        ReportWriter.WriteFile(document, assets.Assets, path);
        terminal.Error.WriteLine($"report: {path}");
        return ExitCode.Done;
    }
}
