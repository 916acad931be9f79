using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Sites and their phases over time: promised, likely, real.</summary>
internal static class SitesSection
{
    public static Html Of(ReportContext c)
    {
        List<PhaseResult> phases = [.. c.Document.Sites.SelectMany(s => s.Phases)];
        if (phases.Count == 0)
        {
            return FigureMarkup.Section("sites", "Sites", "Sites", FigureMarkup.Nothing("This programme has no sites."));
        }

        List<SpanRow> rows = [.. c.Document.Sites.Where(s => s.Phases.Count > 0).SelectMany(Rows)];
        (int from, int to) = SpanAxis.Of(rows, c.AsOf);
        c.Figures.Spans.Add(new SpanFigure { Id = "chart-sites", AsOf = c.AsOf, AsOfLabel = c.AsOfLabel, From = from, To = to, NoteTitle = "Likeliest last gate", Rows = rows });
        List<Html> legend =
        [
            FigureMarkup.Entry("bar", "c1", "Has power"), FigureMarkup.Entry("planned", "c1", "Start to median month of power"),
            FigureMarkup.Entry("whisker", "ink", "p10, median, p90"), FigureMarkup.Entry("promised", "promise", "First promise"),
        ];
        Html figure = FigureMarkup.Of("chart-sites", $"Time bars of {phases.Count} phases at {c.Document.Sites.Count} sites. {Finding(phases)}.", "wide", legend, c.Basis("month in which each phase has power"),
            FigureMarkup.Table("phases of the sites", ["Phase", "Capacity", "Start", "Promised", "p10", "Median", "p90", "Last gate"], c.Document.Sites.SelectMany(TableRows)));
        return FigureMarkup.Section("sites", "Sites", Finding(phases), figure);
    }

    private static string Finding(List<PhaseResult> phases)
    {
        List<PhaseResult> promised = [.. phases.Where(p => p.Promised is not null)];
        int late = promised.Count(p => p.Energised.P50 is null || string.CompareOrdinal(p.Energised.P50, p.Promised) > 0);
        string power = $"{phases.Count(p => p.Actual)} of {phases.Count} phases have power";
        return promised.Count == 0 ? power : $"{power}; in the median world {late} of {promised.Count} promises {(late == 1 ? "is" : "are")} missed";
    }

    private static IEnumerable<SpanRow> Rows(SiteResult site)
    {
        double capacity = site.Phases.Sum(p => p.Capacity);
        if (site.Phases.Count == 1)
        {
            yield return Row($"{site.Name} · {Scale.Print(capacity, "MW_it")}", site.Phases[0]) with { Heading = true };
            yield break;
        }

        yield return new SpanRow { Label = $"{site.Name} · {Scale.Print(capacity, "MW_it")}", Heading = true };
        foreach (PhaseResult phase in site.Phases)
        {
            yield return Row($"{Words.Sentence(phase.Id)} · {Scale.Print(phase.Capacity, "MW_it")}", phase);
        }
    }

    private static SpanRow Row(string label, PhaseResult phase) => new()
    {
        Label = label,
        Start = Words.MonthIndex(phase.Start),
        Low = Words.MonthIndex(phase.Energised.P10),
        Middle = Words.MonthIndex(phase.Energised.P50),
        High = Words.MonthIndex(phase.Energised.P90),
        Promised = Words.MonthIndex(phase.Promised),
        Actual = phase.Actual,
        Note = phase.Actual ? "has power" : phase.Energised.P50 is null ? "not by the end" : LastGate(phase),
    };

    private static string LastGate(PhaseResult phase)
    {
        if (phase.LastGate.Count == 0)
        {
            return "";
        }

        KeyValuePair<string, double> last = phase.LastGate.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        return last.Value > 0 ? $"{last.Key} {Words.Percent(last.Value)}" : "";
    }

    private static IEnumerable<IReadOnlyList<string>> TableRows(SiteResult site) => site.Phases.Select(p => (IReadOnlyList<string>)
        [$"{site.Name}, {Words.Sentence(p.Id)}", Scale.Print(p.Capacity, "MW_it"), Words.Month(p.Start), Words.Month(p.Promised), Words.Month(p.Energised.P10), Words.Month(p.Energised.P50), Words.Month(p.Energised.P90), p.Actual ? "has power" : LastGate(p)]);
}
