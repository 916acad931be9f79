using System.Collections.Immutable;

namespace Nameplate.Engine.Distributions;

/// <summary>Observed values, linearly interpolated between neighbours (Hyndman and Fan's type 7).</summary>
public sealed record EmpiricalDistribution : IDistribution
{
    /// <summary>Creates the distribution; the values may come in any order and repeat.</summary>
    /// <exception cref="DistributionException">There is no value, or one is not finite.</exception>
    public EmpiricalDistribution(IEnumerable<double> values)
    {
        Values = [.. values.Order()];
        if (Values.Length == 0 || !double.IsFinite(Values[0]) || !double.IsFinite(Values[^1]))
        {
            throw new DistributionException("An empirical distribution needs at least one value, and finite ones only.");
        }
    }

    /// <summary>The values in ascending order.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The mean of the interpolated distribution, in which the least and the greatest value count half.</summary>
    public double? Mean
    {
        get
        {
            double sum = 0.0;
            for (int i = 1; i < Values.Length; i++)
            {
                sum += 0.5 * Values[i - 1] + 0.5 * Values[i];
            }

            return Values.Length == 1 ? Values[0] : sum / (Values.Length - 1);
        }
    }

    /// <inheritdoc/>
    public ScoreForm Form => ScoreForm.Table.Of(this);

    /// <inheritdoc/>
    public double Quantile(double u) => At(Tails.OfProbability(u).Lower);

    /// <inheritdoc/>
    public double FromNormalScore(double z) => At(Tails.OfScore(z).Lower);

    private double At(double u)
    {
        double place = (Values.Length - 1) * u;
        int low = Math.Min((int)Math.Floor(place), Math.Max(0, Values.Length - 2));
        return Values.Length == 1 ? Values[0] : Values[low] + (place - low) * (Values[low + 1] - Values[low]);
    }
}
