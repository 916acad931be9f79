using System.Text.Json;

namespace Nameplate.Cli.Runs;

/// <summary>A run's folder is there whole or not at all.</summary>
public sealed class RunFolderTests
{
    private static readonly string[] Files = ["events.csv", "ledger.csv", "manifest.json", "series.csv", "summary.json"];

    [Fact]
    public void A_run_leaves_its_files_and_nothing_else()
    {
        using ScratchFolder scratch = new();
        Answer answer = Run(scratch.Of("out"), "--format", "json");
        answer.Code.ShouldBe(ExitCode.Done);
        Directory.EnumerateFileSystemEntries(scratch.Path).Select(Path.GetFileName).ShouldBe(["out"]);
        Directory.EnumerateFiles(scratch.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Files);
        File.ReadAllText(scratch.Of("out/summary.json")).ShouldBe(answer.Out);
        JsonElement manifest = JsonDocument.Parse(File.ReadAllText(scratch.Of("out/manifest.json"))).RootElement;
        manifest.GetProperty("hash").GetString().ShouldBe(JsonDocument.Parse(answer.Out).RootElement.GetProperty("hash").GetString());
        manifest.GetProperty("files").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_second_run_takes_the_place_of_the_first()
    {
        using ScratchFolder scratch = new();
        Run(scratch.Of("out")).Code.ShouldBe(ExitCode.Done);
        string before = File.ReadAllText(scratch.Of("out/summary.json"));
        Run(scratch.Of("out"), "--seed", "2").Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(scratch.Of("out/summary.json")).ShouldNotBe(before);
        Directory.EnumerateFileSystemEntries(scratch.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        using ScratchFolder scratch = new();
        File.WriteAllText(scratch.Of("thesis.txt"), "years of work");
        Answer answer = Run(scratch.Path);
        answer.Code.ShouldBe(ExitCode.Wrong);
        answer.Error.ShouldContain("holds files that no run left there; nothing was written");
        Directory.EnumerateFileSystemEntries(scratch.Path).Count().ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_fails_the_run_and_leaves_nothing()
    {
        using ScratchFolder scratch = new();
        File.WriteAllText(scratch.Of("file"), "");
        Answer answer = Run(scratch.Of("file/out"));
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldStartWith("nameplate: ");
        Directory.EnumerateFileSystemEntries(scratch.Path).Select(Path.GetFileName).ShouldBe(["file"]);
    }

    [Fact]
    public void A_read_only_folder_fails_the_run_and_leaves_nothing()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // Nothing is read-only to the superuser.
            return;
        }

        using ScratchFolder scratch = new();
        File.SetUnixFileMode(scratch.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Run(scratch.Of("out")).Code.ShouldBe(ExitCode.Failed);
            Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
        }
        finally
        {
            File.SetUnixFileMode(scratch.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_wrong_programme_leaves_nothing()
    {
        using ScratchFolder scratch = new();
        Command.Run("run", scratch.Of("no-such-programme"), "--out", scratch.Of("out")).Code.ShouldBe(ExitCode.Wrong);
        Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
    }

    private static Answer Run(string folder, params string[] options) => Command.Run(["run", Command.Template, "--worlds", "256", "--out", folder, .. options]);
}
