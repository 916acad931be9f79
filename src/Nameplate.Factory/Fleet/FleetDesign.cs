using System.Collections.Immutable;

namespace Nameplate.Factory.Fleet;

/// <summary>The jobs of one site and the pools they run on.</summary>
public sealed record FleetDesign
{
    /// <summary>The site's name; part of the seed of its failures.</summary>
    public required string Site { get; init; }

    /// <summary>The pools.</summary>
    public required ImmutableArray<FleetPool> Pools { get; init; }

    /// <summary>The jobs, in any order; equal priority and time of submission keep this order.</summary>
    public required ImmutableArray<FleetJob> Jobs { get; init; }

    /// <summary>The run's seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many waiting jobs behind the first are looked at for a gap; Slurm's <c>bf_max_job_test</c> plays this part. 0 for none.</summary>
    public int BackfillDepth { get; init; } = 100;

    /// <summary>This component's number at the site's meter.</summary>
    public int Channel { get; init; } = 1;
}
