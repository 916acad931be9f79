using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.RevenueShares;

/// <summary>A share of a party's revenue that it owes to another.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Payer">The party whose revenue it is.</param>
/// <param name="Payee">The party that is owed.</param>
/// <param name="Share">Fact: the share.</param>
/// <param name="Cap">Fact: the most that is paid in all, USD; null for no limit.</param>
/// <param name="Until">Fact: the day on which it ends; null for never.</param>
public sealed record RevenueShare(AgreementTerms Terms, string Payer, string Payee, FactRef Share, FactRef? Cap, FactRef? Until) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => RevenueShareKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Payer, Payee];
}
