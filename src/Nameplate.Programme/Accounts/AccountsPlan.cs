using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Accounts;

/// <summary>The accounts of the parties.</summary>
/// <param name="Cash">Facts: each party's cash by date. The buyer's actuals are history; other parties start from what they had, or from nothing.</param>
/// <param name="Reserve">Fact: cash that the buyer must not go below.</param>
/// <param name="Life">Fact: months over which bought hardware is depreciated in the books.</param>
/// <param name="Costs">The buyer's costs other than compute.</param>
/// <param name="At">Where it is written.</param>
public sealed record AccountsPlan(
    ImmutableArray<(string Party, FactRef Cash)> Cash, FactRef Reserve, FactRef Life, ImmutableArray<Cost> Costs, Location At);
