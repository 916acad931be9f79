using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>
/// Chooses worlds worth a look among the first that are kept: the typical one lies nearest the medians of the peak funding gap and of the
/// capacity energised in the end, each in units of its p10–p90 range; the typical failing one is the nearest among those that break.
/// </summary>
internal static class ReplayChoice
{
    /// <summary>The two worlds; null where there is none of the kind, or where too many worlds were run for any to be kept.</summary>
    public static ReplayIds Of(PlanContext context, SimulationResult simulation)
    {
        if (simulation.Worlds > Simulator.MostKeptWorlds)
        {
            return new ReplayIds(null, null);
        }

        Series peak = context.Catalogue.Gap!.Peak;
        Series energised = context.Find("energised.total");
        int last = context.Horizon.Months - 1;
        ReadOnlySpan<double> peaks = simulation.Values(peak);
        ReadOnlySpan<double> capacities = simulation.Values(energised, last);
        ReadOnlySpan<double> broken = simulation.Values(context.Catalogue.Broken);
        Statistic peakStatistic = simulation.Of(peak);
        Statistic capacityStatistic = simulation.Of(energised, last);
        (long World, double Distance) typical = (-1, double.PositiveInfinity);
        (long World, double Distance) failing = (-1, double.PositiveInfinity);
        for (int world = 0; world < peaks.Length; world++)
        {
            double distance = Distance(peaks[world], peakStatistic) + Distance(capacities[world], capacityStatistic);
            typical = distance < typical.Distance ? (world, distance) : typical;
            failing = double.IsFinite(broken[world]) && distance < failing.Distance ? (world, distance) : failing;
        }

        return new ReplayIds(Known(typical.World), Known(failing.World));
    }

    private static double Distance(double value, Statistic statistic) =>
        Math.Abs(value - statistic.P50) / Math.Max(statistic.P90 - statistic.P10, 1e-9);

    private static long? Known(long world) => world < 0 ? null : world;
}
