namespace Nameplate.Factory.Power;

/// <summary>A site's power through time: means over equal intervals, so that mean × interval is the exact energy.</summary>
public sealed class PowerTimeline
{
    /// <summary>Nanoseconds of an interval; the last one may be shorter.</summary>
    public required long Interval { get; init; }

    /// <summary>Facility watts.</summary>
    public List<double> Facility { get; } = [];

    /// <summary>Watts of the nodes.</summary>
    public List<double> It { get; } = [];

    /// <summary>Watts of the cooling plant.</summary>
    public List<double> Cooling { get; } = [];

    /// <summary>Watts lost in distribution.</summary>
    public List<double> Loss { get; } = [];

    /// <summary>Facility ÷ IT.</summary>
    public List<double> Pue { get; } = [];

    /// <summary>The air's temperature in °C, heat waves included.</summary>
    public List<double> DryBulb { get; } = [];

    /// <summary>The wet bulb in °C.</summary>
    public List<double> WetBulb { get; } = [];

    /// <summary>The heat that the cooling plant could carry away, in watts.</summary>
    public List<double> CoolingCapacity { get; } = [];

    /// <summary>The facility watts that were allowed; infinite without a cap.</summary>
    public List<double> Limit { get; } = [];

    /// <summary>The price of energy, in the unit of the site's series; empty without one.</summary>
    public List<double> Price { get; } = [];

    /// <summary>The grid's carbon intensity in g/kWh; empty without a series.</summary>
    public List<double> Carbon { get; } = [];

    /// <summary>Device watts of each pool.</summary>
    public required List<double>[] PoolDevices { get; init; }

    /// <summary>The clock of each pool as a share of the full clock: the mean over its accelerators that are not dark.</summary>
    public required List<double>[] PoolFrequency { get; init; }

    /// <summary>The number of intervals.</summary>
    public int Count => Facility.Count;
}
