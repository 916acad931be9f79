using System.Collections.Immutable;
using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Distributions;

/// <summary>A few values, each with its probability.</summary>
public sealed record DiscreteDistribution : IDistribution
{
    private const double Tolerance = 1e-9;

    private readonly ImmutableArray<double> _upTo;

    /// <summary>Creates the distribution; the values may come in any order.</summary>
    /// <exception cref="DistributionException">
    /// There is no value, a value is not finite or comes twice, a probability is not above 0, or they do not sum to 1 within 1e-9.
    /// </exception>
    public DiscreteDistribution(IEnumerable<(double Value, double Probability)> values)
    {
        (double Value, double Probability)[] sorted = [.. values.OrderBy(pair => pair.Value)];
        Check(sorted);
        Values = [.. sorted.Select(pair => pair.Value)];
        Probabilities = [.. sorted.Select(pair => pair.Probability)];
        ImmutableArray<double>.Builder upTo = ImmutableArray.CreateBuilder<double>();
        double sum = 0.0;
        for (int i = 0; i < sorted.Length - 1; i++)
        {
            sum += sorted[i].Probability;
            upTo.Add(sum);
        }

        _upTo = upTo.ToImmutable();
    }

    /// <summary>The values in ascending order.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The probability of each value.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <inheritdoc/>
    public double? Mean
    {
        get
        {
            double mean = 0.0;
            for (int i = 0; i < Values.Length; i++)
            {
                mean += Values[i] * Probabilities[i];
            }

            return mean;
        }
    }

    /// <inheritdoc/>
    public ScoreForm Form => new ScoreForm.Steps([.. _upTo.Select(Functions.InverseNormal)], Values);

    /// <inheritdoc/>
    public double Quantile(double u)
    {
        double lower = Tails.OfProbability(u).Lower;
        int place = 0;
        while (place < _upTo.Length && _upTo[place] < lower)
        {
            place++;
        }

        return Values[place];
    }

    /// <inheritdoc/>
    public double FromNormalScore(double z)
    {
        int place = 0;
        while (place < _upTo.Length && Functions.InverseNormal(_upTo[place]) < z)
        {
            place++;
        }

        return Values[place];
    }

    private static void Check((double Value, double Probability)[] sorted)
    {
        if (sorted.Length == 0)
        {
            throw new DistributionException("A discrete distribution needs at least one value.");
        }

        double sum = 0.0;
        for (int i = 0; i < sorted.Length; i++)
        {
            (double value, double probability) = sorted[i];
            if (!double.IsFinite(value) || (i > 0 && value == sorted[i - 1].Value))
            {
                throw new DistributionException($"The values of a discrete distribution must be finite and differ; {value} does not.");
            }

            if (!(probability > 0.0))
            {
                throw new DistributionException($"The value {value} has the probability {probability}; it must be above 0.");
            }

            sum += probability;
        }

        if (!(Math.Abs(sum - 1.0) <= Tolerance))
        {
            throw new DistributionException($"The probabilities sum to {sum}, not to 1.");
        }
    }
}
