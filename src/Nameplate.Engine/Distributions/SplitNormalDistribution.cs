namespace Nameplate.Engine.Distributions;

/// <summary>Two halves of normal distributions that meet at the median: for a p10–p90 range about a value of either sign.</summary>
/// <remarks>x(z) = p50 + z·σ with σ = (p50 − p10)/1.2816 below the median, (p90 − p50)/1.2816 above it.</remarks>
public sealed record SplitNormalDistribution : IDistribution
{
    private const double InverseRootOfTwoPi = 0.39894228040143268;

    /// <summary>Creates the distribution that has these percentiles.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend.</exception>
    public SplitNormalDistribution(double p10, double p50, double p90)
    {
        Percentiles.CheckAscending(p10, p50, p90);
        Median = p50;
        Below = (p50 - p10) / Percentiles.Score90;
        Above = (p90 - p50) / Percentiles.Score90;
    }

    /// <summary>The median.</summary>
    public double Median { get; }

    /// <summary>Standard deviation of the lower half.</summary>
    public double Below { get; }

    /// <summary>Standard deviation of the upper half.</summary>
    public double Above { get; }

    /// <inheritdoc/>
    public double? Mean => Median + (Above - Below) * InverseRootOfTwoPi;

    /// <inheritdoc/>
    public ScoreForm Form => new ScoreForm.Linear(Median, Below, Above);

    /// <inheritdoc/>
    public double Quantile(double u) => FromNormalScore(Tails.Score(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => z == 0.0 ? Median : Median + z * (z < 0.0 ? Below : Above);
}
