using System.Collections.Immutable;
using Nameplate.Factory.Description;
using Nameplate.Factory.Queueing;

namespace Nameplate.Factory.Simulation;

/// <summary>What a factory did in a run.</summary>
public sealed record FactoryResult
{
    /// <summary>The factory.</summary>
    public required FactoryDesign Design { get; init; }

    /// <summary>The key of the run's randomness.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The sites, in the order of the design.</summary>
    public required ImmutableArray<SiteResult> Sites { get; init; }

    /// <summary>The abstract servers, in the order of the design.</summary>
    public required ImmutableArray<QueueResult> Queues { get; init; }

    /// <summary>What must be equal, with how far it was from that.</summary>
    public required ImmutableArray<RunCheck> Checks { get; init; }

    /// <summary>Events that happened, at all sites.</summary>
    public required long Events { get; init; }
}
