namespace Nameplate.Analysis.Runs;

/// <summary>The buyer's funding gap: reserve less the lowest cash so far, without unplanned money.</summary>
public sealed record FundingGapResult
{
    /// <summary>Share of worlds with any gap.</summary>
    public required double Probability { get; init; }

    /// <summary>Standard error of the probability.</summary>
    public required double Se { get; init; }

    /// <summary>First month below the reserve, given that it happens.</summary>
    public required MonthPercentiles FirstMonth { get; init; }

    /// <summary>Largest gap over the horizon, USD, over all worlds (zero where there is none).</summary>
    public required ValuePercentiles Peak { get; init; }
}
