using System.Collections.Immutable;
using Nameplate.Factory.Description;
using Nameplate.Factory.Simulation;

namespace Nameplate.Factory.Documents;

/// <summary>What happened at a site.</summary>
public sealed record SiteDocument
{
    /// <summary>The site's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>MWh of the nodes.</summary>
    public required double ItMegawattHours { get; init; }

    /// <summary>MWh of the facility.</summary>
    public required double FacilityMegawattHours { get; init; }

    /// <summary>Facility over nodes; null when the nodes drew nothing.</summary>
    public required double? Pue { get; init; }

    /// <summary>The highest mean of a control interval, in MW of the facility.</summary>
    public required double PeakMegawatts { get; init; }

    /// <summary>What the energy cost; null without a price.</summary>
    public required double? EnergyCost { get; init; }

    /// <summary>kg of carbon dioxide equivalent; null when not counted.</summary>
    public required double? CarbonKilograms { get; init; }

    /// <summary>Seconds in which the facility drew more than it was allowed.</summary>
    public required double SecondsAboveLimit { get; init; }

    /// <summary>Failures of nodes under services.</summary>
    public required long ServingFailures { get; init; }

    /// <summary>The pools.</summary>
    public required ImmutableArray<PoolDocument> Pools { get; init; }

    /// <summary>The services.</summary>
    public required ImmutableArray<ServiceDocument> Services { get; init; }

    /// <summary>The jobs; null without any.</summary>
    public required JobsDocument? Jobs { get; init; }

    /// <summary>Power through time.</summary>
    public required TimelineDocument Timeline { get; init; }

    internal static SiteDocument Of(FactoryDesign factory, SiteDesign design, SiteResult result)
    {
        var energy = result.Energy;
        return new SiteDocument
        {
            Id = design.Id,
            Name = design.Name,
            ItMegawattHours = energy.ItJoules / 3.6e9,
            FacilityMegawattHours = energy.FacilityJoules / 3.6e9,
            Pue = Finite.Or(energy.Pue),
            PeakMegawatts = energy.PeakWatts / 1e6,
            EnergyCost = Finite.Or(energy.Cost),
            CarbonKilograms = Finite.Or(energy.CarbonKilograms),
            SecondsAboveLimit = energy.SecondsAboveLimit,
            ServingFailures = result.ServingFailures,
            Pools = [.. design.Pools.Select((p, i) => PoolDocument.Of(p, design.Power.Pools[i], result.Pools[i], energy.Pools[i], factory.Duration * 1e-9))],
            Services = [.. design.Services.Select((s, i) => ServiceDocument.Of(design, s, result.Services[i], result.ServiceEnergy[i], result.ServiceTimelines[i]))],
            Jobs = result.Jobs is { } jobs ? JobsDocument.Of(jobs) : null,
            Timeline = TimelineDocument.Of(energy.Timeline, design.Power),
        };
    }
}
