using System.Collections.Immutable;
using Nameplate.Factory.Cooling;
using Nameplate.Factory.Energy;

namespace Nameplate.Factory.Power;

/// <summary>A site's power and cooling, and what is imposed on them.</summary>
public sealed record PowerDesign
{
    /// <summary>The pools, in the numbering that the components use.</summary>
    public required ImmutableArray<PowerPool> Pools { get; init; }

    /// <summary>What is lost between meter and nodes.</summary>
    public required LossChain Distribution { get; init; }

    /// <summary>The cooling plant.</summary>
    public required CoolingPlant Cooling { get; init; }

    /// <summary>The weather.</summary>
    public required IClimate Climate { get; init; }

    /// <summary>When the simulation starts, in seconds since 1970-01-01T00:00Z: decides weather, price and carbon.</summary>
    public required long StartUtcSeconds { get; init; }

    /// <summary>Watts that the buildings draw whatever happens: light, offices, pumps of sprinklers.</summary>
    public double HouseWatts { get; init; }

    /// <summary>The most that the facility may draw, in watts; infinite without.</summary>
    public double CapWatts { get; init; } = double.PositiveInfinity;

    /// <summary>How fast the facility's draw may rise, in watts per second; infinite without.</summary>
    public double RampWattsPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>How the site stays below the cap.</summary>
    public CapPolicy Policy { get; init; } = CapPolicy.Measured;

    /// <summary>What the connection to the grid was built for, in watts: a trip takes a share of it. Infinite: taken as what the facility draws with everything at its most.</summary>
    public double FeedWatts { get; init; } = double.PositiveInfinity;

    /// <summary>Energy stored for the loss of supply, in J.</summary>
    public double StoredJoules { get; init; }

    /// <summary>Seconds for which hall and coolant take up the full heat before anything must slow down: 30 to 120 for liquid-cooled racks, some minutes for halls of air.</summary>
    public double ThermalSeconds { get; init; } = 60.0;

    /// <summary>The price of energy by the hour; none: not billed.</summary>
    public HourlySeries? Price { get; init; }

    /// <summary>The grid's carbon intensity by the hour, in g/kWh; none: not counted.</summary>
    public HourlySeries? Carbon { get; init; }

    /// <summary>What goes wrong or is imposed.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Nanoseconds between two samples of the timelines, which are also the steps of the control; a whole number of seconds.</summary>
    public long Sampling { get; init; } = 15_000_000_000L;

    /// <summary>Nanoseconds between two control steps while the cooling or the supply falls short.</summary>
    public long CloseWatch { get; init; } = 1_000_000_000L;
}
