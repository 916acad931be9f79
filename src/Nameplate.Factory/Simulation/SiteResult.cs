using System.Collections.Immutable;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Simulation;

/// <summary>What happened at a site.</summary>
public sealed record SiteResult
{
    /// <summary>The site's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its energy.</summary>
    public required EnergyResult Energy { get; init; }

    /// <summary>Its services, in the order of the design.</summary>
    public required ImmutableArray<ServingResult> Services { get; init; }

    /// <summary>The services through time, in the same order.</summary>
    public required ImmutableArray<ServingTimeline> ServiceTimelines { get; init; }

    /// <summary>Its jobs; null when it has none.</summary>
    public required FleetResult? Jobs { get; init; }

    /// <summary>How its pools' accelerators spent their time.</summary>
    public required ImmutableArray<PoolHours> Pools { get; init; }

    /// <summary>Each service's part of the energy.</summary>
    public required ImmutableArray<EnergyShare> ServiceEnergy { get; init; }

    /// <summary>The jobs' part of the energy.</summary>
    public required EnergyShare JobEnergy { get; init; }

    /// <summary>Failures of nodes under services.</summary>
    public required long ServingFailures { get; init; }
}
