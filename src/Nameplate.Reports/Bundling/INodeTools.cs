namespace Nameplate.Reports.Bundling;

/// <summary>The two commands that a build of the bundle takes; a seam, so that their absence can be tested where they are present.</summary>
internal interface INodeTools
{
    /// <summary>Fetches exactly the locked packages into the folder.</summary>
    Task<ToolResult> InstallAsync(string folder, CancellationToken cancellation);

    /// <summary>Runs the folder's <c>build.mjs</c>.</summary>
    Task<ToolResult> BundleAsync(string folder, CancellationToken cancellation);
}
