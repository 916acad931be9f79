namespace Nameplate.Reports.Figures;

/// <summary>p10, p50 and p90 of one series.</summary>
internal sealed record Band(string Name, string Colour, IReadOnlyList<double?> Low, IReadOnlyList<double?> Middle, IReadOnlyList<double?> High);
