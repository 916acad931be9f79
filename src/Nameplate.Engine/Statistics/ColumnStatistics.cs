namespace Nameplate.Engine.Statistics;

/// <summary>Mean, spread and share of a column of worlds, summed in an order that depends on nothing but the worlds' numbers.</summary>
/// <param name="Worlds">All worlds, the nevers too.</param>
/// <param name="Count">Worlds with a number; +∞ means never and is left out of all that follows.</param>
/// <param name="Mean">Mean of the numbers; NaN when there is none.</param>
/// <param name="Variance">Unbiased variance of the numbers; 0 for a single number, NaN for none.</param>
/// <param name="Minimum">Least number; NaN when there is none.</param>
/// <param name="Maximum">Greatest number; NaN when there is none.</param>
public readonly record struct ColumnStatistics(long Worlds, long Count, double Mean, double Variance, double Minimum, double Maximum)
{
    /// <summary>Standard error of the mean, √(variance/count); NaN when there is no number.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Share of the worlds that have a number; NaN without worlds.</summary>
    public double Probability => (double)Count / Worlds;

    /// <summary>Standard error of the share, √(p(1 − p)/worlds).</summary>
    public double ProbabilityStandardError => Math.Sqrt(Probability * (1.0 - Probability) / Worlds);

    /// <summary>Statistics of a column whose first element is world 0, leaf by leaf (see <see cref="LeafTotal"/>).</summary>
    /// <param name="column">A number, or +∞ for never, per world; a NaN makes the mean NaN.</param>
    public static ColumnStatistics Of(ReadOnlySpan<double> column)
    {
        LeafTotal total = default;
        for (int start = 0; start < column.Length; start += LeafTotal.Size)
        {
            total = total.Then(LeafTotal.Of(column.Slice(start, Math.Min(LeafTotal.Size, column.Length - start))));
        }

        return total.ToStatistics();
    }
}
