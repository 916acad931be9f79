namespace Nameplate.Reports.Bundling;

/// <summary>Bundles in a folder, one below it per hash of the sources; built when missing, moved into place whole.</summary>
internal sealed class BundleCache(string folder, INodeTools tools)
{
    private const string Install =
        "Install Node.js 20 or newer with npm (Debian and Ubuntu: apt-get install nodejs npm), then ask for the report again.";

    private const string Registry = "Check that npm reaches its registry (npm ping), then ask for the report again.";

    private string Finished => Path.Combine(folder, BundleSources.Hash[..16]);

    public async Task<AssetsResult> FindOrBuildAsync(Action<string>? building, CancellationToken cancellation)
    {
        try
        {
            if (ReadFinished() is { } found)
            {
                return AssetsResult.Found(found);
            }

            building?.Invoke("Building the report's charts with npm, once …");
            return await BuildAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return AssetsResult.Failed(
                $"The report's charts could not be kept in {folder}: {e.Message}",
                "Make that folder writable, then ask for the report again.");
        }
    }

    private async Task<AssetsResult> BuildAsync(CancellationToken cancellation)
    {
        // Two runs may build at once: each in a folder of its own, and the first to finish wins.
        string work = Path.Combine(folder, $"building-{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(work);
            BundleSources.WriteTo(work);
            ToolResult installed = await tools.InstallAsync(work, cancellation).ConfigureAwait(false);
            if (installed.Missing)
            {
                return AssetsResult.Failed("A report needs npm, once, to build its charts, and npm was not found.", Install);
            }

            if (!installed.Success)
            {
                return AssetsResult.Failed($"npm ci could not fetch what the report's charts are built from: {installed.Message}", Registry);
            }

            ToolResult built = await tools.BundleAsync(work, cancellation).ConfigureAwait(false);
            if (!built.Success)
            {
                return AssetsResult.Failed($"node could not bundle the report's charts: {built.Message}", Install);
            }

            Keep(Path.Combine(work, "dist"));
            return ReadFinished() is { } assets
                ? AssetsResult.Found(assets)
                : AssetsResult.Failed("The bundle of the report's charts is incomplete.", Install);
        }
        finally
        {
            Remove(work);
        }
    }

    private void Keep(string built)
    {
        if (!Directory.Exists(Finished))
        {
            try
            {
                Directory.Move(built, Finished);
            }
            catch (IOException) when (Directory.Exists(Finished))
            {
                // The other run was faster, with the same bytes.
            }
        }
    }

    private ReportAssets? ReadFinished()
    {
        string script = Path.Combine(Finished, "report.js");
        string style = Path.Combine(Finished, "style.css");
        return File.Exists(script) && File.Exists(style) ? new ReportAssets(File.ReadAllText(script), File.ReadAllText(style)) : null;
    }

    private static void Remove(string work)
    {
        try
        {
            Directory.Delete(work, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left-overs cost space and nothing else; the report matters more.
        }
    }
}
