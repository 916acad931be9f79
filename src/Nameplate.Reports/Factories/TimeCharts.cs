using System.Globalization;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Charts over the time of a run, in their frames.</summary>
internal static class TimeCharts
{
    /// <param name="figures">Where the chart is left for the script.</param>
    /// <param name="figure">The chart.</param>
    /// <param name="shape">The style sheet's name of its size.</param>
    /// <param name="label">What it shows, for those who cannot see it.</param>
    /// <param name="meaning">What its numbers are.</param>
    /// <param name="title">A title above it, or null.</param>
    public static Html Of(FigureSet figures, TimeFigure figure, string shape, string label, string meaning, string? title = null)
    {
        figures.Times.Add(figure);
        Strip[] strips = [.. figure.Areas, .. figure.Lines, .. figure.Limit is { } limit ? [limit] : Array.Empty<Strip>()];
        List<Html> legend = [.. figure.Areas.Select(a => LegendMarkup.Area(a.Colour, a.Name)), .. figure.Lines.Select(l => LegendMarkup.Line(l.Colour, l.Name))];
        if (figure.Limit is { } dashed)
        {
            legend.Add(LegendMarkup.Dashed(dashed.Name));
        }

        Html chart = FigureMarkup.Of(Caption(meaning), new ChartFrame
        {
            Id = figure.Id,
            Label = label,
            Shape = shape,
            Legend = legend,
            Meaning = meaning,
            TableCaption = label,
            Heads = ["From second", .. strips.Select(static s => s.Name)],
            Rows = Rows(figure.Step, strips),
        });
        return title is null ? chart : Html.Of($"<h4>{title}</h4>{chart}");
    }

    public static Html Caption(string meaning) => Html.Of($"""<p class="basis">{meaning}</p>""");

    public static IEnumerable<IReadOnlyList<string>> Rows(double step, IReadOnlyList<Strip> strips)
    {
        int count = strips.Count == 0 ? 0 : strips.Max(static s => s.Values.Count);
        for (int i = 0; i < count; i++)
        {
            yield return [(i * step).ToString("0.###", CultureInfo.InvariantCulture), .. strips.Select(s => Amounts.Number(i < s.Values.Count ? s.Values[i] : null))];
        }
    }

    public static IReadOnlyList<double?> Charted(IEnumerable<double> values, double scale = 1) => [.. values.Select(v => Amounts.Charted(v, scale))];

    public static IReadOnlyList<double?> Charted(IEnumerable<double?> values, double scale = 1) => [.. values.Select(v => Amounts.Charted(v, scale))];
}
