using System.Collections.Immutable;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Description;

/// <summary>A site: its pools, and what runs on them.</summary>
public sealed record SiteDesign
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Its power and cooling.</summary>
    public required PowerDesign Power { get; init; }

    /// <summary>Its pools; their places in this list are the pools' numbers.</summary>
    public required ImmutableArray<PoolDesign> Pools { get; init; }

    /// <summary>The services that run there.</summary>
    public required ImmutableArray<ServicePlan> Services { get; init; }

    /// <summary>The jobs that run there.</summary>
    public required ImmutableArray<JobDesign> Jobs { get; init; }
}
