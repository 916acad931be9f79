using System.Collections.Immutable;
using Nameplate.Factory.Cooling;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Power;

/// <summary>Sites and components for tests of power.</summary>
internal static class PowerSites
{
    public const long Second = 1_000_000_000L;

    public static PowerCurve Curve { get; } = new()
    {
        Accelerator = "test",
        Idle = 150,
        Maximum = 1000,
        Alpha = 0.5,
        Beta = 1.5,
        ComputeWeight = 2,
        MemoryWeight = 0.5,
        Source = "made up",
    };

    public static NodePower Node { get; } = new()
    {
        Accelerators = 8,
        HostWatts = 1200,
        NetworkWatts = 400,
        FanWatts = 900,
        FanDesignHeat = 9000,
        Supplies = new SupplyUnits(15000),
        Source = "made up",
    };

    public static PowerPool Pool(long accelerators, string name = "pool") => new() { Name = name, Accelerators = accelerators, Curve = Curve, Node = Node };

    public static PowerDesign Site(params ImmutableArray<PowerPool> pools)
    {
        double rated = pools.Sum(static p => p.RatedWatts);
        return new()
        {
            Pools = pools,
            Distribution = LossChain.DoubleConversion(rated),
            Cooling = CoolingPlant.Named("liquid-tower", 1.1 * rated),
            Climate = new ConstantClimate(new(20, 15)),
            StartUtcSeconds = 1_700_000_000,
        };
    }
}

/// <summary>Accelerators that work without end: they draw what their curve says, and do work in proportion to the clock.</summary>
internal sealed class SteadyWork(ISiteMeter meter, int pool, int channel, long accelerators, PowerCurve curve, StepLoad load) : IThrottled
{
    private double _frequency = 1.0;
    private long _powered = accelerators;
    private long _since;

    public double Work { get; private set; }

    public double LowestFrequency { get; private set; } = 1.0;

    public long LeastPowered { get; private set; } = accelerators;

    public double Frequency => _frequency;

    public long PoweredNow => _powered;

    public void Start(long now) => Report(now);

    public void SetFrequency(int pool, double frequency, long now)
    {
        Advance(now);
        _frequency = frequency;
        LowestFrequency = Math.Min(LowestFrequency, frequency);
        Report(now);
    }

    public void SetPowered(int pool, long accelerators, long now)
    {
        Advance(now);
        _powered = accelerators;
        LeastPowered = Math.Min(LeastPowered, accelerators);
        Report(now);
    }

    public void Advance(long now)
    {
        Work += _powered * _frequency * (now - _since) * 1e-9;
        _since = now;
    }

    private void Report(long now) => meter.SetPower(pool, channel, _powered * curve.Watts(new(load.Compute * _frequency, load.Memory), _frequency), now);
}
