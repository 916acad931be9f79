using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One tranche to report.</summary>
/// <param name="Id">The tranche's id within its agreement.</param>
/// <param name="Condition">What must hold, in words.</param>
/// <param name="Month">An outcome: the month in which the tranche vests or is paid, +∞ for never.</param>
/// <param name="Amount">An outcome or constant: what it brings in this world, in base units.</param>
public sealed record TrancheLine(string Id, string Condition, Series Month, Series Amount);
