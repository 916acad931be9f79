using Nameplate.Factory.Events;

namespace Nameplate.Factory.Power;

/// <summary>A site's power: what its components report, integrated; what nodes, distribution and cooling add; caps, incidents, price and carbon.</summary>
/// <remarks>
/// <para>Device power is a whole number of microwatts between two reports and is integrated exactly as microwatts × nanoseconds in 128 bits, so the
/// order of reports of one moment cannot matter and two half-pools draw what the whole draws. Everything behind the devices is worked out once per
/// control interval from the interval's mean: a report costs a few nanoseconds whatever the size of the site.</para>
/// <para>Each control step estimates what the accelerators would draw at the full clock, and if that is too much for cap, ramp, supply or cooling
/// it lowers clocks and then switches off, those with the highest rank first, until it fits.</para>
/// </remarks>
public sealed partial class SitePower : IComponent, ISiteMeter
{
    private const double SecondsPerNanosecond = 1e-9;
    private const double JoulesPerUnit = 1e-15;

    private const ushort Step = 0;
    private const ushort Edge = 1;

    private readonly EventLoop _loop;
    private readonly PowerDesign _design;
    private readonly ushort _self;
    private readonly int[][] _index;
    private PowerChannel[] _channels = [];
    private int _count;
    private long _settled;
    private int _pendingStep;
    private bool _stepPending;

    /// <summary>Puts the site's meter into its loop, which must stand at time zero; the first control step comes at once.</summary>
    /// <param name="loop">The site's clock.</param>
    /// <param name="design">The site.</param>
    public SitePower(EventLoop loop, PowerDesign design)
    {
        _loop = loop;
        _design = design;
        _self = loop.Register(this);
        _index = [.. design.Pools.Select(static _ => Array.Empty<int>())];
        int pools = design.Pools.Length;
        _deviceWatts = new double[pools];
        _poweredNow = new double[pools];
        _poolJoules = new double[pools];
        _wallJoules = new double[pools];
        _slowSeconds = new double[pools];
        _darkSeconds = new double[pools];
        _sampleDevices = new double[pools];
        _sampleClock = new double[pools];
        _poolReserve = new double[pools];
        _poolLimit = new double[pools];
        _wall = new double[pools];
        Timeline = new PowerTimeline { Interval = design.Sampling, PoolDevices = Columns(pools), PoolFrequency = Columns(pools) };
        Prepare();
        foreach (var incident in design.Incidents)
        {
            loop.Schedule(incident.Start, Priorities.Disturbance, new Happening(_self, Edge, 0));
            loop.Schedule(incident.End, Priorities.Disturbance, new Happening(_self, Edge, 0));
        }

        ScheduleStep(0);
    }

    /// <summary>The site.</summary>
    public PowerDesign Design => _design;

    /// <summary>What has been sampled so far.</summary>
    public PowerTimeline Timeline { get; }

    /// <summary>Takes in a component's accelerators of a pool. Whoever reports without it cannot be slowed down, and holds nothing.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="channel">The component's channel there.</param>
    /// <param name="accelerators">How many it holds.</param>
    /// <param name="rank">0 gives way last; the highest number gives way first.</param>
    /// <param name="target">Whom to tell of clocks and power; null for what cannot be slowed down.</param>
    public void Connect(int pool, int channel, long accelerators, int rank, IThrottled? target)
    {
        ref var it = ref Channel(pool, channel);
        it.Accelerators = accelerators;
        it.Powered = accelerators;
        it.Rank = rank;
        it.Target = target;
        it.Demand = Spread(pool) * accelerators;
        Rank();
    }

    /// <inheritdoc/>
    public void SetPower(int pool, int channel, double watts, long now)
    {
        ref var it = ref Channel(pool, channel);
        it.Advance(now);
        ArgumentOutOfRangeException.ThrowIfNegative(watts);
        it.MicroWatts = (long)Math.Round(watts * 1e6, MidpointRounding.ToEven);
    }

    /// <summary>J that a component's accelerators of a pool have drawn at the devices up to now, exact to a rounding.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="now">The time, in nanoseconds from the start; never before the last report.</param>
    public double DeviceJoules(int pool, int channel, long now)
    {
        ref var it = ref Channel(pool, channel);
        return (double)(it.Energy + (Int128)it.MicroWatts * (now - it.Since)) * JoulesPerUnit;
    }

    /// <summary>The clock that a component's accelerators of a pool have now, as a share of the full one.</summary>
    public double Frequency(int pool, int channel) => Channel(pool, channel).Frequency;

    /// <summary>How many of a component's accelerators of a pool may run now.</summary>
    public long Powered(int pool, int channel) => Channel(pool, channel).Powered;

    /// <inheritdoc/>
    public void Handle(long now, Happening happening)
    {
        Settle(now);
        if (happening.Kind == Step)
        {
            _stepPending = false;
        }
        else if (_stepPending)
        {
            _loop.Cancel(_pendingStep);
            _stepPending = false;
        }

        Control(now);
        ScheduleStep(Next(now));
    }

    /// <summary>Closes the books.</summary>
    /// <param name="end">The end of the run, in nanoseconds; never before the last event.</param>
    public EnergyResult Result(long end)
    {
        Settle(end);
        if (_sampleSeconds > 0.0)
        {
            Flush();
        }

        return Summary(end);
    }

    private static List<double>[] Columns(int count) => [.. Enumerable.Range(0, count).Select(static _ => new List<double>())];

    private double Spread(int pool) => _design.Pools[pool].Curve.Maximum - _design.Pools[pool].Curve.Idle;

    private void ScheduleStep(long time)
    {
        _pendingStep = _loop.Schedule(time, Priorities.Control, new Happening(_self, Step, 0));
        _stepPending = true;
    }

    // The next sample, or sooner while something falls short; never across a sample's end, so that samples stay whole.
    private long Next(long now)
    {
        long sample = (now / _design.Sampling + 1) * _design.Sampling;
        return WatchClosely(now) ? Math.Min(sample, (now / _design.CloseWatch + 1) * _design.CloseWatch) : sample;
    }

    private ref PowerChannel Channel(int pool, int channel)
    {
        var index = _index[pool];
        if ((uint)channel < (uint)index.Length && index[channel] >= 0)
        {
            return ref _channels[index[channel]];
        }

        return ref Open(pool, channel);
    }

    private ref PowerChannel Open(int pool, int channel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        int old = _index[pool].Length;
        if (channel >= old)
        {
            Array.Resize(ref _index[pool], channel + 1);
            Array.Fill(_index[pool], -1, old, channel + 1 - old);
        }

        if (_count == _channels.Length)
        {
            Array.Resize(ref _channels, Math.Max(4, 2 * _count));
        }

        _index[pool][channel] = _count;
        _channels[_count] = new PowerChannel { Pool = pool, Clock = 128, Since = _settled };
        return ref _channels[_count++];
    }
}
