using System.Collections.Immutable;
using Nameplate.Engine.Numerics;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Reliability;

/// <summary>How long a failed node is away: a mixture of lognormal distributions.</summary>
/// <remarks>Repairs are of several kinds (a reset, a part from the shelf, a part sent in), each spread over a factor; a mixture of lognormals has
/// closed forms for mean and distribution and one short loop for quantiles.</remarks>
public sealed class RepairTimes
{
    /// <summary>A mixture.</summary>
    /// <param name="parts">Each kind's weight, median in seconds (above 0) and σ of the logarithm (0 or more; 0 is a fixed time). Weights add up to 1.</param>
    /// <exception cref="ArgumentException">Weights do not add up to 1 (to within 10⁻⁹), or a number is out of its range.</exception>
    public RepairTimes(params ImmutableArray<(double Weight, double Median, double Sigma)> parts)
    {
        if (Math.Abs(parts.Sum(part => part.Weight) - 1) > 1e-9 || parts.Any(part => part is not { Weight: >= 0, Median: > 0, Sigma: >= 0 }))
        {
            throw new ArgumentException("Weights must add up to 1, medians be positive and sigmas not negative.", nameof(parts));
        }

        Parts = parts;
    }

    /// <summary>The kinds of repair.</summary>
    public ImmutableArray<(double Weight, double Median, double Sigma)> Parts { get; }

    /// <summary>Mean seconds: Σ w·m·e^{σ²/2}.</summary>
    public double Mean => Parts.Sum(part => part.Weight * part.Median * Functions.Exp(0.5 * part.Sigma * part.Sigma));

    /// <summary>Every repair takes the same time.</summary>
    /// <param name="seconds">Above 0.</param>
    public static RepairTimes Fixed(double seconds) => new((1, seconds, 0));

    /// <summary>The same repairs, all of them slower or faster by a factor.</summary>
    /// <param name="factor">Above 0.</param>
    public RepairTimes Scaled(double factor) => new([.. Parts.Select(part => (part.Weight, part.Median * factor, part.Sigma))]);

    /// <summary>The share of repairs that are done within a time.</summary>
    /// <param name="seconds">At least 0.</param>
    public double Cdf(double seconds)
    {
        double sum = 0;
        foreach (var (weight, median, sigma) in Parts)
        {
            sum += sigma > 0
                ? seconds > 0 ? weight * Functions.NormalCdf(Functions.Log(seconds / median) / sigma) : 0
                : seconds >= median ? weight : 0;
        }

        return sum;
    }

    /// <summary>The time within which a share of repairs is done, by bisection to a relative 10⁻¹².</summary>
    /// <param name="share">Between 0 and 1, both excluded.</param>
    public double Quantile(double share)
    {
        double low = 0, high = Parts.Max(part => part.Median);
        while (Cdf(high) < share)
        {
            high *= 2;
        }

        while (high - low > 1e-12 * high)
        {
            double middle = 0.5 * (low + high);
            if (Cdf(middle) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    /// <summary>One repair's seconds; always two draws, so that other parameters leave later draws where they were.</summary>
    public double Sample(ref EntityDraws draws)
    {
        double which = draws.Uniform(), normal = draws.Normal();
        int part = 0;
        for (; part < Parts.Length - 1 && which >= Parts[part].Weight; part++)
        {
            which -= Parts[part].Weight;
        }

        return Parts[part].Median * Functions.Exp(Parts[part].Sigma * normal);
    }
}
