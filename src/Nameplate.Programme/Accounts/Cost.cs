using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Accounts;

/// <summary>A running cost of the buyer: an amount that grows, a share of revenue, or both.</summary>
/// <param name="Id">The cost's id.</param>
/// <param name="Account">Research or overhead.</param>
/// <param name="Amount">Fact: amount per month on the as-of date; null for none.</param>
/// <param name="Growth">Fact: growth of the amount per year; null for none.</param>
/// <param name="OfRevenue">Fact: share of revenue; null for none.</param>
/// <param name="At">Where it is written.</param>
public sealed record Cost(string Id, Account Account, FactRef? Amount, FactRef? Growth, FactRef? OfRevenue, Location At);
