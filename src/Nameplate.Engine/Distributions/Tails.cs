using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Distributions;

/// <summary>A probability together with its complement, so that neither tail loses its digits near 1.</summary>
/// <param name="Lower">Probability of less.</param>
/// <param name="Upper">Probability of more, 1 − Lower.</param>
internal readonly record struct Tails(double Lower, double Upper)
{
    /// <summary>log(Lower/Upper).</summary>
    public double LogOdds => Functions.Log(Lower) - Functions.Log(Upper);

    public static Tails OfScore(double z) => new(Functions.NormalCdf(z), Functions.NormalCdf(-z));

    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside [0, 1].</exception>
    public static Tails OfProbability(double u) => new(Check(u), 1.0 - u);

    /// <summary>The score of a checked probability.</summary>
    public static double Score(double u) => Functions.InverseNormal(Check(u));

    private static double Check(double u) => u is >= 0.0 and <= 1.0
        ? u
        : throw new ArgumentOutOfRangeException(nameof(u), u, "A probability lies between 0 and 1.");
}
