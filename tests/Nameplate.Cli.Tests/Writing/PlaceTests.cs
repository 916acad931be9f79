namespace Nameplate.Cli.Writing;

/// <summary>Where something cannot stand is told before the work, and what stands somewhere is replaced as a whole.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("", "is a folder; expected a file")]
    [InlineData("missing/report.html", "cannot be written: its folder does not exist")]
    public void A_report_that_cannot_stand_there_is_refused_before_the_run(string name, string expected)
    {
        using ScratchFolder scratch = new();
        foreach (string[] command in (string[][])[["run", Command.Template, "--worlds", "1000000000"], ["factory", "run", Path.Combine(Snapshot.RepositoryRoot, "factories", "fleet-16gw")]])
        {
            Answer answer = Command.Run([.. command, "--report", scratch.Of(name)]);
            answer.Code.ShouldBe(ExitCode.Wrong);
            answer.Error.ShouldStartWith("nameplate: --report: '");
            answer.Error.ShouldContain(expected);
            answer.Out.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_device_is_never_replaced() =>
        Command.Run("run", Command.Template, "--report", "/dev/null").Error.ShouldContain("'/dev/null' is a device; expected a file");

    [Fact]
    public void The_folder_that_a_command_runs_in_is_never_replaced()
    {
        foreach (string here in (string[])[".", "..", Directory.GetCurrentDirectory()])
        {
            Answer answer = Command.Run("run", Command.Template, "--worlds", "1000000000", "--out", here);
            answer.Code.ShouldBe(ExitCode.Wrong);
            answer.Error.ShouldContain("is where this command runs, and cannot be replaced");
        }
    }

    [Fact]
    public void What_a_link_leads_to_is_replaced_and_the_link_stays()
    {
        using ScratchFolder scratch = new();
        Directory.CreateDirectory(scratch.Of("disk/out"));
        Directory.CreateSymbolicLink(scratch.Of("link"), scratch.Of("disk/out"));
        Command.Run("run", Command.Template, "--worlds", "256", "--out", scratch.Of("link")).Code.ShouldBe(ExitCode.Done);
        new DirectoryInfo(scratch.Of("link")).LinkTarget.ShouldBe(scratch.Of("disk/out"));
        Directory.EnumerateFiles(scratch.Of("disk/out")).Count().ShouldBe(5);
        Directory.EnumerateFileSystemEntries(scratch.Of("disk")).Count().ShouldBe(1);
    }

    [Fact]
    public void A_file_is_written_whole_in_the_place_of_an_older_one()
    {
        using ScratchFolder scratch = new();
        File.WriteAllText(scratch.Of("serving.yaml"), "older");
        Command.Run("factory", "coefficients", "--model", "llama-3.1-70b", "--out", scratch.Of("serving.yaml")).Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(scratch.Of("serving.yaml")).ShouldBe(Command.Run("factory", "coefficients", "--model", "llama-3.1-70b").Out);
        Directory.EnumerateFileSystemEntries(scratch.Path).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("--out", "somewhere", "--out keeps one run; run the two sides one by one to keep them")]
    [InlineData("--format", "json", "--against prints a table; run the two sides one by one for their documents")]
    public void Two_factories_side_by_side_are_a_table_and_leave_no_folder(string option, string value, string message)
    {
        Answer answer = Command.Run("factory", "run", Path.Combine(Snapshot.RepositoryRoot, "factories", "cluster"), "--against", "whole-prompts", option, value);
        answer.ShouldBe(new Answer(ExitCode.Wrong, string.Empty, $"nameplate: {message}\n"));
    }
}
