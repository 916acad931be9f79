using Nameplate.Engine.Numerics;
using Nameplate.Factory.Cooling;

namespace Nameplate.Factory.Power;

public sealed partial class SitePower
{
    private const int FullClock = 128;
    private const int Halvings = 24;

    private readonly double[] _poolLimit;
    private int[] _ranks = [];
    private double[] _trialWatts = [];
    private double[] _trialPowered = [];
    private double _limit = double.PositiveInfinity;
    private double _heatLimit = double.PositiveInfinity;
    private double _trial;
    private double _planned = double.PositiveInfinity;

    private void Rank()
    {
        _ranks = [.. _channels.Take(_count).Where(static c => c.Accelerators > 0).Select(static c => c.Rank).Distinct().Order()];
        _trialWatts = new double[_design.Pools.Length];
        _trialPowered = new double[_design.Pools.Length];
    }

    // What a channel would draw above idle at the full clock. The exponent lies between that of a step which waits for memory (β) and one
    // which computes (β + α): from either side the estimate closes in on the truth with every step.
    private void Estimate(ref PowerChannel channel, double watts)
    {
        if (channel.Accelerators == 0)
        {
            channel.Demand = watts;
            return;
        }

        if (_design.Policy == CapPolicy.Guaranteed || channel.Powered == 0)
        {
            channel.Demand = Spread(channel.Pool) * channel.Accelerators;
            return;
        }

        var curve = _design.Pools[channel.Pool].Curve;
        double dynamic = Math.Max(0.0, watts - curve.Idle * channel.Powered);
        if (channel.Clock != FullClock)
        {
            dynamic /= Functions.Pow(channel.Frequency, Response(curve));
        }

        channel.Demand = Math.Min(dynamic * channel.Accelerators / channel.Powered, Spread(channel.Pool) * channel.Accelerators);
    }

    private double Response(PowerCurve curve) => _design.Policy == CapPolicy.Guaranteed ? curve.Beta : curve.Beta + 0.5 * curve.Alpha;

    // Decides clocks and power for the time from now on.
    private void Control(long now)
    {
        Limits(now);
        var air = Air(now, _design.StartUtcSeconds + now / 1_000_000_000L);
        double share = CoolingShare(now);
        double level = Fits(_ranks.Length, air, share) ? _ranks.Length : Level(air, share);
        Fits(level, air, share);
        _planned = _trial;
        for (int i = 0; i < _count; i++)
        {
            Apply(i, level, now);
        }
    }

    // The highest level that fits: halving an interval of which one end fits, or of which nothing does.
    private double Level(AirState air, double coolingShare)
    {
        double low = -_ranks.Length, high = _ranks.Length;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            if (Fits(middle, air, coolingShare))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Level L (the number of ranks) is everything at full clock. Down to 0 the ranks slow down one after the other, the last first; below 0 they go dark in the same order.
    private bool Fits(double level, AirState air, double coolingShare)
    {
        for (int pool = 0; pool < _trialWatts.Length; pool++)
        {
            var design = _design.Pools[pool];
            _trialWatts[pool] = design.Unclaimed * design.Curve.Idle;
            _trialPowered[pool] = design.Accelerators;
        }

        for (int i = 0; i < _count; i++)
        {
            ref var channel = ref _channels[i];
            var (clock, powered) = Setting(ref channel, level);
            var curve = _design.Pools[channel.Pool].Curve;
            _trialPowered[channel.Pool] -= channel.Accelerators - powered;
            double share = channel.Accelerators == 0 ? 1.0 : powered / channel.Accelerators;
            double dynamic = clock == 1.0 ? channel.Demand : channel.Demand * Functions.Pow(clock, Response(curve));
            _trialWatts[channel.Pool] += curve.Idle * powered + dynamic * share;
        }

        var flows = Flows(_trialWatts, _trialPowered, air, coolingShare);
        _trial = flows.Facility;
        return flows.Facility <= _target && flows.Heat <= _heatLimit;
    }

    // A pool's own limit binds its channels first; the site's level comes on top. Unrounded, so that a slow ramp adds up; what is applied is rounded down to a
    // clock step and to whole nodes.
    private (double Clock, double Powered) Setting(ref PowerChannel channel, double level)
    {
        if (channel.Target is null || channel.Accelerators == 0)
        {
            return (1.0, channel.Powered);
        }

        int k = Array.IndexOf(_ranks, channel.Rank);
        var curve = _design.Pools[channel.Pool].Curve;
        double own = _poolLimit[channel.Pool];
        double dark = Math.Min(Math.Clamp(level + (_ranks.Length - k), 0.0, 1.0), Math.Clamp(own + 1.0, 0.0, 1.0));
        double up = Math.Min(Math.Clamp(level - k, 0.0, 1.0), Math.Clamp(own, 0.0, 1.0));
        return (curve.LowestFrequency + (1.0 - curve.LowestFrequency) * up, channel.Accelerators * dark);
    }

    private static long WholeNodes(double accelerators, int perNode) => (long)Math.Floor(accelerators / perNode) * perNode;

    private void Apply(int i, double level, long now)
    {
        ref var channel = ref _channels[i];
        if (channel.Target is not { } target)
        {
            return;
        }

        var (f, share) = Setting(ref channel, level);
        int clock = (int)Math.Floor(f * FullClock);
        long powered = share >= channel.Accelerators ? channel.Accelerators : WholeNodes(share, _design.Pools[channel.Pool].Node.Accelerators);
        int pool = channel.Pool;
        bool power = powered != channel.Powered, tune = clock != channel.Clock;
        channel.Powered = powered;
        channel.Clock = clock;
        if (power)
        {
            target.SetPowered(pool, powered, now);
        }

        if (tune)
        {
            target.SetFrequency(pool, clock * (1.0 / FullClock), now);
        }
    }

    // Finds for each pool with a limit of its own how far it may go: 1 full clock, 0 lowest clock, −1 dark.
    private void SolvePool(int pool, double wallLimit)
    {
        _poolLimit[pool] = 1.0;
        if (double.IsPositiveInfinity(wallLimit) || PoolWall(pool, 1.0) <= wallLimit)
        {
            return;
        }

        double low = -1.0, high = 1.0;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = PoolWall(pool, middle) <= wallLimit ? (middle, high) : (low, middle);
        }

        _poolLimit[pool] = low;
    }

    private double PoolWall(int pool, double own)
    {
        var design = _design.Pools[pool];
        double watts = design.Unclaimed * design.Curve.Idle, powered = design.Accelerators;
        _poolLimit[pool] = own;
        foreach (int i in _index[pool])
        {
            if (i < 0)
            {
                continue;
            }

            ref var channel = ref _channels[i];
            var (clock, on) = Setting(ref channel, _ranks.Length);
            powered -= channel.Accelerators - on;
            double share = channel.Accelerators == 0 ? 1.0 : on / channel.Accelerators;
            watts += design.Curve.Idle * on + channel.Demand * share * Functions.Pow(clock, Response(design.Curve));
        }

        double nodes = powered / design.Node.Accelerators;
        return nodes > 0.0 ? nodes * design.Node.Wall(watts / nodes) : watts;
    }
}
