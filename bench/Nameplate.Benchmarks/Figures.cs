using System.Diagnostics;
using System.Globalization;
using Nameplate.Benchmarks.Models;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Benchmarks;

/// <summary>
/// Rates of whole plans per second of one core, as lines "name TAB rate": the best of the runs that fit into the time, in rounds, so that a
/// busy moment of the machine is nobody's whole share. A run takes some ten milliseconds, like one of its peer's in bench/peers: long ones
/// average over what else runs. Plans are compiled, as in any run of some 16,000 worlds, unless the name says otherwise.
/// </summary>
public static class Figures
{
    private const int Rounds = 4;
    private const double SecondsEach = 1;
    private const int Mixed = 400;

    /// <param name="output">Receives the lines.</param>
    /// <param name="programme">Folder of the programme that is measured as a whole.</param>
    public static void Print(TextWriter output, string programme)
    {
        Figure[] figures =
        [
            new("gbm.closes", PricePlans.Closes(), 1 << 14, PricePlans.Months),
            new("gbm.bridged", PricePlans.BridgedMaximum(), 1 << 14, PricePlans.Months),
            new("warrant", PricePlans.Warrant(), 1 << 14, 1),
            new("shortcut.terminal-maximum", PricePlans.TerminalMaximum(), 1 << 17, 1),
            new("cash", CashPlan.Build(), 1 << 13, 1),
            new("interpreter", MixedPlan.Build(Mixed), 1 << 11, Mixed * MixedPlan.Months, Compiled: false),
            new("interpreter.compiled", MixedPlan.Build(Mixed), 1 << 11, Mixed * MixedPlan.Months),
            new("programme", ProgrammePlan.Of(programme), 1 << 11, 1),
            new("programme.interpreted", ProgrammePlan.Of(programme), 1 << 11, 1, Compiled: false),
        ];
        double[] best = new double[figures.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < figures.Length; i++)
            {
                best[i] = Math.Max(best[i], Rate(figures[i]));
            }
        }

        for (int i = 0; i < figures.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures[i].Name}\t{best[i]:G6}"));
        }
    }

    private static double Rate(Figure figure)
    {
        var options = new SimulationOptions { Worlds = figure.Worlds, Seed = 1, Threads = 1, Compiled = figure.Compiled };
        Simulator.Run(figure.Plan, options).Dispose();
        double best = double.PositiveInfinity;
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < SecondsEach;)
        {
            // The processor's time, not the clock's: what else runs on this machine does not count.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            Simulator.Run(figure.Plan, options).Dispose();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return figure.Worlds * figure.WorkPerWorld / best;
    }

    private sealed record Figure(string Name, Plan Plan, int Worlds, double WorkPerWorld, bool Compiled = true);
}
