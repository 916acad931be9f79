namespace Nameplate.Engine.Distributions;

/// <summary>A beta distribution between two bounds with a given mode, the mean being (low + 4·mode + high)/6.</summary>
/// <remarks>α = 1 + 4·(mode − low)/(high − low), β = 1 + 4·(high − mode)/(high − low); α + β = 6.</remarks>
public sealed record PertDistribution : IDistribution
{
    private readonly BetaShape _shape;

    /// <summary>Creates the distribution.</summary>
    /// <exception cref="DistributionException">The three do not ascend.</exception>
    public PertDistribution(double low, double mode, double high)
    {
        Percentiles.CheckAscending(low, mode, high, "low, mode and high");
        Low = low;
        Mode = mode;
        High = high;
        _shape = new BetaShape(1.0 + 4.0 * ((mode - low) / (high - low)), 1.0 + 4.0 * ((high - mode) / (high - low)));
    }

    /// <summary>The lower bound.</summary>
    public double Low { get; }

    /// <summary>The likeliest value.</summary>
    public double Mode { get; }

    /// <summary>The upper bound.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => (Low + 4.0 * Mode + High) / 6.0;

    /// <inheritdoc/>
    public ScoreForm Form => ScoreForm.Table.Of(this);

    /// <inheritdoc/>
    public double Quantile(double u) => At(Tails.OfProbability(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => At(Tails.OfScore(z));

    /// <summary>Counted from the nearer bound, so that no digits are lost there.</summary>
    private double At(Tails tails) => tails.Lower <= tails.Upper
        ? Low + (High - Low) * _shape.Quantile(tails.Lower)
        : High - (High - Low) * _shape.Mirrored.Quantile(tails.Upper);
}
