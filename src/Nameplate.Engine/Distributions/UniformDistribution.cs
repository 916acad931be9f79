namespace Nameplate.Engine.Distributions;

/// <summary>Every value between two bounds equally likely.</summary>
public sealed record UniformDistribution : IDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <exception cref="DistributionException">The bounds are not finite or do not ascend.</exception>
    public UniformDistribution(double low, double high)
    {
        Percentiles.CheckAscending(low, low, high, "low and high");
        Low = low;
        High = high;
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => 0.5 * Low + 0.5 * High;

    /// <inheritdoc/>
    public ScoreForm Form => ScoreForm.Table.Of(this);

    /// <inheritdoc/>
    public double Quantile(double u) => At(Tails.OfProbability(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => At(Tails.OfScore(z));

    private double At(Tails tails) => Low * tails.Upper + High * tails.Lower;
}
