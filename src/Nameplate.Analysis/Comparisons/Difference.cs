namespace Nameplate.Analysis.Comparisons;

/// <summary>One number of two runs on the same worlds.</summary>
/// <param name="Name">What is compared: <c>addsUp</c>, <c>fundingGap.peak</c>, a series, an agreement's tranche.</param>
/// <param name="Month">The month of a series' value, <c>YYYY-MM</c>; null for numbers of the whole run.</param>
/// <param name="Unit">The unit of all three values; <c>%</c>-free: probabilities are shares from 0 to 1 with the unit <c>1</c>.</param>
/// <param name="Left">The first run's mean or probability; null where it has no such thing.</param>
/// <param name="Right">The second run's.</param>
/// <param name="Change">Right less left; null where one of them is missing.</param>
/// <param name="Se">Paired standard error of the change.</param>
public sealed record Difference(string Name, string? Month, string Unit, double? Left, double? Right, double? Change, double? Se);
