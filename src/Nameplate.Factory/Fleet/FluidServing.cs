using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>A service as a flow of requests: the same results as <see cref="ServingComponent"/>, at a cost that does not grow with requests or replicas.</summary>
/// <remarks>
/// Each interval is taken as a steady state of the replicas (see FluidReplica); what cannot be served waits and is carried over. So it knows the
/// load, the times, the power and the states of millions of accelerators minute by minute, and does not know what happens to one request. Within an
/// interval it knows no transient: just below saturation the steady state's wait is longer than a short peak can make it. It takes services
/// whose replicas do both prompts and answers, without autoscaling, speculative decoding, prefix caches or refusals.
/// </remarks>
public sealed partial class FluidServing : IComponent, IThrottled
{
    private readonly EventLoop _loop;
    private readonly ServiceDesign _design;
    private readonly FluidDemand _demand;
    private readonly StateLedger _ledger;
    private readonly ISiteMeter _meter;
    private readonly int _channel;
    private readonly ImmutableArray<FluidGroup> _groups;
    private readonly FluidTimes _times;
    private readonly ushort _self;
    private readonly double _total;
    private readonly long _began;
    private long _since;
    private double _arrived;
    private int _event = -1;

    /// <summary>Takes the accelerators of its replicas from the ledger's pools and begins the first interval.</summary>
    /// <param name="loop">The site's events.</param>
    /// <param name="design">The service.</param>
    /// <param name="demand">Its requests from the loop's present on.</param>
    /// <param name="ledger">The accelerators of the site's pools; those of the service must be unallocated.</param>
    /// <param name="meter">Where the watts of the service's accelerators are reported.</param>
    /// <param name="channel">The number under which they are reported.</param>
    /// <exception cref="ArgumentException">The design has something in it that this level does not know.</exception>
    public FluidServing(EventLoop loop, ServiceDesign design, FluidDemand demand, StateLedger ledger, ISiteMeter meter, int channel = 0)
    {
        DesignCheck.Check(design, PolicyRegistry.Standard);
        Refuse(design, demand);
        _loop = loop;
        _design = design;
        _demand = demand;
        _ledger = ledger;
        _meter = meter;
        _channel = channel;
        _self = loop.Register(this);
        _began = _since = loop.Now;
        _total = demand.Arrivals.Sum();
        _groups = [.. design.Replicas.Select(group => new FluidGroup(group.Kind, group.Count, demand.Lengths))];
        _times = new FluidTimes(design.Classes.Length);
        foreach (var group in _groups)
        {
            group.Accelerators[2] = (long)group.Count * group.Kind.Accelerators;
            ledger.Move(group.Kind.Pool, loop.Now, AcceleratorState.Unallocated, AcceleratorState.Waiting, group.Accelerators[2]);
        }

        Begin(loop.Now);
    }

    /// <inheritdoc/>
    public void Handle(long now, Happening happening)
    {
        _event = -1;
        Advance(now);
        Begin(now);
    }

    /// <inheritdoc/>
    public void SetFrequency(int pool, double frequency, long now)
    {
        Advance(now);
        foreach (var group in _groups)
        {
            if (group.Kind.Pool == pool && group.Frequency != frequency)
            {
                group.Frequency = frequency;
                group.Steps = frequency == 1 ? group.Kind.Steps : group.Kind.Steps.AtFrequency(frequency);
                group.Replica = new FluidReplica(group.Kind, group.Steps, _demand.Lengths);
            }
        }

        Begin(now);
    }

    /// <inheritdoc/>
    public void SetPowered(int pool, long accelerators, long now)
    {
        Advance(now);
        foreach (var group in _groups)
        {
            if (group.Kind.Pool == pool)
            {
                group.Up = (int)Math.Clamp(accelerators / group.Kind.Accelerators, 0, group.Count);
                accelerators -= (long)group.Up * group.Kind.Accelerators;
            }
        }

        Begin(now);
    }

    private static void Refuse(ServiceDesign design, FluidDemand demand)
    {
        string? what = design.Autoscaling is not null ? "autoscaling"
            : !string.Equals(design.Admission, "accept-all", StringComparison.Ordinal) ? $"admission '{design.Admission}'"
            : design.Replicas.Any(group => group.Kind.Role != Role.Mixed) ? "replicas that do only prompts or only answers"
            : design.Replicas.Any(group => group.Kind.Speculation is not null) ? "speculative decoding"
            : design.Replicas.Any(group => group.Kind.PrefixCache) ? "prefix caches"
            : design.Classes.Any(one => one.Priority != design.Classes[0].Priority) ? "classes of different priority"
            : demand.ClassShares.Length > 0 && demand.ClassShares.Length != design.Classes.Length ? "shares of other classes than the service's"
            : null;
        if (what is not null)
        {
            throw new ArgumentException($"Service {design.Name}: the fluid level does not know {what}; simulate it by iterations.", nameof(design));
        }
    }

    /// <summary>How the router splits the requests: by weight, evenly over replicas, or so that all kinds are equally loaded.</summary>
    private double Weight(FluidGroup group) => _design.Router switch
    {
        "vendor-weighted" => group.Kind.Weight * group.Up,
        "round-robin" => group.Up,
        _ => group.Capacity,
    };

    /// <summary>Solves the interval that begins or goes on, and looks again at its end or when a backlog will be gone.</summary>
    private void Begin(long now)
    {
        long place = (now - _began) / _demand.Interval;
        double seconds = _demand.Interval * 1e-9, rate = place < _demand.Arrivals.Length ? _demand.Arrivals[(int)place] / seconds : 0;
        double weights = _groups.Sum(Weight);
        long next = _began + (place + 1) * _demand.Interval;
        bool more = place < _demand.Arrivals.Length;
        foreach (var group in _groups)
        {
            group.Rate = weights > 0 ? rate * Weight(group) / weights : rate / _groups.Length;
            group.Full = group.Up == 0 || group.Backlog > 0 || group.Rate >= 0.9999 * group.Capacity;
            group.Point = group.Up == 0 ? null
                : group.Replica.At(group.Full ? group.Replica.Capacity : group.Rate / group.Up, group.Up, !string.Equals(_design.Router, "round-robin", StringComparison.Ordinal));
            double gain = group.Capacity - group.Rate;
            if (group.Backlog > 0 && gain > 0)
            {
                next = Math.Min(next, now + Math.Max(1, Nanoseconds.Of(group.Backlog / gain)));
                more = true;
            }

            Show(group, now);
        }

        ReportPower(now);
        if (_event >= 0)
        {
            _loop.Cancel(_event);
            _event = -1;
        }

        if (more)
        {
            _event = _loop.Schedule(next, Priorities.Control, new Happening(_self, 0, 0));
        }
    }

    /// <summary>Books what has flowed since the last look.</summary>
    private void Advance(long now)
    {
        long elapsed = now - _since;
        double seconds = elapsed * 1e-9;
        _since = now;
        if (elapsed == 0)
        {
            return;
        }

        _ledger.Close(now);

        int half = _arrived < _total / 2 ? 0 : 1;
        foreach (var group in _groups)
        {
            _arrived += group.Rate * seconds;
            Correct(group, elapsed);
            group.Flow(seconds, _demand.Lengths, _times, half, _design);
        }
    }
}
