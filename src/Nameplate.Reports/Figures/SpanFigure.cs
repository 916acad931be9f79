namespace Nameplate.Reports.Figures;

/// <summary>A chart of rows over time: site phases, or tranches.</summary>
internal sealed record SpanFigure
{
    public required string Id { get; init; }

    /// <summary>The as-of date as year × 12 + month − 1 and the part of the month that has gone by.</summary>
    public double? AsOf { get; init; }

    public string AsOfLabel { get; init; } = "";

    /// <summary>First and last month of the axis, as year × 12 + month − 1.</summary>
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>What stands over the notes at the right.</summary>
    public required string NoteTitle { get; init; }

    public required IReadOnlyList<SpanRow> Rows { get; init; }
}
