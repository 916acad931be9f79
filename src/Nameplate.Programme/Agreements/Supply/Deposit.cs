using Nameplate.Files.Facts;

namespace Nameplate.Programme.Agreements.Supply;

/// <summary>A share of the price that is paid before delivery, on the vendor's committed schedule.</summary>
/// <param name="Share">Fact: share of the price.</param>
/// <param name="Lead">Fact: months between the deposit and the committed date.</param>
public sealed record Deposit(FactRef Share, FactRef Lead);
