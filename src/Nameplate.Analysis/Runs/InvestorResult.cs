namespace Nameplate.Analysis.Runs;

/// <summary>
/// What becomes of an investor's dollars. <see cref="BoughtBy"/>, <see cref="Absorbed"/>, <see cref="Kept"/> and
/// <see cref="ReturnedOtherwise"/> add up to one.
/// </summary>
public sealed record InvestorResult
{
    /// <summary>The investor's party id; <c>world</c> for outsiders, whose money is outside money by definition.</summary>
    public required string Party { get; init; }

    /// <summary>Paid in over the horizon, USD.</summary>
    public required ValuePercentiles Financing { get; init; }

    /// <summary>Of that what does not come back as a purchase, USD.</summary>
    public required ValuePercentiles OutsideMoney { get; init; }

    /// <summary>Share that comes back to the investor as a purchase by the end of the horizon: the recycled share.</summary>
    public required DollarShare Recycled { get; init; }

    /// <summary>Of that the share which the financed party pays the investor itself.</summary>
    public required DollarShare Directly { get; init; }

    /// <summary>Of that the share which goes through other parties.</summary>
    public required DollarShare ThroughOthers { get; init; }

    /// <summary>Share that comes back within twelve months, the month of payment being the first.</summary>
    public required DollarShare Within12Months { get; init; }

    /// <summary>Share that comes back within thirty-six months.</summary>
    public required DollarShare Within36Months { get; init; }

    /// <summary>Who makes the purchases with which it comes back, the largest first.</summary>
    public required IReadOnlyList<PartyShare> BoughtBy { get; init; }

    /// <summary>Where it leaves the programme, the largest first.</summary>
    public required IReadOnlyList<AbsorbedShare> Absorbed { get; init; }

    /// <summary>Who still holds it at the end, the largest first.</summary>
    public required IReadOnlyList<PartyShare> Kept { get; init; }

    /// <summary>Share that comes back as something else than a purchase: repayments, interest, a share of revenue.</summary>
    public required double ReturnedOtherwise { get; init; }

    /// <summary>Its lines of financing.</summary>
    public required IReadOnlyList<FinancingResult> Lines { get; init; }
}
