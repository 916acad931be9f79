using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Distributions;

/// <summary>The three-term metalog through p10, p50 and p90: smooth, skewed as the percentiles are, unbounded or above 0.</summary>
/// <remarks>
/// T. W. Keelin, "The metalog distributions", Decision Analysis 13 (2016): M(u) = a₁ + a₂·L + a₃·(u − ½)·L with L = log(u/(1 − u));
/// above 0, log x is a metalog. M ascends only if |a₃|·0.59984 &lt; a₂; percentiles that are more skewed are refused.
/// </remarks>
public sealed record MetalogDistribution : IDistribution
{
    private const double LogOf9 = 2.1972245773362196;

    // The maximum of (u − ½) + u·(1 − u)·log(u/(1 − u)), at u = 0.91678.
    private const double SkewLimit = 0.59983932012886692;

    private readonly bool _aboveZero;
    private readonly double _centre;
    private readonly double _scale;
    private readonly double _skew;

    private MetalogDistribution(double low, double middle, double high, bool aboveZero)
    {
        _aboveZero = aboveZero;
        _centre = middle;
        _scale = (high - low) / (2.0 * LogOf9);
        _skew = ((high - middle) - (middle - low)) / (0.8 * LogOf9);
    }

    /// <inheritdoc/>
    public double? Mean => _aboveZero ? null : _centre + 0.5 * _skew;

    /// <inheritdoc/>
    public ScoreForm Form => ScoreForm.Table.Of(this);

    /// <summary>The unbounded metalog that has these percentiles.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend, or no three-term metalog has them.</exception>
    public static MetalogDistribution Unbounded(double p10, double p50, double p90)
    {
        Percentiles.CheckAscending(p10, p50, p90);
        return new MetalogDistribution(p10, p50, p90, aboveZero: false).Checked(p10, p50, p90);
    }

    /// <summary>The metalog above 0 that has these percentiles.</summary>
    /// <exception cref="DistributionException">The percentiles do not ascend, are not above 0, or no three-term metalog has them.</exception>
    public static MetalogDistribution AboveZero(double p10, double p50, double p90)
    {
        Percentiles.CheckAscending(p10, p50, p90);
        Percentiles.CheckPositive(p10);
        return new MetalogDistribution(Functions.Log(p10), Functions.Log(p50), Functions.Log(p90), aboveZero: true).Checked(p10, p50, p90);
    }

    /// <inheritdoc/>
    public double Quantile(double u) => At(Tails.OfProbability(u));

    /// <inheritdoc/>
    public double FromNormalScore(double z) => At(Tails.OfScore(z));

    private MetalogDistribution Checked(double p10, double p50, double p90)
    {
        if (Math.Abs(_skew) * SkewLimit < _scale)
        {
            return this;
        }

        // The middle may lie at most this share of the range from the range's middle.
        double share = 0.2 / SkewLimit;
        string scale = _aboveZero ? " on a logarithmic scale" : "";
        throw new DistributionException(
            $"No metalog has p10 = {p10}, p50 = {p50} and p90 = {p90}: the p50 must lie between {50.0 - 100.0 * share:F1} % and {50.0 + 100.0 * share:F1} % of the way from p10 to p90{scale}.");
    }

    private double At(Tails tails)
    {
        if (tails.Lower == 0.0 || tails.Upper == 0.0)
        {
            double low = _aboveZero ? 0.0 : double.NegativeInfinity;
            return tails.Lower == 0.0 ? low : double.PositiveInfinity;
        }

        double x = _centre + (_scale + _skew * 0.5 * (tails.Lower - tails.Upper)) * tails.LogOdds;
        return _aboveZero ? Functions.Exp(x) : x;
    }
}
