using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests.Bundling;

/// <summary>npm and node that do as they are told.</summary>
internal sealed class FakeNodeTools : INodeTools
{
    private static readonly ToolResult Fine = new(true, false, "");

    public ToolResult Install { get; init; } = Fine;

    public ToolResult Bundle { get; init; } = Fine;

    public bool Cancel { get; init; }

    public int Installs { get; private set; }

    public IReadOnlyList<string> Files { get; private set; } = [];

    public Task<ToolResult> InstallAsync(string folder, CancellationToken cancellation)
    {
        Installs++;
        Files = [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))];
        return Cancel ? throw new OperationCanceledException() : Task.FromResult(Install);
    }

    public async Task<ToolResult> BundleAsync(string folder, CancellationToken cancellation)
    {
        if (Bundle.Success)
        {
            string built = Directory.CreateDirectory(Path.Combine(folder, "dist")).FullName;
            await File.WriteAllTextAsync(Path.Combine(built, "report.js"), "script", cancellation);
            await File.WriteAllTextAsync(Path.Combine(built, "style.css"), "style", cancellation);
        }

        return Bundle;
    }
}
