namespace Nameplate.Factory.Serving;

/// <summary>The replicas that are up and do one phase of requests.</summary>
internal sealed class FleetView : IFleetView
{
    private readonly ServingComponent _service;
    private readonly bool _decode;
    private readonly int[] _up;
    private readonly int[] _fitting;
    private readonly long _smallest;
    private int[] _candidates;
    private int _upCount;

    /// <summary>Begins with nobody up.</summary>
    /// <param name="service">Whose replicas.</param>
    /// <param name="decode">Whether the phase is decoding what others have prefilled.</param>
    public FleetView(ServingComponent service, bool decode)
    {
        _service = service;
        _decode = decode;
        _up = new int[service.Replicas.Length];
        _fitting = new int[service.Replicas.Length];
        _candidates = _up;
        var able = service.Replicas.Where(Does).Select(static replica => Room(replica));
        _smallest = able.DefaultIfEmpty(0).Min();
        Largest = able.DefaultIfEmpty(0).Max();
    }

    /// <summary>The most tokens that a sequence can have in the cache of any replica of the phase.</summary>
    public long Largest { get; }

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Takes note of which replicas are up.</summary>
    public void Refresh()
    {
        _upCount = 0;
        foreach (var replica in _service.Replicas)
        {
            if (replica.Phase == ReplicaPhase.Up && Does(replica))
            {
                _up[_upCount++] = replica.Number;
            }
        }

        _candidates = _up;
        Count = _upCount;
    }

    /// <summary>Keeps as candidates only the replicas whose cache a request can ever fit into.</summary>
    public void Narrow(int request)
    {
        long tokens = _service.Table.Input(request) + (long)_service.Table.Output(request) - 1;
        _candidates = _up;
        Count = _upCount;
        if (tokens <= _smallest)
        {
            return;
        }

        Count = 0;
        _candidates = _fitting;
        for (int place = 0; place < _upCount; place++)
        {
            if (Room(_service.Replicas[_up[place]]) >= tokens)
            {
                _fitting[Count++] = _up[place];
            }
        }
    }

    /// <inheritdoc/>
    public int Replica(int candidate) => _candidates[candidate];

    /// <inheritdoc/>
    public ReplicaKind Kind(int candidate) => At(candidate).Kind;

    /// <inheritdoc/>
    public int Outstanding(int candidate) => At(candidate).Outstanding;

    /// <inheritdoc/>
    public int Unstarted(int candidate) => At(candidate).Unstarted;

    /// <inheritdoc/>
    public long PendingPrefill(int candidate) => At(candidate).PendingPrefill;

    /// <inheritdoc/>
    public double CacheShare(int candidate)
    {
        var blocks = At(candidate).Blocks;
        return 1 - blocks.Available / (double)blocks.Total;
    }

    /// <inheritdoc/>
    public double JoulesPerToken(int candidate)
    {
        var replica = At(candidate);
        int decodes = replica.Batch.Count + 1;
        long context = replica.Batch.Count > 0 ? replica.Batch.Context + replica.Batch.Context / replica.Batch.Count : 1024;
        var shape = new StepShape(decodes, context, 0, 0);
        double watts = replica.Kind.Watts(replica.Steps.Load(shape), replica.Group.Frequency) * replica.Kind.Accelerators;
        return watts * replica.Steps.Duration(shape) * 1e-9 / decodes;
    }

    /// <inheritdoc/>
    public double SecondsPerPromptToken(int candidate) => At(candidate).Group.SecondsPerPromptToken;

    /// <inheritdoc/>
    public int CachedTokens(int candidate, int request) => At(candidate).Blocks.Cached(request);

    /// <inheritdoc/>
    public int Input(int request) => _service.Table.Input(request);

    /// <inheritdoc/>
    public int Output(int request) => _service.Table.Output(request);

    /// <inheritdoc/>
    public SloClass ClassOf(int request) => _service.Design.Classes[_service.Table.ClassOf(request)];

    private static long Room(Replica replica) => replica.Blocks.Total * replica.Kind.BlockTokens;

    private bool Does(Replica replica) => replica.Kind.Role == Role.Decode == _decode;

    private Replica At(int candidate) => _service.Replicas[_candidates[candidate]];
}
