using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Sites and their phases over time: promised, likely, real.</summary>
internal static class SitesSection
{
    private const string Power = "MW_it";

    public static Html Of(ReportContext c)
    {
        List<SiteResult> sites = [.. c.Document.Sites.Select(WithPower).Where(s => s.Phases.Count > 0)];
        List<PhaseResult> phases = [.. sites.SelectMany(s => s.Phases)];
        return phases.Count == 0
            ? FigureMarkup.Empty("sites", "Sites", "Sites", "This programme has no sites.")
            : FigureMarkup.Section("sites", "Sites", Finding(phases), Chart(c, sites, phases));
    }

    /// <summary>What another vintage or scenario gives capacity, and this one does not, is no phase of this one.</summary>
    private static SiteResult WithPower(SiteResult site) => site with { Phases = [.. site.Phases.Where(p => p.Capacity > 0)] };

    private static string Finding(List<PhaseResult> phases)
    {
        string power = $"{phases.Count(p => p.Actual)} of {phases.Count} phases have power";
        List<PhaseResult> promised = [.. phases.Where(p => p.Promised is not null)];
        int late = promised.Count(p => p.Energised.P50 is null || string.CompareOrdinal(p.Energised.P50, p.Promised) > 0);
        return promised.Count == 0 ? power : $"{power}; {late} of {promised.Count} promised dates are missed or likely to be";
    }

    private static Html Chart(ReportContext c, List<SiteResult> sites, List<PhaseResult> phases)
    {
        const string Id = "chart-sites";
        c.Figures.Spans.Add(c.Chart(Id, "Likeliest last gate", [.. sites.SelectMany(Rows)]));
        return FigureMarkup.Of(c, new ChartFrame
        {
            Id = Id,
            Label = $"Time bars of {phases.Count} phases at {sites.Count} sites. {Finding(phases)}.",
            Shape = "wide",
            Legend =
            [
                LegendMarkup.Bar("Has power"),
                LegendMarkup.OpenBar("Start to median month of power"),
                LegendMarkup.Whisker("ink", "p10, median, p90"),
                LegendMarkup.Diamond("First promise"),
            ],
            Meaning = "month in which each phase has power; capacity is IT power",
            TableCaption = "phases of the sites",
            Heads = ["Phase", "Capacity", "Start", "Promised", "p10", "Median", "p90", "Likeliest last gate"],
            Rows = sites.SelectMany(TableRows),
        });
    }

    private static IEnumerable<SpanRow> Rows(SiteResult site)
    {
        string label = $"{site.Name} · {Scale.Print(site.Phases.Sum(p => p.Capacity), Power)}";
        if (site.Phases.Count == 1)
        {
            return [Row(label, site.Phases[0]) with { Heading = true }];
        }

        IEnumerable<SpanRow> phases = site.Phases.Select(p => Row($"{Words.Sentence(p.Id)} · {Scale.Print(p.Capacity, Power)}", p));
        return [new SpanRow { Label = label, Heading = true }, .. phases];
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
        Note = Note(phase),
    };

    private static string Note(PhaseResult phase)
    {
        if (phase.Actual)
        {
            return "has power";
        }

        if (phase.Energised.P50 is null)
        {
            return "not by the end";
        }

        (string gate, double share) = phase.LastGate.OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return share > 0 ? $"{gate} {Words.Percent(share)}" : "";
    }

    private static IEnumerable<IReadOnlyList<string>> TableRows(SiteResult site) => site.Phases.Select(p => (IReadOnlyList<string>)
    [
        $"{site.Name}, {Words.Sentence(p.Id)}",
        Scale.Print(p.Capacity, Power),
        Words.Month(p.Start),
        Words.Month(p.Promised),
        Words.Month(p.Energised.P10),
        Words.Month(p.Energised.P50),
        Words.Month(p.Energised.P90),
        Note(p),
    ]);
}
