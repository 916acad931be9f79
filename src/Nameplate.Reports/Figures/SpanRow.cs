namespace Nameplate.Reports.Figures;

/// <summary>One row; months are year × 12 + month − 1, null where there is none.</summary>
internal sealed record SpanRow
{
    public required string Label { get; init; }

    /// <summary>A row of its own standing, above or without rows that belong to it.</summary>
    public bool Heading { get; init; }

    /// <summary>Where a bar starts; without it only the whisker and the middle are drawn.</summary>
    public int? Start { get; init; }

    public int? Low { get; init; }

    public int? Middle { get; init; }

    public int? High { get; init; }

    public int? Promised { get; init; }

    /// <summary>It really happened: the bar is solid.</summary>
    public bool Actual { get; init; }

    /// <summary>A probability to draw beside the note, or null.</summary>
    public double? Share { get; init; }

    public string Note { get; init; } = "";
}
