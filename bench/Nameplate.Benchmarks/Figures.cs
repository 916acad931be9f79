using System.Diagnostics;
using System.Globalization;
using Nameplate.Benchmarks.Models;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Benchmarks;

/// <summary>
/// Rates of whole plans per second of one core, as lines "name TAB rate": the best of the runs that fit into the time. A run takes some ten milliseconds,
/// like one of its peer's in bench/peers: long ones average over what else shares the machine. Plans are compiled, as in any run of some ten
/// thousand worlds, unless the name says otherwise.
/// </summary>
public static class Figures
{
    private const double SecondsEach = 4;
    private const int Mixed = 400;

    /// <param name="output">Receives the lines.</param>
    /// <param name="programme">Folder of the programme that is measured as a whole.</param>
    public static void Print(TextWriter output, string programme)
    {
        Print(output, "gbm.closes", PricePlans.Closes(), 1 << 14, PricePlans.Months);
        Print(output, "gbm.bridged", PricePlans.BridgedMaximum(), 1 << 14, PricePlans.Months);
        Print(output, "warrant", PricePlans.Warrant(), 1 << 14, 1);
        Print(output, "shortcut.terminal-maximum", PricePlans.TerminalMaximum(), 1 << 17, 1);
        Print(output, "cash", CashPlan.Build(), 1 << 13, 1);
        Print(output, "interpreter", MixedPlan.Build(Mixed), 1 << 11, Mixed * MixedPlan.Months, compiled: false);
        Print(output, "interpreter.compiled", MixedPlan.Build(Mixed), 1 << 11, Mixed * MixedPlan.Months);
        Print(output, "programme", ProgrammePlan.Of(programme), 1 << 11, 1);
        Print(output, "programme.interpreted", ProgrammePlan.Of(programme), 1 << 11, 1, compiled: false);
    }

    private static void Print(TextWriter output, string name, Plan plan, int worlds, double workPerWorld, bool compiled = true)
    {
        var options = new SimulationOptions { Worlds = worlds, Seed = 1, Threads = 1, Compiled = compiled };
        Simulator.Run(plan, options).Dispose();
        double best = double.PositiveInfinity;
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < SecondsEach;)
        {
            // The processor's time, not the clock's: what else runs on this machine does not count.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            Simulator.Run(plan, options).Dispose();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{worlds * workPerWorld / best:G6}"));
        output.Flush();
    }
}
