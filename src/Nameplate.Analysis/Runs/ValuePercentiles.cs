namespace Nameplate.Analysis.Runs;

/// <summary>Percentiles, mean and standard error of a value.</summary>
public sealed record ValuePercentiles(double P10, double P50, double P90, double Mean, double Se);
