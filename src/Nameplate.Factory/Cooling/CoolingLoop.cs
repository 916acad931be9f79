namespace Nameplate.Factory.Cooling;

/// <summary>One of the ways by which heat leaves a site: coolant at a temperature, pumps, a heat sink, perhaps a chiller between them.</summary>
/// <remarks>
/// Water at (ambient + approach·load + exchanger) comes back from the sink; ambient is the wet bulb for a tower and the dry bulb for a dry cooler. Up to
/// the supply temperature no compressor runs and the sink's fans slow down as far as the weather allows (flow to the power 0.8 carries the heat, and power goes with
/// the cube of flow). Above it the sink still pre-cools what returns, and a chiller lifts the rest at a share of Carnot's efficiency.
/// </remarks>
public sealed record CoolingLoop
{
    private const double Kelvin = 273.15;

    /// <summary>The share of the site's heat that takes this way, above 0 and at most 1.</summary>
    public required double Share { get; init; }

    /// <summary>The sink.</summary>
    public required HeatSink Sink { get; init; }

    /// <summary>The coolant's temperature on its way to the racks, in °C.</summary>
    public required double Supply { get; init; }

    /// <summary>The highest supply temperature that the racks bear before they must slow down, in °C; at least <see cref="Supply"/>.</summary>
    public required double SupplyLimit { get; init; }

    /// <summary>How much warmer the coolant returns at full load, in K.</summary>
    public required double Rise { get; init; }

    /// <summary>How far the sink's water stays above ambient at full load, in K.</summary>
    public required double Approach { get; init; }

    /// <summary>What the heat exchanger between sink and racks costs, in K.</summary>
    public required double Exchanger { get; init; }

    /// <summary>Pump watts at full load per watt of heat.</summary>
    public required double Pumps { get; init; }

    /// <summary>The sink's fan watts at full speed per watt of heat.</summary>
    public required double SinkFans { get; init; }

    /// <summary>Watts of the fans that move air through the halls at full load per watt of heat; 0 for liquid.</summary>
    public double HallFans { get; init; }

    /// <summary>The chillers' capacity as a share of the full heat; 0 without chillers.</summary>
    public double Chillers { get; init; }

    /// <summary>What the chillers reach of Carnot's efficiency, parts around the compressor included.</summary>
    public double CarnotShare { get; init; } = 0.5;

    /// <summary>The outlet side's distance above the sink's water at the condenser plus the evaporator's below the supply, in K.</summary>
    public double ChillerSpread { get; init; } = 6.0;

    /// <summary>The lowest flow that pumps and fans go down to, as a share of the full flow; 1 for those without a speed drive.</summary>
    public double LowestFlow { get; init; } = 0.2;

    /// <summary>What the loop draws and can do.</summary>
    /// <param name="heat">Watts that it shall carry, at least 0.</param>
    /// <param name="design">Watts that it was built for, above 0.</param>
    /// <param name="air">The weather.</param>
    public CoolingState At(double heat, double design, AirState air)
    {
        double ambient = Sink == HeatSink.Tower ? air.WetBulb : air.DryBulb;
        double load = heat / design;
        double water = ambient + Approach * load + Exchanger;
        double chilled = load == 0.0 ? 0.0 : Math.Clamp((water - Supply) / Rise, 0.0, 1.0);
        if (Chillers == 0.0)
        {
            chilled = 0.0;
        }

        double flow = Math.Max(LowestFlow, Math.Min(1.0, load));
        double electric = design * (Pumps + HallFans) * flow * flow * flow;
        electric += design * SinkFans * Cube(SinkFlow(ambient, load));
        if (chilled > 0.0)
        {
            double cold = Supply + Kelvin;
            double lift = Math.Max(8.0, water - Exchanger - Supply + ChillerSpread);
            electric += heat * chilled * lift / (CarnotShare * cold);
        }

        return new(electric, chilled, Capacity(ambient, design));
    }

    // Free cooling ends where even the limit of the supply cannot be met; chillers add what they have, and lose 1.5 % per kelvin above 35 °C of condenser water.
    private double Capacity(double ambient, double design)
    {
        double free = Math.Clamp((SupplyLimit - Exchanger - ambient) / Approach, 0.0, 1.25);
        double condenser = ambient + Approach;
        double chillers = Chillers * Math.Clamp(1.0 - 0.015 * (condenser - 35.0), 0.0, 1.0);
        return design * Math.Min(1.25, Math.Max(free, chillers));
    }

    private double SinkFlow(double ambient, double load)
    {
        double room = Supply - Exchanger - ambient;
        double need = Approach * load;
        if (room <= need)
        {
            return load == 0.0 ? LowestFlow : 1.0;
        }

        // Heat carried per kelvin goes with flow to the power 0.8, so flow = (need / room)^(1/0.8).
        return Math.Max(LowestFlow, Engine.Numerics.Functions.Pow(need / room, 1.25));
    }

    private static double Cube(double x) => x * x * x;
}
