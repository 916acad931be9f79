using System.Collections.Immutable;

namespace Nameplate.Factory.Reliability;

/// <summary>What a fault trace says in a few numbers.</summary>
/// <param name="Faults">Their number.</param>
/// <param name="FaultyNodes">Nodes with at least one.</param>
/// <param name="PerThousandNodeDays">Faults per 1,000 node-days.</param>
/// <param name="MedianRepair">Days.</param>
/// <param name="MeanRepair">Days.</param>
/// <param name="MeanRepairError">Standard error of the mean, days.</param>
/// <param name="Repair90">Days within which nine in ten are back.</param>
/// <param name="Repair95">Days within which nineteen in twenty are back.</param>
/// <param name="Unavailability">The share of node-time in which a node was away; overlapping faults of a node count once.</param>
public sealed record FaultStatistics(
    int Faults, int FaultyNodes, double PerThousandNodeDays, double MedianRepair, double MeanRepair, double MeanRepairError,
    double Repair90, double Repair95, double Unavailability)
{
    /// <summary>The statistics of faults; percentiles as Hyndman and Fan's type 7.</summary>
    /// <param name="faults">At least two.</param>
    /// <param name="nodes">Nodes that were watched, with and without faults.</param>
    /// <param name="days">For how long.</param>
    public static FaultStatistics Of(ImmutableArray<Fault> faults, int nodes, double days)
    {
        double[] repairs = [.. faults.Select(fault => fault.Days).Order()];
        double mean = repairs.Sum() / repairs.Length;
        double variance = repairs.Sum(one => (one - mean) * (one - mean)) / (repairs.Length - 1);
        return new FaultStatistics(
            repairs.Length, faults.Select(fault => fault.Node).Distinct(StringComparer.Ordinal).Count(), 1000 * repairs.Length / (nodes * days),
            Percentile(repairs, 0.5), mean, Math.Sqrt(variance / repairs.Length), Percentile(repairs, 0.9), Percentile(repairs, 0.95),
            Away(faults) / (nodes * days));
    }

    private static double Percentile(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    private static double Away(ImmutableArray<Fault> faults)
    {
        double away = 0;
        foreach (var node in faults.GroupBy(fault => fault.Node, StringComparer.Ordinal).OrderBy(node => node.Key, StringComparer.Ordinal))
        {
            double until = double.NegativeInfinity;
            foreach (var fault in node.OrderBy(fault => fault.Start))
            {
                away += Math.Max(0, fault.End - Math.Max(fault.Start, until));
                until = Math.Max(until, fault.End);
            }
        }

        return away;
    }
}
