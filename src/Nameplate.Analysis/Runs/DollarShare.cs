namespace Nameplate.Analysis.Runs;

/// <summary>A share of dollars, 0 to 1.</summary>
/// <param name="P10">Tenth percentile of a world's share, over the worlds that have such dollars.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Ninetieth percentile.</param>
/// <param name="Mean">The share of all worlds' dollars together.</param>
/// <param name="Se">Standard error of that mean.</param>
public sealed record DollarShare(double P10, double P50, double P90, double Mean, double Se);
