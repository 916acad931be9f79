namespace Nameplate.Analysis.Explanations;

/// <summary>A fact with its claims.</summary>
public sealed record ExplainedFact
{
    /// <summary>Its dotted name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it; null when the name says enough.</summary>
    public string? Title { get; init; }

    /// <summary>A remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>The unit in which its claims are written; null unless it is a quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>How the winner is chosen.</summary>
    public required string Rule { get; init; }

    /// <summary>Where it is declared.</summary>
    public required string At { get; init; }

    /// <summary>The periods that matter, in time order; claims without a period last. Empty when nothing was known yet.</summary>
    public required IReadOnlyList<ExplainedPeriod> Periods { get; init; }

    /// <summary>How many periods there are in all, of which only those that matter for the month asked about are listed.</summary>
    public required int PeriodsInAll { get; init; }
}
