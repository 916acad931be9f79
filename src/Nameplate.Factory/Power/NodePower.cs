using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Power;

/// <summary>From the watts of a node's accelerators to the watts that the node draws at its wall socket or busbar.</summary>
/// <remarks>
/// wall = supplies(accelerators + host + network + fans). Fans follow the law of fans: their power goes with a power of their speed, and their
/// speed rises in proportion to the heat that the air must carry away, between a lowest and a highest speed.
/// </remarks>
public sealed record NodePower
{
    /// <summary>Accelerators that share the host, at least 1.</summary>
    public required int Accelerators { get; init; }

    /// <summary>Watts of processors, memory, drives and boards, at 12 V or 48 V.</summary>
    public required double HostWatts { get; init; }

    /// <summary>Watts of adapters and of the node's part of switches and optics.</summary>
    public required double NetworkWatts { get; init; }

    /// <summary>Watts of all fans at full speed.</summary>
    public double FanWatts { get; init; }

    /// <summary>Heat in watts at which the fans would reach full speed; 0 without fans.</summary>
    public double FanDesignHeat { get; init; }

    /// <summary>The fans' lowest speed as a share of the full speed.</summary>
    public double FanLowest { get; init; } = 0.22;

    /// <summary>The exponent of the fan law: 3 for fans without friction and with still air ahead.</summary>
    public double FanExponent { get; init; } = 3.0;

    /// <summary>The share of the accelerators' heat that liquid carries away, 0 to 1: the fans do not see it.</summary>
    public double LiquidShare { get; init; }

    /// <summary>The power supplies.</summary>
    public required SupplyUnits Supplies { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required string Source { get; init; }

    /// <summary>Watts of the fans.</summary>
    /// <param name="accelerators">Watts of the node's accelerators.</param>
    public double Fans(double accelerators)
    {
        if (FanWatts == 0.0 || FanDesignHeat == 0.0)
        {
            return 0.0;
        }

        double heat = accelerators * (1.0 - LiquidShare) + HostWatts;
        return FanWatts * Functions.Pow(Math.Clamp(heat / FanDesignHeat, FanLowest, 1.0), FanExponent);
    }

    /// <summary>Watts at the node's wall.</summary>
    /// <param name="accelerators">Watts of the node's accelerators, at least 0.</param>
    public double Wall(double accelerators) => Supplies.Wall(accelerators + HostWatts + NetworkWatts + Fans(accelerators));

    /// <inheritdoc cref="NodePowers.For"/>
    public static NodePower For(Hardware.Accelerator accelerator) => NodePowers.For(accelerator);
}
