namespace Nameplate.Reports.Figures;

/// <summary>A chart over the time of a run: areas that stack, lines, and a dashed limit. Values are means over intervals.</summary>
internal sealed record TimeFigure
{
    public required string Id { get; init; }

    /// <summary>Seconds of an interval.</summary>
    public required double Step { get; init; }

    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    /// <summary>Where the axis begins; null for zero.</summary>
    public double? Bottom { get; init; }

    public IReadOnlyList<Strip> Areas { get; init; } = [];

    public IReadOnlyList<Strip> Lines { get; init; } = [];

    public Strip? Limit { get; init; }
}
