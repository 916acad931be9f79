namespace Nameplate.Analysis.Runs;

/// <summary>The few numbers that matter most.</summary>
public sealed record Headline
{
    /// <summary>The probability that the programme adds up: no month's cash below the reserve without unplanned money, and every binding commitment met by its long-stop.</summary>
    public required Estimate AddsUp { get; init; }

    /// <summary>The buyer's funding gap.</summary>
    public required FundingGapResult FundingGap { get; init; }

    /// <summary>The largest capacity, over the months, that is committed to vendors without a named site to stand on, MW_it.</summary>
    public required double CommitmentsUnsited { get; init; }

    /// <summary>Worlds worth a look: one near the middle, one that fails (null when none of the kind exists).</summary>
    public required ReplayIds Replay { get; init; }
}
