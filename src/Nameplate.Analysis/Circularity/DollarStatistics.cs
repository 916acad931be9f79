using Nameplate.Analysis.Runs;
using Nameplate.Engine.Statistics;

namespace Nameplate.Analysis.Circularity;

/// <summary>What worlds say about dollars and about shares of dollars.</summary>
internal static class DollarStatistics
{
    private static readonly double[] Probabilities = [0.1, 0.5, 0.9];

    /// <summary>Amounts by world.</summary>
    public static ValuePercentiles Values(double[] amounts)
    {
        ColumnStatistics statistics = ColumnStatistics.Of(amounts);
        double[] percentiles = Percentiles(amounts);
        return new ValuePercentiles(percentiles[0], percentiles[1], percentiles[2], statistics.Mean, statistics.StandardError);
    }

    /// <summary>
    /// Parts of wholes by world. The mean is Σ part ÷ Σ whole, so that the shares of one whole add up; its standard error is that of a ratio,
    /// √(Σ(part − mean·whole)² ÷ (n(n − 1))) ÷ mean whole (Cochran, "Sampling Techniques", 1977, section 6.4). A world
    /// without a whole has no percentile.
    /// </summary>
    public static DollarShare Share(double[] parts, double[] wholes)
    {
        double whole = ColumnStatistics.Of(wholes).Mean;
        double mean = ColumnStatistics.Of(parts).Mean / whole;
        double[] percentiles = Percentiles([.. parts.Zip(wholes, (part, all) => all > 0 ? part / all : double.PositiveInfinity)]);
        ColumnStatistics residuals = ColumnStatistics.Of([.. parts.Zip(wholes, (part, all) => part - (mean * all))]);
        return new DollarShare(percentiles[0], percentiles[1], percentiles[2], mean, residuals.StandardError / whole);
    }

    private static double[] Percentiles(double[] column)
    {
        double[] percentiles = new double[Probabilities.Length];
        new QuantileSelector().Select(column, Probabilities, percentiles);
        return percentiles;
    }
}
