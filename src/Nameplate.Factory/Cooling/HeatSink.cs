namespace Nameplate.Factory.Cooling;

/// <summary>Where a cooling loop leaves its heat.</summary>
public enum HeatSink
{
    /// <summary>A tower that evaporates water: it works against the wet bulb.</summary>
    Tower,

    /// <summary>A dry cooler: it works against the air's temperature and uses no water.</summary>
    Dry,
}
