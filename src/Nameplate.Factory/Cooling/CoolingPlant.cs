using System.Collections.Immutable;

namespace Nameplate.Factory.Cooling;

/// <summary>A site's cooling: one or more loops that share the heat.</summary>
/// <param name="Name">What kind of plant it is.</param>
/// <param name="DesignHeatWatts">The heat that it was built for, above 0.</param>
/// <param name="Loops">The loops; their shares add up to 1.</param>
public sealed record CoolingPlant(string Name, double DesignHeatWatts, ImmutableArray<CoolingLoop> Loops)
{
    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static ImmutableArray<string> Names { get; } = ["liquid-tower", "liquid-dry", "economiser", "chiller", "warm-water"];

    /// <summary>A plant of a usual kind.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="designHeatWatts">The heat that it is built for.</param>
    /// <exception cref="ArgumentException">No plant has that name.</exception>
    /// <remarks>
    /// <c>warm-water</c>: everything to 32 °C water and towers, no chillers (as at Frontier). <c>liquid-tower</c>: 85 % to 32 °C water and towers, the rest to air with chillers.
    /// <c>liquid-dry</c>: 85 % to 40 °C water and dry coolers, the rest to air with air-cooled chillers: no water is used up. <c>economiser</c>: air-cooled halls at 26 °C with 20 °C water,
    /// towers and chillers. <c>chiller</c>: air-cooled halls with 12 °C water, pumps and fans at one speed, the older practice.
    /// </remarks>
    public static CoolingPlant Named(string name, double designHeatWatts) => name switch
    {
        "warm-water" => new(name, designHeatWatts, [Liquid(1.0, HeatSink.Tower, 32.0, 36.0)]),
        "liquid-tower" => new(name, designHeatWatts, [Liquid(0.85, HeatSink.Tower, 32.0, 38.0), Air(0.15, HeatSink.Tower, 20.0)]),
        "liquid-dry" => new(name, designHeatWatts, [Liquid(0.85, HeatSink.Dry, 40.0, 47.0), Air(0.15, HeatSink.Dry, 20.0)]),
        "economiser" => new(name, designHeatWatts, [Air(1.0, HeatSink.Tower, 20.0)]),
        "chiller" => new(name, designHeatWatts, [Air(1.0, HeatSink.Tower, 12.0) with { HallFans = 0.06, Pumps = 0.035, CarnotShare = 0.42, LowestFlow = 1.0 }]),
        _ => throw new ArgumentException($"No cooling plant is called '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
    };

    /// <summary>What the plant draws and can do.</summary>
    /// <param name="heat">Watts that it shall carry, at least 0.</param>
    /// <param name="air">The weather.</param>
    public CoolingState At(double heat, AirState air)
    {
        double electric = 0.0, chilled = 0.0, capacity = double.PositiveInfinity;
        foreach (var loop in Loops)
        {
            var state = loop.At(heat * loop.Share, DesignHeatWatts * loop.Share, air);
            electric += state.ElectricWatts;
            chilled += state.ChilledShare * loop.Share;
            capacity = Math.Min(capacity, state.CapacityWatts / loop.Share);
        }

        return new(electric, chilled, capacity);
    }

    private static CoolingLoop Liquid(double share, HeatSink sink, double supply, double limit) => new()
    {
        Share = share,
        Sink = sink,
        Supply = supply,
        SupplyLimit = limit,
        Rise = 10.0,
        Approach = sink == HeatSink.Tower ? 4.0 : 7.0,
        Exchanger = 2.0,
        Pumps = 0.018,
        SinkFans = sink == HeatSink.Tower ? 0.012 : 0.025,
    };

    private static CoolingLoop Air(double share, HeatSink sink, double supply) => new()
    {
        Share = share,
        Sink = sink,
        Supply = supply,
        SupplyLimit = supply + 4.0,
        Rise = 8.0,
        Approach = sink == HeatSink.Tower ? 4.0 : 8.0,
        Exchanger = 1.5,
        Pumps = 0.025,
        SinkFans = sink == HeatSink.Tower ? 0.014 : 0.03,
        HallFans = 0.04,
        Chillers = 1.1,
    };
}
