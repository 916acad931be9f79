using Spectre.Console;

namespace Nameplate.Cli.Runs;

/// <summary>Shows how far a long run has come: on a terminal, and only when it takes longer than a moment.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(900);

    /// <summary>Does the work with a bar around it.</summary>
    public static T Around<T>(Terminal terminal, long worlds, Func<IProgress<long>?, T> work, CancellationToken cancellation)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(null);
        }

        var counter = new Counter();
        Task<T> task = Task.Run(() => work(counter), CancellationToken.None);
        if (Task.WaitAny([task], (int)Moment.TotalMilliseconds, CancellationToken.None) < 0)
        {
            Show(terminal, worlds, counter, task, cancellation);
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(Terminal terminal, long worlds, Counter counter, Task task, CancellationToken cancellation)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("worlds", maxValue: worlds);
                while (Task.WaitAny([task], 100, CancellationToken.None) < 0)
                {
                    bar.Value = counter.Value;
                    bar.Description = cancellation.IsCancellationRequested ? "stopping" : "worlds";
                }

                bar.Value = counter.Value;
            });
    }

    private sealed class Counter : IProgress<long>
    {
        private long _value;

        public long Value => Interlocked.Read(ref _value);

        public void Report(long value) => Interlocked.Exchange(ref _value, value);
    }
}
