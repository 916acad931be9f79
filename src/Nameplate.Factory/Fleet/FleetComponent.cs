using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Fleet;

/// <summary>The jobs of one site: gangs on pools, failures and repairs, spares, preemption, clocks and outages.</summary>
/// <remarks>
/// Nodes of a pool are counts, not objects: the cost grows with jobs, checkpoints and failures, not with accelerators. A job runs on all of its
/// accelerators or on none (unless it shrinks). Each event is followed by one round per touched pool in which stalled jobs, spares and the queue,
/// in this order, get what became free.
/// </remarks>
public sealed partial class FleetComponent : IComponent, IThrottled
{
    private readonly EventLoop _loop;
    private readonly FleetDesign _design;
    private readonly ISiteMeter _meter;
    private readonly StateLedger _ledger;
    private readonly ImmutableArray<PoolState> _pools;
    private readonly ImmutableArray<JobState> _jobs;
    private readonly ImmutableArray<JobState> _arrivals;
    private int _arrived;

    /// <summary>Registers with the loop and schedules the submissions and the first failures.</summary>
    /// <param name="loop">The site's clock, at its beginning.</param>
    /// <param name="design">Pools and jobs.</param>
    /// <param name="meter">Receives the device power of each pool whenever it changes.</param>
    /// <exception cref="ArgumentException">A job can never run on its pool, or a pool's accelerators are not whole nodes.</exception>
    public FleetComponent(EventLoop loop, FleetDesign design, ISiteMeter meter)
    {
        _loop = loop;
        _design = design;
        _meter = meter;
        _ledger = new StateLedger([.. design.Pools.Select(pool => pool.Accelerators)]);
        _pools = [.. design.Pools.Select((pool, index) => new PoolState(index, pool, _ledger))];
        _jobs = [.. design.Jobs.Select((job, index) => new JobState(index, Checked(job), _pools[job.Pool]))];
        _arrivals = [.. _jobs.OrderBy(job => job.Spec.Submitted).ThenBy(job => job.Index)];
        Number = loop.Register(this);
        _failures = FailureDraws.Of(design);
        foreach (var pool in _pools)
        {
            pool.FreeToSpare(Math.Min(pool.Spec.Spares, pool.Free), loop.Now);
            Reprice(pool);
            Report(pool, loop.Now);
        }

        foreach (var failures in _failures)
        {
            Expect(failures, loop.Now);
        }

        ExpectArrival();
    }

    private enum Kind : ushort
    {
        Arrival,
        Phase,
        Failure,
        Repair,
    }

    /// <summary>The component's number in the loop.</summary>
    public ushort Number { get; }

    /// <summary>Jobs that hold accelerators now.</summary>
    public int RunningJobs => _pools.Sum(pool => pool.Gangs.Count + pool.Smalls.Count);

    /// <summary>Jobs that wait in the queue now.</summary>
    public int WaitingJobs => _pools.Sum(pool => pool.Line.Count);

    /// <summary>Accelerators of a site's pool that are in a state now.</summary>
    /// <param name="pool">The site's number of the pool.</param>
    /// <param name="state">The state.</param>
    public long Count(int pool, AcceleratorState state)
        => _pools.Where(one => one.Spec.Pool == pool).Sum(one => _ledger.Count(one.Index, state));

    /// <inheritdoc/>
    public void Handle(long now, Happening happening)
    {
        switch ((Kind)happening.Kind)
        {
            case Kind.Arrival:
                Arrive(now);
                break;
            case Kind.Phase:
                _jobs[happening.Target].Event = -1;
                EndPhase(_jobs[happening.Target], now);
                break;
            case Kind.Failure:
                Fail(_failures[happening.Target], now);
                break;
            case Kind.Repair:
                Repair(_pools[happening.Target], now);
                break;
            default:
                throw new InvalidOperationException($"Unknown event {happening.Kind}.");
        }

        Settle(now);
    }

    /// <inheritdoc/>
    public void SetFrequency(int pool, double frequency, long now)
    {
        foreach (var one in _pools)
        {
            if (one.Spec.Pool == pool && one.Frequency != frequency)
            {
                one.Frequency = frequency;
                Reprice(one);
                Retime(one, now);
                Report(one, now);
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Free nodes go dark first, then spares, then jobs from the lowest priority up, the youngest first; failed nodes count as dark already.
    /// A job that is hit loses what it has not saved and queues again.</remarks>
    public void SetPowered(int pool, long accelerators, long now)
    {
        foreach (var one in _pools)
        {
            if (one.Spec.Pool == pool)
            {
                long allowed = Math.Clamp(accelerators, 0, one.Spec.Accelerators);
                one.Allowed = allowed / one.NodeSize;
                Darken(one, now);
                Lighten(one, now);
                accelerators -= allowed;
            }
        }

        Settle(now);
    }

    private FleetJob Checked(FleetJob job)
    {
        var pool = _pools[job.Pool];
        long most = (pool.Total - Math.Min(pool.Total, pool.Spec.Spares)) * pool.NodeSize;
        if (job.Accelerators < 1 || job.Accelerators > most)
        {
            throw new ArgumentException($"Job {job.Name} asks for {job.Accelerators} accelerators of pool {pool.Spec.Name}, which has {most} beside its spares.", nameof(job));
        }

        if (job is not { WorkSeconds: > 0, CheckpointSeconds: >= 0, RestartSeconds: >= 0, ClockedShare: >= 0 and <= 1, Submitted: >= 0 } || job.CheckpointInterval <= 0)
        {
            throw new ArgumentException($"Job {job.Name}: work and interval must be positive, costs not negative, the clocked share within 0 and 1.", nameof(job));
        }

        return job;
    }

    private void ExpectArrival()
    {
        if (_arrived < _arrivals.Length)
        {
            _loop.Schedule(_arrivals[_arrived].Spec.Submitted, Priorities.Arrival, new Happening(Number, (ushort)Kind.Arrival, 0));
        }
    }

    /// <summary>Takes in all jobs of this moment, so that the best of them goes first.</summary>
    private void Arrive(long now)
    {
        for (; _arrived < _arrivals.Length && _arrivals[_arrived].Spec.Submitted == now; _arrived++)
        {
            Enqueue(_arrivals[_arrived], now);
        }

        ExpectArrival();
    }

    /// <summary>Lets pools that changed place their jobs until nothing moves, and reports their power.</summary>
    private void Settle(long now)
    {
        foreach (var pool in _pools)
        {
            while (pool.Dirty)
            {
                pool.Dirty = false;
                Place(pool, now);
            }

            Report(pool, now);
        }
    }
}
