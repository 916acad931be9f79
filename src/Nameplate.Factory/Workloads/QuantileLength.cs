using System.Collections.Immutable;
using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Workloads;

/// <summary>Lengths with given quantiles and a given mean.</summary>
/// <remarks>
/// Between two quantiles x &lt; y the length at a share u of the way is (xᵖ + u·(yᵖ − xᵖ))^(1/p): straight for p = 1, geometric for p → 0.
/// One p for the whole table is chosen so that the mean is the source's; where no p from −8 to 8 does that, the nearest is taken and
/// <see cref="Mean"/> says what was reached.
/// </remarks>
public sealed record QuantileLength : LengthDistribution
{
    private const double Widest = 8;
    private const double NearZero = 1e-6;
    private const int Halvings = 40;
    private const int Slices = 32;

    private readonly ImmutableArray<double> _shares;
    private readonly ImmutableArray<double> _tokens;
    private readonly Lazy<double> _power;

    /// <summary>A table.</summary>
    /// <param name="table">Shares, ascending, the first 0 and the last 1, with tokens, at least 1, ascending or equal.</param>
    /// <param name="mean">The mean to be met; null for geometric interpolation.</param>
    /// <exception cref="ArgumentException">The table is not of that form.</exception>
    public QuantileLength(IReadOnlyList<(double Share, double Tokens)> table, double? mean)
    {
        ArgumentNullException.ThrowIfNull(table);
        _shares = [.. table.Select(t => t.Share)];
        _tokens = [.. table.Select(t => t.Tokens)];
        bool ordered = Enumerable.Range(1, Math.Max(0, table.Count - 1)).All(i => _shares[i] > _shares[i - 1] && _tokens[i] >= _tokens[i - 1]);
        if (table.Count < 2 || _shares[0] != 0 || _shares[^1] != 1 || !ordered || _tokens[0] < 1)
        {
            throw new ArgumentException("Quantiles run from share 0 to share 1, ascending, with ascending lengths of at least 1.", nameof(table));
        }

        // Worked out when first drawn from: the shipped tables are many, and a run uses few.
        _power = new Lazy<double>(() => mean is { } target ? PowerFor(target) : 0);
    }

    /// <inheritdoc/>
    public override double Mean => MeanWith(_power.Value);

    /// <inheritdoc/>
    public override double Quantile(double share)
    {
        int above = 1;
        while (above < _shares.Length - 1 && _shares[above] < share)
        {
            above++;
        }

        return Between(_tokens[above - 1], _tokens[above], Math.Clamp((share - _shares[above - 1]) / (_shares[above] - _shares[above - 1]), 0, 1), _power.Value);
    }

    private static double Between(double x, double y, double share, double power)
    {
        if (x == y)
        {
            return x;
        }

        // Relative to y, so that no power overflows.
        double ratio = x / y;
        if (Math.Abs(power) < NearZero)
        {
            return y * Functions.Exp((1 - share) * Functions.Log(ratio));
        }

        double low = Functions.Pow(ratio, power);
        return y * Functions.Pow(low + share * (1 - low), 1 / power);
    }

    private double PowerFor(double mean)
    {
        double low = -Widest;
        double high = Widest;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            if (MeanWith(middle) < mean)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    private double MeanWith(double power)
    {
        double mean = 0;
        for (int i = 1; i < _shares.Length; i++)
        {
            double sum = 0;
            for (int slice = 0; slice < Slices; slice++)
            {
                sum += Between(_tokens[i - 1], _tokens[i], (slice + 0.5) / Slices, power);
            }

            mean += (_shares[i] - _shares[i - 1]) * sum / Slices;
        }

        return mean;
    }
}
