namespace Nameplate.Reports.Figures;

/// <summary>What the page's script draws: nothing but scaled numbers, names and the names of colours.</summary>
internal sealed record FigureSet
{
    public List<MonthFigure> Months { get; } = [];

    public List<SpanFigure> Spans { get; } = [];

    public List<TimeFigure> Times { get; } = [];

    public List<HeatFigure> Heats { get; } = [];
}
