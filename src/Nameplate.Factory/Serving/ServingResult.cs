using System.Collections.Immutable;

namespace Nameplate.Factory.Serving;

/// <summary>What a service did in a run.</summary>
/// <remarks>Times are in seconds. A request counts where it ends; one that is in flight at the end counts only in <see cref="InFlight"/> and in
/// the tokens that it was given.</remarks>
public sealed record ServingResult
{
    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>Seconds that the result covers.</summary>
    public required double Seconds { get; init; }

    /// <summary>Requests that arrived.</summary>
    public required long Requests { get; init; }

    /// <summary>Requests that got all their tokens.</summary>
    public required long Completed { get; init; }

    /// <summary>Requests that the admission policy refused.</summary>
    public required long Refused { get; init; }

    /// <summary>Requests that could never fit into a replica's cache.</summary>
    public required long TooLong { get; init; }

    /// <summary>Requests that have arrived and are neither done nor refused.</summary>
    public required long InFlight { get; init; }

    /// <summary>Prompt tokens of completed requests.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Answer tokens given, to requests in flight too.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Prompt tokens computed, again after eviction or failure included.</summary>
    public required long PrefillTokens { get; init; }

    /// <summary>Tokens computed again after an eviction or a failure.</summary>
    public required long RecomputedTokens { get; init; }

    /// <summary>Prompt tokens found in a prefix cache.</summary>
    public required long CachedTokens { get; init; }

    /// <summary>Prompt tokens looked up in a prefix cache.</summary>
    public required long LookedUpTokens { get; init; }

    /// <summary>Bytes of cache moved between replicas.</summary>
    public required double TransferredBytes { get; init; }

    /// <summary>Sequences pushed out because the cache was full.</summary>
    public required long Preemptions { get; init; }

    /// <summary>Sequences sent back to the router because their replica failed.</summary>
    public required long Requeued { get; init; }

    /// <summary>Steps computed, by all replicas.</summary>
    public required long Steps { get; init; }

    /// <summary>Mean seconds of a step that only decodes.</summary>
    public required double MeanDecodeStep { get; init; }

    /// <summary>ρ: the least time in which the bottleneck's replicas could have done the work that they did, in full batches, as a share of the
    /// time for which they were up. Unlike <see cref="BusyShare"/> it reaches 1 only when no more work can be done.</summary>
    public required double Utilisation { get; init; }

    /// <summary>The share of the time for which replicas were up in which a step ran on them.</summary>
    public required double BusyShare { get; init; }

    /// <summary>Mean sequences in the steps of a busy replica.</summary>
    public required double MeanBatch { get; init; }

    /// <summary>Mean requests that have arrived and are not done.</summary>
    public required double MeanInSystem { get; init; }

    /// <summary>All requests, as one class.</summary>
    public required ClassResult All { get; init; }

    /// <summary>Each class, in the order of the design.</summary>
    public required ImmutableArray<ClassResult> Classes { get; init; }

    /// <summary>Completed requests per second.</summary>
    public double RequestsPerSecond => Completed / Seconds;

    /// <summary>Answer tokens per second.</summary>
    public double TokensPerSecond => OutputTokens / Seconds;
}
