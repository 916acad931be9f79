using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What stands around a chart: legend, what it rests on, and its numbers as a table.</summary>
internal sealed record ChartFrame
{
    /// <summary>The id of the place that the script fills.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows, for people who do not see it.</summary>
    public required string Label { get; init; }

    /// <summary>The style sheet's name of its size: <c>wide</c>, <c>half</c> or <c>small</c>.</summary>
    public required string Shape { get; init; }

    public required IEnumerable<Html> Legend { get; init; }

    /// <summary>What its numbers are, in words, with their unit.</summary>
    public required string Meaning { get; init; }

    public required string TableCaption { get; init; }

    public required IReadOnlyList<string> Heads { get; init; }

    public required IEnumerable<IReadOnlyList<string>> Rows { get; init; }
}
