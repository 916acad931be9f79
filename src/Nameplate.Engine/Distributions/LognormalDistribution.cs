using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Distributions;

/// <summary>A quantity whose logarithm is normal.</summary>
public sealed record LognormalDistribution : IDistribution
{
    /// <summary>Creates the distribution that has these percentiles.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend, or are not above 0.</exception>
    public LognormalDistribution(double p10, double p90)
    {
        Percentiles.CheckAscending(p10, p10, p90, "p10 and p90");
        Percentiles.CheckPositive(p10);
        Median = Math.Sqrt(p10) * Math.Sqrt(p90);
        LogDeviation = (Functions.Log(p90) - Functions.Log(p10)) / (2.0 * Percentiles.Score90);
    }

    /// <summary>The median, √(p10·p90).</summary>
    public double Median { get; }

    /// <summary>Standard deviation of the natural logarithm.</summary>
    public double LogDeviation { get; }

    /// <inheritdoc/>
    public double? Mean => Median * Functions.Exp(0.5 * LogDeviation * LogDeviation);

    /// <inheritdoc/>
    public ScoreForm Form => new ScoreForm.Exponential(Median, LogDeviation, LogDeviation);

    /// <summary>The distribution that has this median and this p90.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend, or are not above 0.</exception>
    public static LognormalDistribution FromMedian(double p50, double p90)
    {
        Percentiles.CheckPositive(p50);
        return new LognormalDistribution(p50 * (p50 / p90), p90);
    }

    /// <inheritdoc/>
    public double Quantile(double u) => FromNormalScore(Tails.Score(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => Median * Functions.Exp(z * LogDeviation);
}
