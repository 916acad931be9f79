using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Distributions;

/// <summary>Two halves of lognormal distributions that meet at the median: the default for a value with a low and a high.</summary>
/// <remarks>x(z) = p50·exp(z·σ) with σ = log(p50/p10)/1.2816 below the median, log(p90/p50)/1.2816 above it.</remarks>
public sealed record SplitLognormalDistribution : IDistribution
{
    /// <summary>Creates the distribution that has these percentiles.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend, or are not above 0.</exception>
    public SplitLognormalDistribution(double p10, double p50, double p90)
    {
        Percentiles.CheckAscending(p10, p50, p90);
        Percentiles.CheckPositive(p10);
        Median = p50;
        Below = (Functions.Log(p50) - Functions.Log(p10)) / Percentiles.Score90;
        Above = (Functions.Log(p90) - Functions.Log(p50)) / Percentiles.Score90;
    }

    /// <summary>The median.</summary>
    public double Median { get; }

    /// <summary>Standard deviation of the natural logarithm, lower half.</summary>
    public double Below { get; }

    /// <summary>Standard deviation of the natural logarithm, upper half.</summary>
    public double Above { get; }

    /// <inheritdoc/>
    public double? Mean => Median * (Half(-Below) + Half(Above));

    /// <inheritdoc/>
    public ScoreForm Form => new ScoreForm.Exponential(Median, Below, Above);

    /// <inheritdoc/>
    public double Quantile(double u) => FromNormalScore(Tails.Score(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => z == 0.0 ? Median : Median * Functions.Exp(z * (z < 0.0 ? Below : Above));

    /// <summary>E[exp(|s|z)] over the half of z on the side of s.</summary>
    private static double Half(double s) => Functions.Exp(0.5 * s * s) * Functions.NormalCdf(s);
}
