namespace Nameplate.Analysis.Runs;

/// <summary>Percentiles of a month, given that the event happens.</summary>
public sealed record MonthPercentiles(string? P10, string? P50, string? P90);
