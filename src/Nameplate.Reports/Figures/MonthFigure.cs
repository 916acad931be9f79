namespace Nameplate.Reports.Figures;

/// <summary>A chart over months: areas that stack, a band with its middle, and lines.</summary>
internal sealed record MonthFigure
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The month whose end is nearest to the as-of date; null when it is not among the months.</summary>
    public string? AsOf { get; init; }

    public string AsOfLabel { get; init; } = "";

    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    /// <summary>A small chart among others: fewer labels.</summary>
    public bool Compact { get; init; }

    /// <summary>The top of the axis, where several charts share one; null to let the data decide.</summary>
    public double? Top { get; init; }

    public IReadOnlyList<Strip> Areas { get; init; } = [];

    public Band? Band { get; init; }

    public IReadOnlyList<Strip> Lines { get; init; } = [];
}
