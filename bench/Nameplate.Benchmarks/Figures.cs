using System.Diagnostics;
using System.Globalization;
using Nameplate.Benchmarks.Models;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Benchmarks;

/// <summary>Rates of whole plans on one core, as lines "name TAB rate per second": the best of the runs that fit into the time.</summary>
public static class Figures
{
    private const double SecondsEach = 4;
    private const int Interpreted = 400;

    public static void Print(TextWriter output)
    {
        Print(output, "gbm.closes", PricePlans.Closes(), 1 << 14, PricePlans.Months);
        Print(output, "gbm.bridged", PricePlans.BridgedMaximum(), 1 << 14, PricePlans.Months);
        Print(output, "warrant", PricePlans.Warrant(), 1 << 14, 1);
        Print(output, "shortcut.terminal-maximum", PricePlans.TerminalMaximum(), 1 << 17, 1);
        Print(output, "cash", CashPlan.Build(), 1 << 13, 1);
        Print(output, "interpreter", MixedPlan.Build(Interpreted), 1 << 11, Interpreted * MixedPlan.Months);
    }

    private static void Print(TextWriter output, string name, Plan plan, int worlds, double workPerWorld)
    {
        var options = new SimulationOptions { Worlds = worlds, Seed = 1, Threads = 1 };
        Simulator.Run(plan, options).Dispose();
        double best = double.PositiveInfinity;
        for (double spent = 0; spent < SecondsEach;)
        {
            long begun = Stopwatch.GetTimestamp();
            Simulator.Run(plan, options).Dispose();
            double took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            best = Math.Min(best, took);
            spent += took;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{worlds * workPerWorld / best:G6}"));
        output.Flush();
    }
}
