namespace Nameplate.Reports.Figures;

/// <summary>One named run of values, drawn as an area or a line.</summary>
internal sealed record Strip(string Name, string Colour, IReadOnlyList<double?> Values);
