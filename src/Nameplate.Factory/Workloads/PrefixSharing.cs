namespace Nameplate.Factory.Workloads;

/// <summary>Prompts that begin alike: system prompts, documents, earlier turns of a conversation.</summary>
public sealed record PrefixSharing
{
    /// <summary>Tokens per block: what a prefix cache can tell apart.</summary>
    public int BlockTokens { get; init; } = 512;

    /// <summary>Share of requests whose prompt begins with a shared prefix, 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>How many different prefixes there are, at least 1.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Exponent of Zipf's law over the prefixes: 0 when all are equally popular.</summary>
    public double Skew { get; init; }

    /// <summary>How long the prefixes are; a prompt is never longer than its own length.</summary>
    public required LengthDistribution Length { get; init; }
}
