using System.Diagnostics;

namespace Nameplate.Cli.Runs;

/// <summary>Ctrl-C ends a run in good order.</summary>
public sealed class InterruptTests
{
    [Fact]
    public async Task A_signal_ends_a_long_run_with_its_own_code()
    {
        if (!OperatingSystem.IsLinux()) // signals are sent with the tools of GNU
        {
            return;
        }

        using ScratchFolder scratch = new();
        using Process run = Command.StartInterruptible("run", Command.Template, "--worlds", "1000000000", "--out", scratch.Of("out"));
        try
        {
            // The first worlds take a moment to begin; a signal before that ends the run as well.
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
            using Process signal = Process.Start("kill", ["-INT", $"{run.Id}"]);
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            await run.WaitForExitAsync(patience.Token);
            run.ExitCode.ShouldBe(ExitCode.Interrupted);
            (await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("nameplate: interrupted; nothing was written\n");
            Directory.EnumerateFileSystemEntries(scratch.Path).ShouldBeEmpty();
        }
        finally
        {
            if (!run.HasExited)
            {
                run.Kill();
            }
        }
    }
}
