using Nameplate.Reports.Bundling;

namespace Nameplate.Cli.Writing;

/// <summary>A disk that fills up while an answer is written costs the answer and nothing else.</summary>
[Trait("Category", "Slow")]
public sealed class FullDiskTests
{
    private static readonly string Factory = Path.Combine(Snapshot.RepositoryRoot, "factories", "queue");

    [Theory]
    [InlineData(4)]
    [InlineData(24)]
    [InlineData(64)]
    public void A_run_that_finds_no_room_leaves_no_folder(int kilobytes)
    {
        using SmallDisk disk = new();
        Answer answer = disk.Run(kilobytes, "run", Command.Template, "--worlds", "256", "--out", "new/out");
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldBe("nameplate: --out: 'new/out' could not be written: the disk is full\n    help: nothing was left there\n");
        disk.Left.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("run", 4)]
    [InlineData("run", 40)]
    [InlineData("factory", 4)]
    public void A_run_that_finds_no_room_leaves_the_earlier_run_as_it_was(string verb, int spare)
    {
        using SmallDisk disk = new();
        string[] command = verb == "run" ? ["run", Command.Template, "--worlds", "256"] : ["factory", "run", Factory];
        Command.Run([.. command, "--out", Path.Combine(disk.Before, "out")]).Code.ShouldBe(ExitCode.Done);
        Answer answer = disk.Run(Pages(disk.Before) + spare, [.. command, "--seed", "2", "--out", "out"]);
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldBe("nameplate: --out: 'out' could not be written: the disk is full\n    help: what stood there is as it was\n");
        ShouldBeAsItWas(disk);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("factory")]
    public async Task A_report_that_finds_no_room_leaves_the_earlier_one_as_it_was(string verb)
    {
        AssetsResult assets = await ReportAssets.FindOrBuildAsync(cancellation: TestContext.Current.CancellationToken);
        Assert.SkipUnless(assets.Success, $"there are no charts to put into a report: {assets.Problem}");
        using SmallDisk disk = new();
        await File.WriteAllTextAsync(Path.Combine(disk.Before, "report.html"), "an earlier report", TestContext.Current.CancellationToken);
        string[] command = verb == "run" ? ["run", Command.Template, "--worlds", "256"] : ["factory", "run", Factory];
        Answer answer = disk.Run(64, [.. command, "--report", "report.html"]);
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldEndWith("nameplate: --report: 'report.html' could not be written: the disk is full\n    help: what stood there is as it was\n");
        ShouldBeAsItWas(disk);
    }

    [Theory]
    [InlineData("factory telemetry FACTORY --set", "duration=10 min", "--out", "sensors.txt")]
    [InlineData("factory coefficients --model llama-3.1-70b --out", "serving.yaml")]
    public void Any_file_that_finds_no_room_is_not_there(params string[] words)
    {
        using SmallDisk disk = new();
        string[] command = [.. words[0].Replace("FACTORY", Path.Combine(Snapshot.RepositoryRoot, "factories", "dgx"), StringComparison.Ordinal).Split(' '), .. words[1..]];
        Answer answer = disk.Run(4, command);
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldBe($"nameplate: --out: '{words[^1]}' could not be written: the disk is full\n    help: nothing was left there\n");
        disk.Left.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_programme_that_finds_no_room_is_not_there()
    {
        using SmallDisk disk = new();
        File.WriteAllText(Path.Combine(disk.Before, "other"), "something");
        Answer answer = disk.Run(4, "new", "my-cloud");
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldContain("my-cloud/programme.yaml' could not be written: the disk is full");
        disk.Left.ShouldBe(["other"]);
    }

    private static void ShouldBeAsItWas(SmallDisk disk)
    {
        string[] before = [.. Directory.EnumerateFiles(disk.Before, "*", SearchOption.AllDirectories)];
        disk.Left.Where(p => File.Exists(Path.Combine(disk.After, p))).ShouldBe(before.Select(p => Path.GetRelativePath(disk.Before, p)).Order(StringComparer.Ordinal));
        before.ShouldAllBe(p => File.ReadAllBytes(p).SequenceEqual(File.ReadAllBytes(Path.Combine(disk.After, Path.GetRelativePath(disk.Before, p)))));
    }

    /// <summary>What files take on a disk whose pages are of 4 kilobytes.</summary>
    private static int Pages(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => (int)((new FileInfo(f).Length + 4095) / 4096 * 4));
}
