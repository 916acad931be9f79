using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Supply;

/// <summary>Capacity that is to be reached by a day.</summary>
/// <param name="Id">The commitment's id within the agreement.</param>
/// <param name="Capacity">Fact: the cumulative capacity.</param>
/// <param name="LongStop">Fact: the day by which it must be reached.</param>
/// <param name="Firm">True when missing it breaks the programme, once the agreement is binding.</param>
/// <param name="At">Where it is written.</param>
public sealed record SupplyCommitment(string Id, FactRef Capacity, FactRef LongStop, bool Firm, Location At);
