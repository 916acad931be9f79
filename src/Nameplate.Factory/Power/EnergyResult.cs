using System.Collections.Immutable;

namespace Nameplate.Factory.Power;

/// <summary>A site's energy over a run.</summary>
public sealed record EnergyResult
{
    /// <summary>The length of the run in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Each pool's energy.</summary>
    public required ImmutableArray<PoolEnergy> Pools { get; init; }

    /// <summary>J that the nodes drew.</summary>
    public required double ItJoules { get; init; }

    /// <summary>J lost between meter and nodes.</summary>
    public required double LossJoules { get; init; }

    /// <summary>J of the cooling plant.</summary>
    public required double CoolingJoules { get; init; }

    /// <summary>J of the buildings.</summary>
    public required double HouseJoules { get; init; }

    /// <summary>J of the whole facility: the sum of the four above.</summary>
    public required double FacilityJoules { get; init; }

    /// <summary>J taken from the grid: facility − from storage + into storage.</summary>
    public required double GridJoules { get; init; }

    /// <summary>J taken from storage while the supply was short.</summary>
    public required double StorageJoules { get; init; }

    /// <summary>J that nothing could supply: load that came while storage ran out.</summary>
    public required double ShortfallJoules { get; init; }

    /// <summary>Facility ÷ IT energy; NaN when the nodes drew nothing.</summary>
    public double Pue => ItJoules > 0.0 ? FacilityJoules / ItJoules : double.NaN;

    /// <summary>The highest mean of an interval, in facility watts.</summary>
    public required double PeakWatts { get; init; }

    /// <summary>Seconds of the control intervals whose mean lay above what was allowed.</summary>
    public required double SecondsAboveLimit { get; init; }

    /// <summary>By how much the worst of them did, as a share of the limit.</summary>
    public required double WorstExcess { get; init; }

    /// <summary>The steepest rise between two samples, in W/s.</summary>
    public required double SteepestRise { get; init; }

    /// <summary>The steepest fall between two samples, in W/s, as a positive number.</summary>
    public required double SteepestFall { get; init; }

    /// <summary>What the grid's energy cost, in the currency of the site's price series; NaN without prices.</summary>
    public required double Cost { get; init; }

    /// <summary>The currency, for instance <c>USD</c>; empty without prices.</summary>
    public required string Currency { get; init; }

    /// <summary>Emissions of the grid's energy in kg CO2-equivalent; NaN without a series.</summary>
    public required double CarbonKilograms { get; init; }

    /// <summary>The largest relative difference between energies that must be equal: devices integrated exactly against their intervals, facility against its parts, grid and storage against facility.</summary>
    public required double WorstImbalance { get; init; }

    /// <summary>Watts through time.</summary>
    public required PowerTimeline Timeline { get; init; }
}
