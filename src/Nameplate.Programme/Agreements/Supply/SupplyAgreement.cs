using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Supply;

/// <summary>The purchase of a vendor's systems.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Vendor">The vendor's id.</param>
/// <param name="Payers">Who pays which share of the price.</param>
/// <param name="Price">Fact: USD/MW_it; null for the price of what the vendor ships.</param>
/// <param name="Measure">What the commitments count: delivered, purchased or energised.</param>
/// <param name="Commitments">Capacity to be reached by a day.</param>
/// <param name="Deposit">What is paid ahead; null for nothing.</param>
/// <param name="TakeOrPay">Fact: share of the vendor's committed capacity that is paid for whether installed or not; null for none.</param>
/// <param name="Exclusive">Sites that may hold no other vendor's hardware.</param>
public sealed record SupplyAgreement(
    AgreementTerms Terms,
    string Vendor,
    ImmutableArray<(string Party, FactRef Share)> Payers,
    FactRef? Price,
    string Measure,
    ImmutableArray<SupplyCommitment> Commitments,
    Deposit? Deposit,
    FactRef? TakeOrPay,
    ImmutableArray<string> Exclusive) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => SupplyKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [.. Payers.Select(payer => payer.Party)];
}
