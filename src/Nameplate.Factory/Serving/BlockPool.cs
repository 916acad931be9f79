namespace Nameplate.Factory.Serving;

/// <summary>The blocks of one replica's paged cache: free, held by a sequence alone, or in the prefix cache.</summary>
internal sealed class BlockPool
{
    private readonly RequestTable _table;
    private readonly int _blockTokens;
    private readonly int _perPrefix;
    private readonly string _place;

    public BlockPool(RequestTable table, ReplicaKind kind, string place)
    {
        _place = place;
        _table = table;
        _blockTokens = kind.BlockTokens;
        Total = kind.Steps.CacheTokens / kind.BlockTokens;
        if (kind.PrefixCache && table.Trace.BlockTokens > 0)
        {
            if (table.Trace.BlockTokens % kind.BlockTokens != 0)
            {
                throw new ArgumentException($"Prefix blocks of {table.Trace.BlockTokens} tokens do not consist of whole cache blocks of "
                    + $"{kind.BlockTokens} in replicas {kind.Name}.", nameof(kind));
            }

            Prefixes = new PrefixCache();
            _perPrefix = table.Trace.BlockTokens / kind.BlockTokens;
        }
    }

    public long Total { get; }

    /// <summary>The prefix cache; null when there is none.</summary>
    public PrefixCache? Prefixes { get; }

    /// <summary>Blocks that sequences hold alone.</summary>
    public long Held { get; private set; }

    /// <summary>Blocks that a sequence can have: free ones and those of prefixes that nobody uses.</summary>
    public long Available => Total - Held - (Prefixes is null ? 0 : (long)(Prefixes.Count - Prefixes.Idle) * _perPrefix);

    private long Free => Total - Held - (Prefixes is null ? 0 : (long)Prefixes.Count * _perPrefix);

    /// <summary>Cache blocks per prefix block.</summary>
    public int PerPrefix => _perPrefix;

    /// <summary>Blocks that so many tokens fill, the last perhaps in part.</summary>
    public long For(long tokens) => (tokens + _blockTokens - 1) / _blockTokens;

    /// <summary>Tokens of a request's prompt that the prefix cache holds, leaving at least one to compute.</summary>
    public int Cached(int request) => Match(request).Blocks * _table.Trace.BlockTokens;

    /// <summary>What taking a request in would take from <see cref="Available"/>.</summary>
    public long Price(int request)
    {
        var (found, idle) = Match(request);
        return For(_table.Target(request)) - (long)(found - idle) * _perPrefix;
    }

    /// <summary>Takes the blocks for all tokens to compute and shares those that the prefix cache holds.</summary>
    public void Admit(int request)
    {
        int found = Match(request).Blocks;
        Prefixes?.Use(_table.Blocks(request)[..found]);
        _table.Shared[request] = found;
        _table.Computed[request] = found * _table.Trace.BlockTokens;
        Take(For(_table.Target(request)) - (long)found * _perPrefix);
    }

    /// <summary>Takes blocks, throwing out idle prefixes where it must.</summary>
    public void Take(long blocks)
    {
        while (Prefixes is { Idle: > 0 } && Free < blocks)
        {
            Prefixes.Evict();
        }

        Held += blocks;
        if (Free < 0)
        {
            throw new InvalidOperationException($"{_place}: the cache of {Total} blocks is overdrawn by {-Free}.");
        }
    }

    /// <summary>Lets others share a prompt that has been computed.</summary>
    public void Publish(int request)
    {
        if (Prefixes is null)
        {
            return;
        }

        var blocks = _table.Blocks(request);
        for (int place = _table.Shared[request]; place < blocks.Length; place++)
        {
            Prefixes.Keep(blocks[place]);
            Held -= _perPrefix;
        }

        _table.Shared[request] = blocks.Length;
    }

    /// <summary>Gives back all blocks of a sequence that has so many tokens in the cache, or has room for them.</summary>
    public void Release(int request, long tokens)
    {
        int shared = _table.Shared[request];
        Held -= For(tokens) - (long)shared * _perPrefix;
        Prefixes?.Release(_table.Blocks(request)[..shared]);
        _table.Shared[request] = 0;
    }

    /// <summary>Checks that sequences hold as many blocks alone as they need.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public void Check(long held)
    {
        if (held != Held)
        {
            throw new InvalidOperationException($"{_place}: sequences need {held} cache blocks, but hold {Held}.");
        }
    }

    /// <summary>Forgets everything: the memory is gone.</summary>
    public void Clear()
    {
        Held = 0;
        Prefixes?.Clear();
    }

    private (int Blocks, int Idle) Match(int request)
    {
        if (Prefixes is null)
        {
            return (0, 0);
        }

        var blocks = _table.Blocks(request);
        int most = Math.Min(blocks.Length, (_table.Target(request) - 1) / _table.Trace.BlockTokens);
        return Prefixes.Match(blocks[..most]);
    }
}
