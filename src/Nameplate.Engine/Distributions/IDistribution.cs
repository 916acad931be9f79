namespace Nameplate.Engine.Distributions;

/// <summary>An uncertain quantity in base units, described by its quantiles.</summary>
public interface IDistribution
{
    /// <summary>The value that is not exceeded with probability u.</summary>
    double Quantile(double u);

    /// <summary>The value at a standard normal score: Quantile(Φ(z)), accurate in both tails.</summary>
    double FromNormalScore(double z);

    /// <summary>The mean where it has a closed form, else null.</summary>
    double? Mean { get; }

    /// <summary>How a plan evaluates FromNormalScore on lanes.</summary>
    ScoreForm Form { get; }
}
