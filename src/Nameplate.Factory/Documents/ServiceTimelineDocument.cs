using System.Collections.Immutable;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Documents;

/// <summary>A service through time.</summary>
/// <param name="Seconds">Length of an interval.</param>
/// <param name="RequestsPerSecond">Requests that arrived.</param>
/// <param name="OutputTokensPerSecond">Answer tokens.</param>
/// <param name="InFlight">Requests present at the interval's end.</param>
/// <param name="Ttft">Mean time to first token of the requests that got theirs in the interval, in seconds; null when none did.</param>
/// <param name="TtftP99">The 99th percentile of the same.</param>
/// <param name="Tpot">Mean time per output token of the requests that ended in the interval, in seconds; null when none did.</param>
public sealed record ServiceTimelineDocument(
    double Seconds, ImmutableArray<double> RequestsPerSecond, ImmutableArray<double> OutputTokensPerSecond, ImmutableArray<double> InFlight, ImmutableArray<double?> Ttft, ImmutableArray<double?> TtftP99,
    ImmutableArray<double?> Tpot)
{
    internal static ServiceTimelineDocument Of(ServingTimeline timeline) => new(
        timeline.Interval * 1e-9, [.. timeline.Arrivals], [.. timeline.Tokens], [.. timeline.Present], [.. timeline.FirstToken.Select(Finite.Or)], [.. timeline.FirstTokenTail.Select(Finite.Or)],
        [.. timeline.PerToken.Select(Finite.Or)]);
}
