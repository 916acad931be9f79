namespace Nameplate.Cli.Templates;

/// <summary>A new programme runs as it is.</summary>
public sealed class NewTests
{
    [Fact]
    public void A_new_programme_is_well_formed_runs_and_adds_up_in_some_worlds()
    {
        using ScratchFolder scratch = new();
        Answer made = Command.Run("new", scratch.Of("my-cloud"));
        made.Code.ShouldBe(ExitCode.Done);
        made.Out.ShouldContain("nameplate run ");
        Command.Run("validate", scratch.Of("my-cloud")).Code.ShouldBe(ExitCode.Done);
        Answer run = Command.Run("run", scratch.Of("my-cloud"), "--worlds", "1000", "--format", "json");
        run.Code.ShouldBe(ExitCode.Done);
        double addsUp = System.Text.Json.JsonDocument.Parse(run.Out).RootElement.GetProperty("headline").GetProperty("addsUp").GetProperty("probability").GetDouble();
        addsUp.ShouldBeInRange(0.1, 0.9);
    }

    [Fact]
    public void The_template_fits_on_one_screen() =>
        File.ReadAllLines(Path.Combine(Command.Template, "programme.yaml")).Length.ShouldBeLessThanOrEqualTo(60);

    [Fact]
    public void Nothing_is_overwritten()
    {
        using ScratchFolder scratch = new();
        Command.Run("new", scratch.Of("mine")).Code.ShouldBe(ExitCode.Done);
        File.WriteAllText(scratch.Of("mine/programme.yaml"), "my own");
        Answer again = Command.Run("new", scratch.Of("mine"));
        again.Code.ShouldBe(ExitCode.Wrong);
        File.ReadAllText(scratch.Of("mine/programme.yaml")).ShouldBe("my own");
    }

    [Fact]
    public void A_name_that_cannot_be_an_id_is_refused()
    {
        using ScratchFolder scratch = new();
        Command.Run("new", scratch.Of("My Cloud")).Code.ShouldBe(ExitCode.Wrong);
        Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
    }
}
