using System.Collections.Immutable;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Fleet;

/// <summary>What became of a site's jobs and of its accelerators' time.</summary>
public sealed record FleetResult
{
    /// <summary>One result per job, in the order of the design.</summary>
    public required ImmutableArray<TrainingResult> Jobs { get; init; }

    /// <summary>One result per pool.</summary>
    public required ImmutableArray<PoolResult> Pools { get; init; }

    /// <summary>Production and research, each summed up.</summary>
    public required ImmutableArray<FleetTotals> Totals { get; init; }
}
