namespace Nameplate.Analysis.Runs;

/// <summary>A probability and its standard error.</summary>
/// <param name="Probability">Share of worlds, 0 to 1.</param>
/// <param name="Se">Standard error of that share.</param>
public sealed record Estimate(double Probability, double Se);
