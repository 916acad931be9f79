namespace Nameplate.Factory.Serving;

/// <summary>A service through time, by equal intervals; the last one may be shorter.</summary>
public sealed class ServingTimeline
{
    /// <summary>Nanoseconds of an interval.</summary>
    public required long Interval { get; init; }

    /// <summary>Requests that arrived, per second.</summary>
    public List<double> Arrivals { get; } = [];

    /// <summary>Answer tokens per second, counted where a run of decode steps ends.</summary>
    public List<double> Tokens { get; } = [];

    /// <summary>Requests that had arrived and were not done at the interval's end.</summary>
    public List<double> Present { get; } = [];

    /// <summary>Mean seconds to the first token of the requests that got theirs in the interval; NaN when none did.</summary>
    public List<double> FirstToken { get; } = [];

    /// <summary>The 99th percentile of the same.</summary>
    public List<double> FirstTokenTail { get; } = [];

    /// <summary>Mean seconds per output token of the requests that ended in the interval; NaN when none did.</summary>
    public List<double> PerToken { get; } = [];
}
