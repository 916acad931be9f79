namespace Nameplate.Engine.Statistics;

/// <summary>Quantiles of any number of worlds from counts in log-linear buckets of relative width at most 2⁻¹⁰; mergeable in any order.</summary>
public sealed class BucketQuantiles
{
    /// <summary>Numbers counted; +∞ (never) is left out.</summary>
    public long Count => throw new NotImplementedException();

    /// <summary>Counts a column.</summary>
    public void Add(ReadOnlySpan<double> column) => throw new NotImplementedException();

    /// <summary>Adds another's counts.</summary>
    public void Merge(BucketQuantiles other) => throw new NotImplementedException();

    /// <summary>The quantile, within one bucket.</summary>
    public double Quantile(double probability) => throw new NotImplementedException();
}
