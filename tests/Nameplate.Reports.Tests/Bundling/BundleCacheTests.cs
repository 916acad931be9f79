using Nameplate.Reports.Bundling;

namespace Nameplate.Reports.Tests.Bundling;

public sealed class BundleCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bundles-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_bundle_is_built_once_and_then_read()
    {
        var tools = new FakeNodeTools();
        List<string> said = [];
        AssetsResult first = await new BundleCache(_folder, tools).FindOrBuildAsync(said.Add, TestContext.Current.CancellationToken);
        AssetsResult second = await new BundleCache(_folder, tools).FindOrBuildAsync(said.Add, TestContext.Current.CancellationToken);

        first.Assets.ShouldBe(new ReportAssets("script", "style"));
        second.ShouldBe(first);
        tools.Installs.ShouldBe(1);
        said.ShouldHaveSingleItem().ShouldContain("once");
        Directory.GetDirectories(_folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_sources_of_the_bundle_are_laid_out_for_npm()
    {
        var tools = new FakeNodeTools();
        await new BundleCache(_folder, tools).FindOrBuildAsync(null, TestContext.Current.CancellationToken);

        tools.Files.ShouldContain("package.json");
        tools.Files.ShouldContain("package-lock.json");
        tools.Files.ShouldContain(Path.Combine("src", "main.ts"));
        tools.Files.ShouldContain(Path.Combine("src", "report.css"));
    }

    [Fact]
    public async Task Without_npm_the_result_says_what_to_install_and_leaves_nothing()
    {
        AssetsResult result = await FailAsync(new FakeNodeTools { Install = new ToolResult(false, true, "npm was not found") });

        result.Problem.ShouldBe("A report needs npm, once, to build its charts, and npm was not found.");
        result.Help.ShouldNotBeNull().ShouldContain("apt-get install nodejs npm");
    }

    [Fact]
    public async Task An_npm_that_fails_is_quoted()
    {
        AssetsResult result = await FailAsync(new FakeNodeTools { Install = new ToolResult(false, false, "code ENOTFOUND") });

        result.Problem.ShouldBe("npm ci could not fetch what the report's charts are built from: code ENOTFOUND");
        result.Help.ShouldNotBeNull().ShouldContain("npm ping");
    }

    [Fact]
    public async Task A_bundler_that_fails_is_quoted() =>
        (await FailAsync(new FakeNodeTools { Bundle = new ToolResult(false, false, "syntax error") }))
            .Problem.ShouldBe("node could not bundle the report's charts: syntax error");

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_a_problem_and_no_crash()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var cache = new BundleCache(Path.Combine(file, "below"), new FakeNodeTools());
        AssetsResult result = await cache.FindOrBuildAsync(null, TestContext.Current.CancellationToken);

        result.Problem.ShouldNotBeNull().ShouldContain("could not be kept");
    }

    [Fact]
    public async Task A_cancelled_build_leaves_nothing()
    {
        var cache = new BundleCache(_folder, new FakeNodeTools { Cancel = true });
        await Should.ThrowAsync<OperationCanceledException>(() => cache.FindOrBuildAsync(null, TestContext.Current.CancellationToken));

        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void The_lock_file_names_no_registry()
    {
        string folder = Path.Combine(_folder, "sources");
        BundleSources.WriteTo(folder);
        string locked = File.ReadAllText(Path.Combine(folder, "package-lock.json"));

        locked.ShouldNotContain("resolved");
        locked.ShouldNotContain("://");
        locked.ShouldContain("\"integrity\": \"sha512-");
        BundleSources.Hash.Length.ShouldBe(64);
    }

    private async Task<AssetsResult> FailAsync(FakeNodeTools tools)
    {
        AssetsResult result = await new BundleCache(_folder, tools).FindOrBuildAsync(null, TestContext.Current.CancellationToken);
        result.Success.ShouldBeFalse();
        result.Assets.ShouldBeNull();
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
        return result;
    }
}
