namespace Nameplate.Reports.Figures;

/// <summary>One row of a map.</summary>
internal sealed record HeatRow(string Name, IReadOnlyList<double?> Values);
