using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>What held the build-out back, in all and by month.</summary>
internal static class ConstraintsSection
{
    public static Html Of(ReportContext c)
    {
        List<ConstraintShare> shares = [.. c.Document.Constraints.Where(s => s.Share > 0).OrderByDescending(s => s.Share).ThenBy(s => s.Constraint, StringComparer.Ordinal)];
        if (shares.Count == 0)
        {
            return FigureMarkup.Section("constraints", "What held it back", "Nothing held the build-out back", FigureMarkup.Nothing("In no month and no world was capacity held back."));
        }

        string finding = $"{Words.Sentence(shares[0].Constraint)} explains {Words.Percent(shares[0].Share)} of what was held back";
        IReadOnlyList<string> months = c.Output("energised.total")?.Months ?? c.Document.Outputs.Values.FirstOrDefault()?.Months ?? [];
        List<ConstraintShare> byMonth = [.. shares.Where(s => s.Months.Count > 0 && s.Months.Count == months.Count)];
        Html chart = byMonth.Count == 0 ? Html.Empty : Chart(c, months, byMonth, shares);
        return FigureMarkup.Section("constraints", "What held it back", finding, Html.Of($"{Bars(shares)}{chart}"));
    }

    private static Html Bars(List<ConstraintShare> shares) => Html.Of($"""
        <ul class="bars">{shares.Select((s, i) => Html.Of($"""<li><span class="bar-label">{Words.Sentence(s.Constraint)}</span><span class="bar-track" aria-hidden="true">{Bar(s.Share, $"c{(i % 7) + 1}")}</span><span class="bar-value">{Words.Percent(s.Share)}</span></li>"""))}</ul>
        <p class="under">Share of the MW-months held back, over all worlds.</p>

        """);

    internal static Html Bar(double share, string colour) =>
        Html.Of($"""<svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="12"><rect width="{Percent(share)}" height="10" class="fill-{colour}"/></svg>""");

    internal static string Percent(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static Html Chart(ReportContext c, IReadOnlyList<string> months, List<ConstraintShare> shown, List<ConstraintShare> all)
    {
        double largest = Enumerable.Range(0, months.Count).Max(t => shown.Sum(s => s.Months[t]));
        Scale scale = Scale.For("MW_it", largest);
        c.Figures.Months.Add(new MonthFigure
        {
            Id = "chart-constraints",
            Months = months,
            AsOf = c.AsOfAmong(months),
            AsOfLabel = c.AsOfLabel,
            Prefix = scale.Prefix,
            Suffix = scale.Suffix,
            Areas = [.. shown.Select(s => new Strip(Words.Sentence(s.Constraint), Colour(s, all), CapacitySection.Charted(s.Months, scale)))],
        });
        return Html.Of($"<h3>Mean capacity held back in each month, by what held it back</h3>{FigureMarkup.Of("chart-constraints", "Stacked areas of the mean capacity held back in each month, by constraint.", "wide", shown.Select(s => FigureMarkup.Entry("area", Colour(s, all), Words.Sentence(s.Constraint))), c.Basis(scale.Meaning + ", mean over the worlds"),
            FigureMarkup.Table("capacity held back by month", ["Month", .. shown.Select(s => Words.Sentence(s.Constraint))], Enumerable.Range(0, months.Count).Select(t => (IReadOnlyList<string>)[Words.Month(months[t]), .. shown.Select(s => FigureMarkup.Cell(scale, s.Months, t))])))}");
    }

    private static string Colour(ConstraintShare share, List<ConstraintShare> all) => $"c{(all.IndexOf(share) % 7) + 1}";
}
