using Nameplate.Factory.Power;

namespace Nameplate.Factory.Telemetry;

/// <summary>Breaks what pools do down to single accelerators: a dense sweep at every snapshot, of those that report.</summary>
/// <remarks>
/// The first accelerators of a pool are the busy ones, then come the idle, the failed and the dark. A pool's energy since the last snapshot is shared out by what each state draws: idle ones draw idle
/// power, failed and dark ones nothing, the busy ones the rest. Neighbours of one state differ by up to 3 % in opposite directions, as chips do. Where all accelerators report, their joules add up to the pool's.
/// </remarks>
public sealed class TelemetrySampler
{
    private const double Spread = 0.03;

    private readonly AcceleratorReading[][] _readings;
    private readonly double[] _joules;

    /// <summary>Starts with all counters at zero.</summary>
    /// <param name="session">The simulation.</param>
    public TelemetrySampler(ITelemetrySession session)
    {
        Session = session;
        _readings = [.. session.Pools.Select(static pool => new AcceleratorReading[Math.Min(pool.Reporting, pool.Accelerators)])];
        _joules = new double[session.Pools.Count];
        Activities = new PoolActivity[session.Pools.Count];
    }

    /// <summary>The simulation.</summary>
    public ITelemetrySession Session { get; }

    /// <summary>The moment of the latest snapshot, in nanoseconds from the start.</summary>
    public long Now { get; private set; }

    internal PoolActivity[] Activities { get; }

    internal ReadOnlySpan<AcceleratorReading> Readings(int pool) => _readings[pool];

    /// <summary>Joules of one accelerator since the start, as its counter says.</summary>
    public double Joules(int pool, int accelerator) => _readings[pool][accelerator].Joules;

    /// <summary>Watts of one accelerator, as its sensor says.</summary>
    public double Watts(int pool, int accelerator) => _readings[pool][accelerator].Watts;

    /// <summary>Simulates up to a moment and reads all sensors.</summary>
    /// <param name="now">Nanoseconds from the start; never before the moment reached.</param>
    public void Snapshot(long now)
    {
        Session.AdvanceTo(now);
        Now = now;
        for (int pool = 0; pool < _readings.Length; pool++)
        {
            Sweep(pool, Activities[pool] = Session.Activity(pool));
        }
    }

    private void Sweep(int pool, PoolActivity activity)
    {
        var of = Session.Pools[pool];
        long busy = Math.Clamp(activity.Busy, 0, of.Accelerators);
        long dark = Math.Clamp(activity.Dark, 0, of.Accelerators - busy);
        long failed = Math.Clamp(activity.Failed, 0, of.Accelerators - busy - dark);
        long idle = of.Accelerators - busy - failed - dark;
        double idleWatts = PowerCurve.For(of.Accelerator).Idle;
        var watts = Share(activity.DeviceWatts, busy, idle, idleWatts);
        double joules = Math.Max(0.0, activity.DeviceJoules - _joules[pool]);
        _joules[pool] += joules;
        var energy = Divide(joules, watts, busy, idle, of.Accelerators);
        long[] ends = [busy, busy + idle, busy + idle + failed, of.Accelerators];
        var readings = _readings[pool];
        for (int i = 0; i < readings.Length; i++)
        {
            byte state = State(i, ends);
            double factor = Factor(i, state, ends, readings.Length);
            readings[i].State = state;
            readings[i].Watts = state == 0 ? watts.Busy * factor : state == 1 ? watts.Idle * factor : 0.0;
            readings[i].Joules += state == 0 ? energy.Busy * factor : state == 1 ? energy.Idle * factor : energy.Other;
        }
    }

    // The idle ones draw idle power as far as there is any; the rest is the busy ones'.
    private static (double Busy, double Idle) Share(double watts, long busy, long idle, double idleWatts)
    {
        double each = idle == 0 ? 0.0 : busy == 0 ? watts / idle : Math.Min(idleWatts, watts / (busy + idle));
        return (busy == 0 ? 0.0 : (watts - each * idle) / busy, each);
    }

    // Energy of the time since the last snapshot in the proportions of the present power; without power now, to all alike.
    private static (double Busy, double Idle, double Other) Divide(double joules, (double Busy, double Idle) watts, long busy, long idle, long all)
    {
        double sum = watts.Busy * busy + watts.Idle * idle;
        if (sum > 0.0)
        {
            return (joules * (watts.Busy / sum), joules * (watts.Idle / sum), 0.0);
        }

        double alike = all == 0 ? 0.0 : joules / all;
        return (alike, alike, alike);
    }

    private static byte State(long i, long[] ends)
    {
        byte state = 0;
        while (i >= ends[state])
        {
            state++;
        }

        return state;
    }

    private static double Factor(int i, byte state, long[] ends, int count)
    {
        int other = i ^ 1;
        if (state > 1 || other >= ends[3] || State(other, ends) != state || (other >= count && count == ends[3]))
        {
            return 1.0;
        }

        unchecked
        {
            uint hash = (uint)(i >> 1) * 2654435761u;
            double size = Spread * ((hash >> 8) * (1.0 / (1 << 24)));
            return (i & 1) == 0 ? 1.0 + size : 1.0 - size;
        }
    }
}
