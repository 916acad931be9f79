namespace Nameplate.Reports.Bundling;

/// <summary>
/// The finished script and style that are inlined into every report. They are built from npm packages the first time that a report is
/// asked for and kept in a cache folder by the hash of their sources, so that everything else works without Node.js.
/// </summary>
/// <param name="Script">One classic script that draws the charts.</param>
/// <param name="Style">One style sheet.</param>
public sealed record ReportAssets(string Script, string Style)
{
    /// <summary>
    /// Reads the bundle from <paramref name="cacheFolder"/>, and builds it there with npm when it is not there yet (some seconds, and
    /// the npm registry must be reachable, once).
    /// </summary>
    /// <param name="cacheFolder">Where bundles are kept; null for <see cref="DefaultCacheFolder"/>.</param>
    /// <param name="building">Called once, before a build starts, with a sentence for the person who waits.</param>
    /// <param name="cancellation">Stops a build; what it had written is removed.</param>
    /// <returns>The assets, or what went wrong and what to install. Only cancellation is thrown.</returns>
    public static Task<AssetsResult> FindOrBuildAsync(
        string? cacheFolder = null, Action<string>? building = null, CancellationToken cancellation = default) =>
        new BundleCache(cacheFolder ?? DefaultCacheFolder(), new Npm()).FindOrBuildAsync(building, cancellation);

    /// <summary>
    /// <c>artifacts/report-assets</c> of the checkout that this program was built in, or the user's own cache folder when it was moved
    /// elsewhere.
    /// </summary>
    public static string DefaultCacheFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts")
            {
                return Path.Combine(folder.FullName, "report-assets");
            }
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(home.Length == 0 ? Path.GetTempPath() : home, "nameplate", "report-assets");
    }
}
