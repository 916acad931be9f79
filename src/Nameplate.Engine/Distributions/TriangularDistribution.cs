namespace Nameplate.Engine.Distributions;

/// <summary>A density that rises linearly from the low bound to the mode and falls linearly to the high bound.</summary>
public sealed record TriangularDistribution : IDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <exception cref="DistributionException">The three do not ascend.</exception>
    public TriangularDistribution(double low, double mode, double high)
    {
        Percentiles.CheckAscending(low, mode, high, "low, mode and high");
        Low = low;
        Mode = mode;
        High = high;
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The likeliest value.</summary>
    public double Mode { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => (Low + Mode + High) / 3.0;

    /// <inheritdoc/>
    public ScoreForm Form => ScoreForm.Table.Of(this);

    /// <inheritdoc/>
    public double Quantile(double u) => At(Tails.OfProbability(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => At(Tails.OfScore(z));

    private double At(Tails tails)
    {
        double range = High - Low;
        return tails.Lower * range <= Mode - Low
            ? Low + Math.Sqrt(tails.Lower * range * (Mode - Low))
            : High - Math.Sqrt(tails.Upper * range * (High - Mode));
    }
}
