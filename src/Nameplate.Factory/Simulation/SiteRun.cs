using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Description;
using Nameplate.Factory.Events;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Simulation;

/// <summary>One site on its clock: power, services, jobs, failures.</summary>
internal sealed class SiteRun
{
    private const int JobRank = 1;
    private static readonly int States = Enum.GetValues<AcceleratorState>().Length;

    private readonly FactoryDesign _factory;
    private readonly SiteDesign _site;
    private readonly EventLoop _loop = new();
    private readonly SitePower _power;
    private readonly StateLedger _ledger;
    private readonly ImmutableArray<ServingComponent> _services;
    private readonly ImmutableArray<FluidServing> _flows = [];
    private readonly ImmutableArray<ReplicaFailures> _failures;
    private readonly ServiceWatch _watch;
    private readonly FleetComponent? _jobs;
    private readonly int _jobChannel;

    public SiteRun(FactoryDesign factory, SiteDesign site, ulong seed)
    {
        (_factory, _site) = (factory, site);
        _power = new SitePower(_loop, site.Power);
        _ledger = new StateLedger([.. site.Pools.Select(p => p.Count - p.Training)]);
        bool fluid = factory.Level == Fidelity.Fluid;
        _flows = [.. site.Services.Where(_ => fluid).Select((s, channel) => new FluidServing(_loop, s.Service, s.Requests.Flow(factory.Duration), _ledger, _power, channel))];
        _services = [.. site.Services.Where(_ => !fluid).Select((s, channel) => new ServingComponent(_loop, s.Service, s.Requests.For(seed, factory.Duration), _ledger, _power, channel))];
        int[] spares = [.. site.Pools.Select(p => p.Training > 0 ? 0 : p.Spares)];
        _failures = [.. site.Services.Zip(_services, (s, component) => new ReplicaFailures(_loop, site, s.Service, component, spares, seed))];
        _jobChannel = site.Services.Length;
        _watch = new ServiceWatch(_loop, _services, factory.Duration);
        if (site.Jobs.Length > 0)
        {
            _jobs = new FleetComponent(_loop, JobStreams.ToFleet(site, factory.Duration, seed, _jobChannel), _power);
        }

        Connect();
    }

    public SiteResult? Result { get; private set; }

    public long Events => _loop.Happened;

    /// <summary>What the site's telemetry reads.</summary>
    public (EventLoop Loop, SitePower Power, StateLedger Ledger, FleetComponent? Jobs) Instruments => (_loop, _power, _ledger, _jobs);

    public void Run(CancellationToken stop)
    {
        long end = _factory.Duration;
        _loop.RunUntil(end, stop);
        _ledger.Close(end);
        ImmutableArray<ServingResult> services = [.. _services.Select(s => s.Result(end)), .. _flows.Select(s => s.Result(end))];
        var jobs = _jobs?.Result(end);
        var energy = _power.Result(end);
        Result = new SiteResult
        {
            Id = _site.Id,
            Services = services,
            ServiceTimelines = _flows.IsEmpty ? _watch.Timelines(end) : [.. _flows.Select(_ => new ServingTimeline { Interval = end })],
            Jobs = jobs,
            ServiceEnergy = [.. services.Select((_, channel) => Energy(channel, ServicePools(channel), energy, end))],
            JobEnergy = Energy(_jobChannel, JobPools(), energy, end),
            Energy = energy,
            Pools = [.. _site.Pools.Select((pool, number) => Hours(pool, number, jobs))],
            ServingFailures = _failures.Sum(f => f.Failures),
        };
    }

    /// <summary>Services give way last: a cap slows jobs down before it slows answers down.</summary>
    private void Connect()
    {
        for (int channel = 0; channel < _site.Services.Length; channel++)
        {
            IThrottled service = _flows.IsEmpty ? _services[channel] : _flows[channel];
            foreach (var kinds in _site.Services[channel].Service.Replicas.GroupBy(r => r.Kind.Pool).OrderBy(g => g.Key))
            {
                _power.Connect(kinds.Key, channel, kinds.Sum(r => (long)r.Kind.Accelerators * r.Count), 0, service);
            }
        }

        for (int pool = 0; pool < _site.Pools.Length && _jobs is not null; pool++)
        {
            if (_site.Pools[pool].Training > 0)
            {
                _power.Connect(pool, _jobChannel, _site.Pools[pool].Training, JobRank, _jobs);
            }
        }
    }

    private IEnumerable<int> ServicePools(int channel) => _site.Services[channel].Service.Replicas.Select(r => r.Kind.Pool).Distinct().Order();

    private IEnumerable<int> JobPools() => _jobs is null ? [] : Enumerable.Range(0, _site.Pools.Length).Where(p => _site.Pools[p].Training > 0);

    /// <summary>A component's part of the nodes' energy is its part of the devices' in each pool.</summary>
    private EnergyShare Energy(int channel, IEnumerable<int> pools, EnergyResult all, long end)
    {
        double devices = 0;
        double nodes = 0;
        foreach (int pool in pools)
        {
            double mine = _power.DeviceJoules(pool, channel, end);
            devices += mine;
            nodes += all.Pools[pool].DeviceJoules > 0 ? all.Pools[pool].WallJoules * (mine / all.Pools[pool].DeviceJoules) : 0;
        }

        return new EnergyShare(devices, nodes, all.ItJoules > 0 ? nodes * (all.FacilityJoules / all.ItJoules) : 0, all.ItJoules > 0 ? all.Cost * (nodes / all.ItJoules) : double.NaN);
    }

    private PoolHours Hours(PoolDesign pool, int number, FleetResult? jobs)
    {
        var times = new Int128[States];
        for (int state = 0; state < States; state++)
        {
            times[state] = _ledger.Time(number, (AcceleratorState)state);
        }

        if (jobs is not null && JobStreams.IndexOf(_site, number) is var index and >= 0)
        {
            for (int state = 0; state < States; state++)
            {
                times[state] += jobs.Pools[index].States[state];
            }
        }

        return new PoolHours(pool.Id, pool.Count, [.. times]);
    }
}
