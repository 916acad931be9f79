using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.EquityRounds;

/// <summary>Money paid for shares of a party.</summary>
/// <param name="Terms">What every agreement has.</param>
/// <param name="Company">The party that receives it.</param>
/// <param name="Investors">Who pays: a party, or <c>world</c>, and the fact with its amounts, by date or in one sum.</param>
/// <param name="Closes">Fact: the day on which sums without a date are paid; null when every amount has its own.</param>
public sealed record EquityRound(
    AgreementTerms Terms, string Company, ImmutableArray<(string Party, FactRef Amount)> Investors, FactRef? Closes) : Agreement(Terms)
{
    /// <inheritdoc/>
    public override string Kind => EquityRoundKind.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Parties => [Company, .. Investors.Select(investor => investor.Party)];
}
