using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Explanations;

/// <summary>What to explain.</summary>
public sealed record ExplainRequest
{
    /// <summary>A series', a fact's or an agreement's name.</summary>
    public required string Name { get; init; }

    /// <summary>Index of the month; null for the last.</summary>
    public int? Month { get; init; }

    /// <summary>The world; null for the base world.</summary>
    public long? World { get; init; }

    /// <summary>The seed of every draw.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many levels of operands to show.</summary>
    public int Depth { get; init; } = 3;

    /// <summary>The compiled programme.</summary>
    public required CompiledProgramme Compiled { get; init; }
}
