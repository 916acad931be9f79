using Nameplate.Factory.Description;
using Nameplate.Factory.Events;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Simulation;

/// <summary>Failures of the nodes under a service's replicas, and their repairs.</summary>
/// <remarks>
/// Replicas of a kind that fail together are a unit: a replica of one or more nodes, or the replicas that share one. Units of a kind are alike, so their
/// failures come as one Poisson process of rate units × nodes × r, whose victim is drawn evenly; a failure of what is down already changes nothing, which
/// is the same as each unit having processes of its own, one for each cause. A spare node takes a failed one's place at once and the repaired one becomes the spare.
/// </remarks>
internal sealed class ReplicaFailures : IComponent
{
    private const ushort Failure = 0;
    private const ushort Repair = 1;
    private const double NanosecondsPerDay = 86_400e9;
    private const double NanosecondsPerSecond = 1e9;
    private const double Never = 9e18;

    private readonly EventLoop _loop;
    private readonly ServingComponent _service;
    private readonly ushort _self;
    private readonly List<Process> _processes = [];
    private readonly int[] _spares;

    public ReplicaFailures(EventLoop loop, SiteDesign site, ServiceDesign design, ServingComponent service, int[] spares, ulong seed)
    {
        (_loop, _service) = (loop, service);
        _self = loop.Register(this);
        _spares = spares;
        int first = 0;
        foreach (var (kind, count) in design.Replicas)
        {
            var pool = site.Pools[kind.Pool];
            int replicas = Math.Max(1, pool.NodeSize / kind.Accelerators);
            var down = new HashSet<int>();
            double nodes = Math.Max(1, (kind.Accelerators + pool.NodeSize - 1) / pool.NodeSize);
            foreach (var cause in pool.Reliability.Classes.Where(c => c.PerThousandNodeDays > 0))
            {
                int units = (count + replicas - 1) / replicas;
                string name = $"{site.Id}/{design.Name}/{kind.Name}/{cause.Name}";
                var process = new Process(kind.Pool, first, count, replicas, units, units * nodes * cause.PerThousandNodeDays / 1000 / NanosecondsPerDay, cause, down, new EntityDraws(seed, name));
                _processes.Add(process);
                Expect(_processes.Count - 1);
            }

            first += count;
        }
    }

    /// <summary>Failures that took a replica down.</summary>
    public long Failures { get; private set; }

    public void Handle(long now, Happening happening)
    {
        var process = _processes[happening.Target];
        if (happening.Kind == Repair)
        {
            process.Ends(now, this);
            return;
        }

        int unit = (int)process.Draws.Below(process.Units);
        double repair = process.Cause.Repair is { } times ? times.Sample(ref process.Draws) : 0;
        Expect(happening.Target);
        if (process.IsDown(unit))
        {
            return;
        }

        Failures++;
        bool replaced = repair > 0 && _spares[process.Pool] > 0;
        foreach (int replica in process.Replicas(unit))
        {
            _service.FailReplica(replica, now);
            if (repair == 0 || replaced)
            {
                _service.RepairReplica(replica, now);
            }
        }

        if (repair > 0)
        {
            _spares[process.Pool] -= replaced ? 1 : 0;
            long end = now + (long)Math.Min(Never - now, repair * NanosecondsPerSecond);
            process.Begin(unit, end, replaced);
            _loop.Schedule(end, Priorities.Completion, new Happening(_self, Repair, happening.Target));
        }
    }

    private void Expect(int number)
    {
        var process = _processes[number];
        double wait = process.Draws.Exponential() / process.Rate;
        if (_loop.Now + wait < Never)
        {
            _loop.Schedule(_loop.Now + (long)wait, Priorities.Disturbance, new Happening(_self, Failure, number));
        }
    }

    private sealed class Process(int pool, int first, int count, int perUnit, int units, double rate, FailureClass cause, HashSet<int> down, EntityDraws draws)
    {
        private readonly PriorityQueue<(int Unit, bool Replaced), (long End, int Unit)> _repairs = new();

        public EntityDraws Draws = draws;

        public int Pool => pool;

        public int Units => units;

        public double Rate => rate;

        public FailureClass Cause => cause;

        public bool IsDown(int unit) => down.Contains(unit);

        public IEnumerable<int> Replicas(int unit) => Enumerable.Range(first + unit * perUnit, Math.Min(perUnit, count - unit * perUnit));

        public void Begin(int unit, long end, bool replaced)
        {
            _repairs.Enqueue((unit, replaced), (end, unit));
            if (!replaced)
            {
                down.Add(unit);
            }
        }

        public void Ends(long now, ReplicaFailures all)
        {
            var (unit, replaced) = _repairs.Dequeue();
            if (replaced)
            {
                all._spares[pool]++;
                return;
            }

            down.Remove(unit);
            foreach (int replica in Replicas(unit))
            {
                all._service.RepairReplica(replica, now);
            }
        }
    }
}
