namespace Nameplate.Analysis.Runs;

/// <summary>How many of the programme's dollars are the same dollar: financing that comes back to whoever gave it, as a purchase.</summary>
public sealed record CircularityResult
{
    /// <summary>How many worlds' payments were followed: the first ones of the run.</summary>
    public required long Worlds { get; init; }

    /// <summary>Equity paid in and loans drawn over the horizon, USD; unplanned money is not among it.</summary>
    public required ValuePercentiles Financing { get; init; }

    /// <summary>Of that what does not come back to whoever paid it in, USD.</summary>
    public required ValuePercentiles OutsideMoney { get; init; }

    /// <summary>Recycled over gross financing.</summary>
    public required DollarShare Circularity { get; init; }

    /// <summary>Each investor, in the order of the ledger.</summary>
    public required IReadOnlyList<InvestorResult> Investors { get; init; }

    /// <summary>
    /// Parties that such money reached and whose outgoings nobody says: it counts as absorbed there, so that the shares are lower bounds.
    /// </summary>
    public required IReadOnlyList<string> Unknown { get; init; }
}
