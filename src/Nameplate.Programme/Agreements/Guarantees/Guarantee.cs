using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Guarantees;

/// <summary>A promise to pay what another party owes when it cannot.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Guarantor">The party that promises.</param>
/// <param name="Guaranteed">The party whose obligations are guaranteed.</param>
/// <param name="Beneficiary">The party to which they are owed.</param>
/// <param name="Cap">Fact: the most that is ever paid, USD.</param>
/// <param name="Covers">The cloud contract or loan whose unpaid rest is guaranteed; null for the cap itself.</param>
/// <param name="Cure">Fact: months in a row below the reserve before it is called.</param>
/// <param name="Until">Fact: the day on which it ends; null for never.</param>
public sealed record Guarantee(
    AgreementTerms Terms, string Guarantor, string Guaranteed, string Beneficiary, FactRef Cap, string? Covers, FactRef Cure, FactRef? Until) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => GuaranteeKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Guarantor, Guaranteed, Beneficiary];
}
