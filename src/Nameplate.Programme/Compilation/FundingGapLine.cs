using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>The buyer's funding gap.</summary>
/// <param name="Party">The buyer.</param>
/// <param name="FirstMonth">An outcome: the first month below the reserve.</param>
/// <param name="Peak">An outcome: the largest gap, USD.</param>
/// <param name="PeakMonth">An outcome: the month of the largest gap.</param>
public sealed record FundingGapLine(string Party, Series FirstMonth, Series Peak, Series PeakMonth);
