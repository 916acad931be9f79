using System.Diagnostics;

namespace Nameplate.Cli.Writing;

/// <summary>What reads the standard output may be full, or gone.</summary>
[Trait("Category", "Slow")]
public sealed class StandardOutputTests
{
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void A_full_output_fails_the_run_with_one_message(string format)
    {
        Answer answer = Shell("\"$@\" > /dev/full", "run", Command.Template, "--worlds", "256", "--format", format);
        answer.ShouldBe(new Answer(ExitCode.Failed, string.Empty, "nameplate: standard output could not be written: the disk is full\n"));
    }

    [Fact]
    public void A_full_output_costs_nothing_else_that_was_asked_for()
    {
        using ScratchFolder scratch = new();
        Shell("\"$@\" > /dev/full", "run", Command.Template, "--worlds", "256", "--format", "json", "--out", scratch.Of("out")).Code.ShouldBe(ExitCode.Failed);
        Directory.EnumerateFiles(scratch.Of("out")).Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("run PROGRAMME --worlds 256 --format json")]
    [InlineData("run PROGRAMME --worlds 256 --format csv")]
    public void A_reader_that_has_seen_enough_ends_it_quietly(string command)
    {
        string[] words = command.Replace("PROGRAMME", Command.Template, StringComparison.Ordinal).Split(' ');
        Answer answer = Shell("set -o pipefail; \"$@\" | head -c 5", words);
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Out.Length.ShouldBe(5);
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_output_that_is_closed_fails_the_run_with_one_message()
    {
        Answer answer = Shell("\"$@\" >&-", "run", Command.Template, "--worlds", "256");
        answer.Code.ShouldBe(ExitCode.Failed);
        answer.Error.ShouldStartWith("nameplate: standard output could not be written: ");
    }

    [Theory]
    [InlineData("2> /dev/full")]
    [InlineData("2>&-")]
    [InlineData("> /dev/full 2> /dev/full")]
    public void Talk_that_nobody_hears_changes_no_exit_code(string nobody)
    {
        using ScratchFolder scratch = new();
        Shell($"\"$@\" {nobody}", "run", scratch.Of("no-such-programme")).Code.ShouldBe(ExitCode.Wrong);
    }

    private static Answer Shell(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/dev/full") && File.Exists("/bin/bash"), "this machine has no /dev/full or no bash");
        using var process = Process.Start(Command.Piped("/bin/bash", ["-c", script, "bash", "dotnet", typeof(Application).Assembly.Location, .. arguments]))!;
        return Command.Wait(process);
    }
}
