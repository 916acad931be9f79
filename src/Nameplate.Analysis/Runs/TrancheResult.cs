namespace Nameplate.Analysis.Runs;

/// <summary>One tranche of an agreement.</summary>
/// <param name="Id">The tranche's id within its agreement.</param>
/// <param name="Probability">Share of worlds in which it vests or is paid within the horizon.</param>
/// <param name="Month">When, given that it happens.</param>
/// <param name="Mean">Expected amount over all worlds, in the agreement's unit.</param>
/// <param name="Condition">What must hold, in words.</param>
public sealed record TrancheResult(string Id, double Probability, MonthPercentiles Month, double Mean, string Condition);
