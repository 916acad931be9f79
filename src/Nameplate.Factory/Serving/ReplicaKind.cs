namespace Nameplate.Factory.Serving;

/// <summary>Replicas that are alike: the same accelerators, model, engine and settings.</summary>
public sealed record ReplicaKind
{
    /// <summary>Its name in results.</summary>
    public required string Name { get; init; }

    /// <summary>The pool that its accelerators come from.</summary>
    public required int Pool { get; init; }

    /// <summary>Accelerators of one replica, at least 1.</summary>
    public required int Accelerators { get; init; }

    /// <summary>How long its steps take and how many tokens its cache holds; shared by all replicas of the kind.</summary>
    public required IStepTimes Steps { get; init; }

    /// <summary>Device watts of one accelerator under a load at a frequency; zero load is a replica that is up and waits.</summary>
    public Func<StepLoad, double, double> Watts { get; init; } = static (_, _) => 0;

    /// <summary>The largest number of sequences in a step.</summary>
    public int MaximumBatch { get; init; } = 256;

    /// <summary>The token budget of a step: in chunked mode one for each running sequence and the rest for prompts; with prompts first, the prompt
    /// tokens of a step, where a single longer prompt is still taken whole.</summary>
    public int PrefillChunk { get; init; } = 2048;

    /// <summary>How prompts are fitted between the steps of answers.</summary>
    public PrefillMode Prefill { get; init; }

    /// <summary>Which part of a request it does.</summary>
    public Role Role { get; init; }

    /// <summary>Tokens per block of the paged cache, at least 1.</summary>
    public int BlockTokens { get; init; } = 16;

    /// <summary>The share of blocks that taking in a new sequence must leave free, so that the running ones can grow.</summary>
    public double CacheReserve { get; init; } = 0.01;

    /// <summary>Whether computed prefixes stay in the cache for later requests until their room is needed.</summary>
    public bool PrefixCache { get; init; }

    /// <summary>Bytes of keys and values per token, for moving a cache between replicas.</summary>
    public double CacheBytesPerToken { get; init; }

    /// <summary>Speculative decoding; none when null.</summary>
    public Speculation? Speculation { get; init; }

    /// <summary>The share of requests under the vendor-weighted router, relative to the other kinds; at least 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Seconds from switching a replica on, or from its repair, until it serves: loading weights, warming up.</summary>
    public double StartUp { get; init; } = 60;
}
