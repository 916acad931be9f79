using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Programme.Demand;

/// <summary>What customers want.</summary>
/// <param name="Observed">Fact: total revenue by period, its actuals are history; null when it is not published.</param>
/// <param name="PatienceMonths">Fact: months in a row with unserved demand after which it counts as broken.</param>
/// <param name="Tolerance">Fact: the share of needed tokens that may go unserved in a month without counting.</param>
/// <param name="Streams">Streams of revenue, served in this order when compute is short.</param>
/// <param name="At">Where it is written.</param>
public sealed record DemandPlan(FactRef? Observed, FactRef PatienceMonths, FactRef Tolerance, ImmutableArray<RevenueSource> Streams, Location At);
