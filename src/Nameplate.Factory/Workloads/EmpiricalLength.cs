using System.Collections.Immutable;

namespace Nameplate.Factory.Workloads;

/// <summary>Lengths that were observed, each equally likely.</summary>
public sealed record EmpiricalLength : LengthDistribution
{
    private readonly ImmutableArray<int> _sorted;

    /// <summary>The lengths of a file.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public EmpiricalLength(IEnumerable<int> lengths)
    {
        _sorted = [.. lengths.Order()];
        Mean = _sorted.Length == 0 ? throw new ArgumentException("There are no lengths.", nameof(lengths)) : (double)_sorted.Sum(l => (long)l) / _sorted.Length;
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Quantile(double share) => _sorted[(int)Math.Min(share * _sorted.Length, _sorted.Length - 1)];
}
