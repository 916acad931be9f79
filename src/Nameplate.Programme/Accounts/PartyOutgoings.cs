using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Accounts;

/// <summary>What a party pays that the programme's payments do not hold: the rest of its business.</summary>
/// <param name="Party">The party's id; never the buyer, whose accounts are kept in full.</param>
/// <param name="Amount">Fact: what it pays a month outside the programme, by date: costs, capital spending, owners and lenders.</param>
/// <param name="Purchases">Which share of that it pays which other party of the programme for goods and services.</param>
/// <param name="At">Where it is written.</param>
public sealed record PartyOutgoings(string Party, FactRef Amount, ImmutableArray<(string Party, FactRef Share)> Purchases, Location At);
