namespace Nameplate.Analysis.Runs;

/// <summary>One line of financing, and how much of it comes back.</summary>
/// <param name="Posting">The posting's id: <c>equity.nvidia-equity.nvidia</c>.</param>
/// <param name="Company">Who was financed, by party id.</param>
/// <param name="Financing">What was paid in, USD.</param>
/// <param name="Recycled">Share that comes back to the investor as a purchase.</param>
public sealed record FinancingResult(string Posting, string Company, ValuePercentiles Financing, DollarShare Recycled);
