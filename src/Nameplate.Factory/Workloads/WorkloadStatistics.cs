using System.Collections.Immutable;

namespace Nameplate.Factory.Workloads;

/// <summary>What a measured workload looks like, as far as a generator needs it. Derived from a public data set; the data set itself is not shipped.</summary>
public sealed record WorkloadStatistics
{
    /// <summary>Its name in factory files.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Publisher, title and date of the data set.</summary>
    public required string Source { get; init; }

    /// <summary>The licence under which the data set was published.</summary>
    public required string Licence { get; init; }

    /// <summary>Tokens of prompts.</summary>
    public required QuantileLength Input { get; init; }

    /// <summary>Tokens of answers.</summary>
    public required QuantileLength Output { get; init; }

    /// <summary>How irregular the arrivals are.</summary>
    public required Interarrival Arrivals { get; init; }

    /// <summary>Mean requests per second of the data set; publishers rescale it, so its shape means more than its size.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>The rate of each hour of the day over the mean; empty when the data set is shorter than a day.</summary>
    public ImmutableArray<double> ByHour { get; init; } = [];

    /// <summary>How prompts begin alike; null when the data set does not say.</summary>
    public PrefixSharing? Prefix { get; init; }
}
