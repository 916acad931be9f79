namespace Nameplate.Engine.Statistics;

/// <summary>Exact quantiles (Hyndman–Fan type 7) of a column by selection; keeps its scratch, so one per thread.</summary>
public sealed class QuantileSelector
{
    /// <summary>The quantiles of the numbers of a column; +∞ (never) is left out.</summary>
    public void Select(ReadOnlySpan<double> column, ReadOnlySpan<double> probabilities, Span<double> quantiles) => throw new NotImplementedException();
}
