using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.PowerPurchases;

/// <summary>Electricity bought for sites at a price per energy.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Seller">The party that is paid; <c>world</c> for outsiders.</param>
/// <param name="Customer">The party that pays.</param>
/// <param name="Sites">The sites it supplies; empty for all.</param>
/// <param name="Price">Fact: USD/MWh_facility.</param>
/// <param name="Availability">Fact: share of the energy that the seller can deliver and is paid for; null for all of it.</param>
/// <param name="Escalator">Fact: yearly rise of the price from the programme's start (written %/year); null for none.</param>
/// <param name="Until">Fact: the day on which it ends; null for never.</param>
public sealed record PowerPurchase(
    AgreementTerms Terms,
    string Seller,
    string Customer,
    ImmutableArray<string> Sites,
    FactRef Price,
    FactRef? Availability,
    FactRef? Escalator,
    FactRef? Until) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => PowerPurchaseKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Seller, Customer];
}
