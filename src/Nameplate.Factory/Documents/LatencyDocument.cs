using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Documents;

/// <summary>One measured time of many requests, in seconds.</summary>
/// <param name="Count">How many were measured.</param>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">The 90th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
/// <param name="P999">The 99.9th percentile.</param>
public sealed record LatencyDocument(long Count, FigureDocument Mean, FigureDocument P50, FigureDocument P90, FigureDocument P99, FigureDocument P999)
{
    /// <summary>The document of a measurement; null when nothing was measured.</summary>
    public static LatencyDocument? Of(Latency latency)
    {
        ArgumentNullException.ThrowIfNull(latency);
        return latency.Count == 0 ? null : new LatencyDocument(
            latency.Count, FigureDocument.Of(latency.Mean), FigureDocument.Of(latency.Quantile(0.5)), FigureDocument.Of(latency.Quantile(0.9)),
            FigureDocument.Of(latency.Quantile(0.99)), FigureDocument.Of(latency.Quantile(0.999)));
    }
}
