namespace Nameplate.Reports.Figures;

/// <summary>A map of rows over time; values are shares from 0 to 1.</summary>
internal sealed record HeatFigure
{
    public required string Id { get; init; }

    /// <summary>Seconds of an interval.</summary>
    public required double Step { get; init; }

    public required IReadOnlyList<HeatRow> Rows { get; init; }
}
