namespace Nameplate.Engine.Distributions;

/// <summary>An uncertain quantity in base units, described by its quantiles.</summary>
/// <remarks>
/// A plan draws a standard normal score z, possibly from drivers that it shares with other quantities, and maps it to a value by
/// <see cref="Form"/>. The base world has z = 0, the median.
/// </remarks>
public interface IDistribution
{
    /// <summary>The mean where it has a closed form, else null.</summary>
    double? Mean { get; }

    /// <summary>How a plan evaluates <see cref="FromNormalScore"/> on lanes: directly or by a table.</summary>
    ScoreForm Form { get; }

    /// <summary>The value that is not exceeded with probability u.</summary>
    /// <param name="u">A probability in [0, 1]; at 0 and 1 the ends of the range, infinite for an unbounded distribution.</param>
    double Quantile(double u);

    /// <summary>The value at a standard normal score: Quantile(Φ(z)), accurate in both tails.</summary>
    double FromNormalScore(double z);
}
