namespace Nameplate.Factory.Workloads;

/// <summary>Bounds on a file of requests, so that no file can exhaust the machine.</summary>
public sealed record TraceLimits
{
    /// <summary>The limits that are used when none are named.</summary>
    public static TraceLimits Default { get; } = new();

    /// <summary>Largest size in bytes, after unpacking; 512 MiB.</summary>
    public long Bytes { get; init; } = 512L << 20;

    /// <summary>Most requests; 10 million.</summary>
    public int Requests { get; init; } = 10_000_000;

    /// <summary>Most mistakes that are reported before reading stops; 20.</summary>
    public int Mistakes { get; init; } = 20;

    /// <summary>Largest number of tokens of a prompt or an answer; 16 million.</summary>
    public int Tokens { get; init; } = 16_000_000;
}
