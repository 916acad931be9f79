using Nameplate.Factory.Accounting;

namespace Nameplate.Factory.Serving;

/// <summary>One replica: an engine with its own cache that works in steps.</summary>
internal sealed partial class Replica
{
    private readonly ServingComponent _service;
    private readonly RequestTable _table;
    private readonly GroupTotals _totals;
    private readonly List<int> _prompts = [];
    private readonly List<int> _chunks = [];
    private readonly List<int> _joining = [];
    private readonly List<int> _moving = [];
    private readonly List<int> _kept = [];
    private long _accounted;

    public Replica(ServingComponent service, ReplicaGroup group, int number)
    {
        _service = service;
        _table = service.Table;
        Group = group;
        _totals = group.Totals;
        Number = number;
        Kind = group.Kind;
        Steps = group.Steps;
        Blocks = new BlockPool(_table, Kind, $"Service {service.Design.Name}, replica {number} ({Kind.Name})");
        Waiting = new WaitingLine(_table);
        Batch = new DecodeBatch(_table, service.Design.Classes.Length, Kind.BlockTokens);
        _reserve = (long)Math.Ceiling(Kind.CacheReserve * Blocks.Total);
    }

    public int Number { get; }

    public ReplicaGroup Group { get; }

    public ReplicaKind Kind { get; }

    public ReplicaPhase Phase { get; set; } = ReplicaPhase.Off;

    /// <summary>What its accelerators are booked under.</summary>
    public AcceleratorState State { get; set; } = AcceleratorState.Unallocated;

    /// <summary>The event at which it will be up.</summary>
    public int StartHandle { get; set; }

    public bool Failed { get; set; }

    public bool Dark { get; set; }

    /// <summary>Device microwatts as last reported.</summary>
    public long Microwatts { get; set; }

    /// <summary>Step times at the present frequency.</summary>
    public IStepTimes Steps { get; set; }

    public BlockPool Blocks { get; }

    public WaitingLine Waiting { get; }

    public DecodeBatch Batch { get; }

    /// <summary>Requests whose cache is on its way here.</summary>
    public IReadOnlyList<int> Moving => _moving;

    /// <summary>Requests whose cache stays here until it has moved.</summary>
    public IReadOnlyList<int> Kept => _kept;

    /// <summary>Prompt tokens still to be computed.</summary>
    public long PendingPrefill { get; private set; }

    /// <summary>Sequences that have a place in the batch.</summary>
    public int Places => Batch.Count + _prompts.Count + _joining.Count + _moving.Count;

    public int Outstanding => Places + Waiting.Count;

    /// <summary>Requests that do not decode yet.</summary>
    public int Unstarted => Waiting.Count + _prompts.Count;

    public bool Works => Phase is ReplicaPhase.Up or ReplicaPhase.Draining;

    /// <summary>Takes a request in that the router has sent here.</summary>
    public void Enqueue(int request, long now)
    {
        _table.Phases[request] = RequestPhase.Waiting;
        _table.At[request] = Number;
        PendingPrefill += ToCompute(request);
        Waiting.Append(request);
        Wake(now);
    }

    /// <summary>Looks whether something can begin now, or at the end of the step that runs.</summary>
    public void Wake(long now)
    {
        if (!Works)
        {
            return;
        }

        if (_step == StepKind.None)
        {
            Begin(now);
        }
        else if (_joining.Count > 0 || (Waiting.Count > 0 && Places < Kind.MaximumBatch && Affordable(Waiting.First, 0)))
        {
            Truncate(now);
        }
    }

    /// <summary>The cache of a request has arrived.</summary>
    public void Join(int request, long now)
    {
        _moving.Remove(request);
        _table.Phases[request] = RequestPhase.Decoding;
        _joining.Add(request);
        Wake(now);
    }

    /// <summary>A cache that stayed here has moved, or is no longer wanted.</summary>
    public void LetGo(int request, long now)
    {
        _kept.Remove(request);
        Blocks.Release(request, _table.Computed[request]);
        Wake(now);
    }

    /// <summary>A transfer failed at its source: the request begins again, here.</summary>
    public void Restart(int request, long now)
    {
        _moving.Remove(request);
        Blocks.Release(request, Arriving(request));
        Retreat(request);
        Wake(now);
    }

    /// <summary>The source of a request that waits here is gone: its tokens must be computed here.</summary>
    public void LoseSource(int request) => PendingPrefill += ToCompute(request);

    /// <summary>Books the time since the last call.</summary>
    public void Account(long now)
    {
        long elapsed = now - _accounted;
        if (elapsed == 0)
        {
            return;
        }

        _accounted = now;
        _totals.All += elapsed;
        if (Works)
        {
            _totals.Up += elapsed;
        }

        if (_step != StepKind.None)
        {
            _totals.Busy += elapsed;
            _totals.SequenceTime += (Int128)elapsed * (Batch.Count + _prompts.Count);
        }
    }

    /// <summary>Checks that the cache holds exactly what its sequences need.</summary>
    /// <returns>The requests that are here.</returns>
    public int Check()
    {
        long held = 0;
        for (int place = 0; place < Batch.Count; place++)
        {
            held += Private(Batch.Request(place), Batch.ContextOf(place));
        }

        foreach (int request in _prompts)
        {
            held += Private(request, _table.Target(request));
        }

        foreach (int request in _joining)
        {
            held += Private(request, Arriving(request));
        }

        foreach (int request in _moving)
        {
            held += Blocks.For(Arriving(request));
        }

        foreach (int request in _kept)
        {
            held += Private(request, _table.Computed[request]);
        }

        Blocks.Check(held);
        return Outstanding;
    }

    /// <summary>The blocks that a request with so many tokens holds alone.</summary>
    private long Private(int request, long tokens) => Blocks.For(tokens) - (long)_table.Shared[request] * Blocks.PerPrefix;

    /// <summary>Tokens in the cache of a request that comes from a prefill replica.</summary>
    private long Arriving(int request) => _table.Target(request) - 1;

    private int ToCompute(int request) => _table.Source[request] >= 0 ? 0 : _table.Target(request);

    /// <summary>Puts a request that lost its cache first in line.</summary>
    private void Retreat(int request)
    {
        _table.Phases[request] = RequestPhase.Waiting;
        _table.Evicted[request] = true;
        _table.Computed[request] = 0;
        PendingPrefill += ToCompute(request);
        Waiting.PutFirst(request);
    }
}
