using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What held the build-out back, in all and by month.</summary>
internal static class ConstraintsSection
{
    private const string Id = "constraints";
    private const string Topic = "What held it back";

    public static Html Of(ReportContext c)
    {
        List<Shown> shown = Largest(c);
        if (shown.Count == 0)
        {
            return FigureMarkup.Empty(Id, Topic, "Nothing held the build-out back", "In no month and no world was capacity held back.");
        }

        IReadOnlyList<string> months = c.Output("energised.total")?.Months ?? [];
        List<Shown> byMonth = [.. shown.Where(s => months.Count > 0 && s.Result.Months.Count == months.Count)];
        Html chart = byMonth.Count == 0 ? Html.Empty : Chart(c, months, byMonth);
        string finding = $"{shown[0].Name} explains {Words.Percent(shown[0].Result.Share)} of what was held back";
        return FigureMarkup.Section(Id, Topic, finding, Html.Of($"{Bars(shown)}{chart}"));
    }

    private static List<Shown> Largest(ReportContext c)
    {
        IEnumerable<ConstraintShare> ordered = c.Document.Constraints.Where(s => s.Share > 0)
            .OrderByDescending(s => s.Share)
            .ThenBy(s => s.Constraint, StringComparer.Ordinal);
        // Not from the first colour on: those are the vendors'.
        return [.. ordered.Select((s, i) => new Shown(s, Words.Sentence(s.Constraint), $"c{((i + 2) % 7) + 1}"))];
    }

    private static Html Bars(List<Shown> shown) => Html.Of($"""
        <ul class="bars">{shown.Select(Bar)}</ul>
        <p class="under">Share of the MW-months held back, over all worlds.</p>

        """);

    private static Html Bar(Shown s)
    {
        Html bar = Html.Of($"""<rect width="{Words.Hundredths(s.Result.Share)}" height="10" class="fill-{s.Colour}"/>""");
        return Html.Of($"""
            <li><span class="bar-label">{s.Name}</span><span class="bar-track" aria-hidden="true">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="12">{bar}</svg>
            </span><span class="bar-value">{Words.Percent(s.Result.Share)}</span></li>
            """);
    }

    private static Html Chart(ReportContext c, IReadOnlyList<string> months, List<Shown> shown)
    {
        const string ChartId = "chart-constraints";
        Scale scale = Scale.For("MW_it", Enumerable.Range(0, months.Count).Max(t => shown.Sum(s => s.Result.Months[t])));
        c.Figures.Months.Add(c.Chart(ChartId, months, scale) with
        {
            Areas = [.. shown.Select(s => new Strip(s.Name, s.Colour, Fans.Charted(s.Result.Months, scale)))],
        });
        Html figure = FigureMarkup.Of(c, new ChartFrame
        {
            Id = ChartId,
            Label = "Stacked areas of the mean capacity held back in each month, by constraint.",
            Shape = "wide",
            Legend = shown.Select(s => LegendMarkup.Area(s.Colour, s.Name)),
            Meaning = scale.Meaning + ", mean over the worlds",
            TableCaption = "capacity held back by month",
            Heads = ["Month", .. shown.Select(s => s.Name)],
            Rows = months.Select((m, t) => TableRow(m, t, shown, scale)),
        });
        return Html.Of($"<h3>Mean capacity held back in each month, by what held it back</h3>{figure}");
    }

    private static IReadOnlyList<string> TableRow(string month, int t, List<Shown> shown, Scale scale) =>
        [Words.Month(month), .. shown.Select(s => FigureMarkup.Cell(scale, s.Result.Months, t))];

    private sealed record Shown(ConstraintShare Result, string Name, string Colour);
}
