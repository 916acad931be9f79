using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Power;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Serving;

/// <summary>A service at work: replicas with continuous batching under the requests of a trace, at the level of engine steps.</summary>
/// <remarks>
/// Each step decodes one token for every running sequence and computes prompts beside or instead of that. As long as the same sequences decode,
/// the steps are one run and cost one event, which ends early when something else wants to begin: always with the step in flight. Sequences reserve
/// the cache blocks of all tokens to compute when they are taken in, and one more block whenever the last is full; when none is left the
/// youngest is pushed out and computed again later. Nothing is allocated per event or request.
/// </remarks>
public sealed partial class ServingComponent : IComponent, IThrottled
{
    internal const ushort Arrival = 0;
    internal const ushort StepEnd = 1;
    internal const ushort Moved = 2;
    internal const ushort Started = 3;
    internal const ushort Scale = 4;

    private readonly StateLedger _ledger;
    private readonly ISiteMeter _meter;
    private readonly int _channel;
    private readonly ReplicaGroup[] _groups;
    private readonly FleetView _doors;
    private readonly FleetView _decoders;
    private readonly IRouter _router;
    private readonly IRouter _decodeRouter;
    private readonly IAdmission _admission;
    private readonly WaitingLine _held;
    private readonly WaitingLine _heldDecodes;
    private readonly List<int> _displaced = [];
    private readonly long _began;

    /// <summary>Takes the accelerators of its replicas from the ledger's pools and schedules the first arrival.</summary>
    /// <param name="loop">The site's events.</param>
    /// <param name="design">The service.</param>
    /// <param name="trace">Its requests; none arrives before the loop's present.</param>
    /// <param name="ledger">The accelerators of the site's pools; those of the service must be unallocated.</param>
    /// <param name="meter">Where the watts of the service's accelerators are reported.</param>
    /// <param name="channel">The number under which they are reported: the component's own in each of its pools.</param>
    /// <param name="policies">The routers and admission policies by name; the standard ones when null.</param>
    /// <exception cref="ArgumentException">The design or the trace contradicts itself, or names an unknown policy.</exception>
    public ServingComponent(
        EventLoop loop, ServiceDesign design, RequestTrace trace, StateLedger ledger, ISiteMeter meter, int channel = 0, PolicyRegistry? policies = null)
    {
        DesignCheck.Check(design, policies ??= PolicyRegistry.Standard);
        Loop = loop;
        Design = design;
        Table = new RequestTable(trace, design);
        Statistics = new ServingStatistics(Table, design);
        _ledger = ledger;
        _meter = meter;
        _channel = channel;
        _began = loop.Now;
        _settledPresent = loop.Now;
        Component = loop.Register(this);
        (_groups, Replicas) = Build();
        _doors = new FleetView(this, decode: false);
        _decoders = new FleetView(this, decode: true);
        _router = policies.Routers[design.Router]();
        _decodeRouter = policies.Routers[design.Router]();
        _admission = policies.Admissions[design.Admission](design.Limits);
        _held = new WaitingLine(Table);
        _heldDecodes = new WaitingLine(Table);
        _pools = [.. _groups.Select(group => group.Kind.Pool).Distinct().Order()];
        _microwatts = new long[_pools.Length];
        Open(loop.Now);
    }

    /// <summary>Whether every request of the trace has been completed or refused.</summary>
    public bool Finished => _arrived == Table.Trace.Count && _present == 0;

    /// <summary>The number of replicas, off and failed ones included.</summary>
    public int ReplicaCount => Replicas.Length;

    internal EventLoop Loop { get; }

    internal ServiceDesign Design { get; }

    internal ushort Component { get; }

    internal RequestTable Table { get; }

    internal ServingStatistics Statistics { get; }

    internal Replica[] Replicas { get; }

    /// <inheritdoc/>
    public void Handle(long now, Happening happening)
    {
        switch (happening.Kind)
        {
            case StepEnd:
                Replicas[happening.Target].End(now);
                break;
            case Arrival:
                Arrive(happening.Target, now);
                break;
            case Moved:
                Arrived(happening.Target, now);
                break;
            case Started:
                ComeUp(Replicas[happening.Target], now);
                break;
            case Scale:
                Rescale(now);
                break;
            default:
                throw new InvalidOperationException($"Service {Design.Name} knows no event of kind {happening.Kind}.");
        }
    }

    private static long Nanoseconds(double seconds) => (long)Math.Ceiling(seconds * 1e9);

    private (ReplicaGroup[] Groups, Replica[] Replicas) Build()
    {
        var groups = new List<ReplicaGroup>();
        var replicas = new List<Replica>();
        foreach (var (kind, count) in Design.Replicas)
        {
            var group = new ReplicaGroup(kind, replicas.Count, count);
            groups.Add(group);
            for (int one = 0; one < count; one++)
            {
                replicas.Add(new Replica(this, group, replicas.Count));
            }
        }

        return ([.. groups], [.. replicas]);
    }

    private void Open(long now)
    {
        foreach (var group in _groups)
        {
            int on = Design.Autoscaling is null ? group.Count : Math.Min(group.Count, Design.Autoscaling.Minimum);
            for (int one = group.First; one < group.First + group.Count; one++)
            {
                Replicas[one].Account(now);
                Replicas[one].Phase = one < group.First + on ? ReplicaPhase.Up : ReplicaPhase.Off;
                SetState(Replicas[one], one < group.First + on ? AcceleratorState.Waiting : AcceleratorState.Unallocated, now);
                SetIdlePower(Replicas[one], now);
            }
        }

        Refresh();
        if (Table.Trace.Count > 0)
        {
            Loop.Schedule(Table.Trace.Arrivals[0], Priorities.Arrival, new Happening(Component, Arrival, 0));
        }

        if (Design.Autoscaling is not null)
        {
            ScheduleScaling(now);
        }
    }
}
