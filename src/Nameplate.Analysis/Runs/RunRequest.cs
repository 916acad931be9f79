using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>What to run.</summary>
public sealed record RunRequest
{
    /// <summary>The programme.</summary>
    public required Programme.Programme Programme { get; init; }

    /// <summary>Vintage, scenario, overrides and measure.</summary>
    public required CompileOptions Options { get; init; }

    /// <summary>How many worlds.</summary>
    public long Worlds { get; init; } = 10_000;

    /// <summary>The seed of every draw.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads; 0 for all processors. Never changes a number.</summary>
    public int Threads { get; init; }

    /// <summary>Worlds per tile; 0 for the planner's choice. Never changes a number.</summary>
    public int Lanes { get; init; }
}
