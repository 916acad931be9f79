namespace Nameplate.Engine.Distributions;

/// <summary>The normal distribution.</summary>
public sealed record NormalDistribution : IDistribution
{
    private readonly double _mean;

    /// <summary>Creates the distribution.</summary>
    /// <exception cref="DistributionException">The mean is not finite, or the standard deviation not finite and above 0.</exception>
    public NormalDistribution(double mean, double standardDeviation)
    {
        if (!double.IsFinite(mean) || !double.IsFinite(standardDeviation) || standardDeviation <= 0.0)
        {
            throw new DistributionException($"A normal distribution needs a finite mean and a standard deviation above 0; these are {mean} and {standardDeviation}.");
        }

        _mean = mean;
        StandardDeviation = standardDeviation;
    }

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; }

    /// <inheritdoc/>
    public double? Mean => _mean;

    /// <inheritdoc/>
    public ScoreForm Form => new ScoreForm.Linear(_mean, StandardDeviation, StandardDeviation);

    /// <inheritdoc/>
    public double Quantile(double u) => FromNormalScore(Tails.Score(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => _mean + z * StandardDeviation;
}
