using System.Collections.Immutable;

namespace Nameplate.Cli.Factory;

/// <summary>What <c>nameplate factory run</c> was asked for.</summary>
internal sealed record FactoryArguments
{
    public required string Folder { get; init; }

    public required ImmutableArray<string> Overrides { get; init; }

    public string? Scenario { get; init; }

    public ulong Seed { get; init; } = 1;

    public int Threads { get; init; }

    public string? Against { get; init; }

    public string Format { get; init; } = "table";

    public string? Output { get; init; }

    public string? Report { get; init; }
}
