using System.Diagnostics;
using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests.Bundling;

/// <summary>The bundler strips types without checking them; this checks them.</summary>
[Trait("Category", "Slow")]
public sealed class TypeCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("types-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_script_of_the_page_passes_the_strictest_type_check()
    {
        BundleSources.WriteTo(_folder);
        await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        (await RunAsync("npm", "run", "--silent", "check")).ShouldBe("");
    }

    private async Task<string> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!; // null only for shell execution
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, output);
        return output.Trim();
    }
}
