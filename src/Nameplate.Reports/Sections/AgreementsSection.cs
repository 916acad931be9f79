using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Each agreement with its status, and its tranches over time with their probabilities.</summary>
internal static class AgreementsSection
{
    public static Html Of(ReportContext c)
    {
        IReadOnlyList<AgreementResult> agreements = c.Document.Agreements;
        if (agreements.Count == 0)
        {
            return FigureMarkup.Section("agreements", "Agreements", "Agreements", FigureMarkup.Nothing("This programme has no agreements."));
        }

        bool tranches = agreements.Any(a => a.Tranches.Count > 0);
        return FigureMarkup.Section("agreements", "Agreements", Finding(agreements), Html.Of($"{List(c, agreements)}{(tranches ? Timeline(c, agreements) : Html.Empty)}"));
    }

    private static string Finding(IReadOnlyList<AgreementResult> agreements)
    {
        int binding = agreements.Count(a => a.Status is "binding" or "amended");
        List<TrancheResult> tranches = [.. agreements.SelectMany(a => a.Tranches)];
        string status = $"{binding} of {agreements.Count} agreements {(binding == 1 ? "is" : "are")} binding";
        return tranches.Count == 0 ? status : $"{status}; {tranches.Count(t => t.Probability >= 0.5)} of {tranches.Count} tranches are more likely than not";
    }

    private static Html List(ReportContext c, IReadOnlyList<AgreementResult> agreements)
    {
        bool values = agreements.Any(a => a.Value is not null);
        IEnumerable<Html> rows = agreements.Select(a => Html.Of($"""
            <tr><th scope="row">{a.Title}<span class="id">{a.Id}</span></th><td><span class="status status-{StatusClass(a.Status)}">{Words.Sentence(a.Status)}</span></td><td>{Words.Sentence(a.Kind)}</td><td>{string.Join(", ", a.Parties.Select(c.NameOf))}</td><td class="number" data-label="expected in all">{Expected(a)}</td>{(values ? Value(a) : Html.Empty)}</tr>

            """));
        Html value = values ? Html.Of($"""<th scope="col" class="number">Fair value</th>""") : Html.Empty;
        return Html.Of($"""
            <div class="scroll"><table class="list"><caption class="unseen">Agreements</caption>
            <thead><tr><th scope="col">Agreement</th><th scope="col">Status</th><th scope="col">Kind</th><th scope="col">Parties</th><th scope="col" class="number">Expected in all, mean</th>{value}</tr></thead>
            <tbody>{rows}</tbody></table></div>

            """);
    }

    private static Html Value(AgreementResult a) =>
        a.Value is null ? Html.Of($"""<td class="number" data-label="fair value">–</td>""") : Html.Of($"""<td class="number" data-label="fair value">{Scale.Print(a.Value.Mean, "USD")} <small>± {Scale.Print(a.Value.Se, "USD")}</small></td>""");

    private static string Expected(AgreementResult a) => a.Tranches.Count == 0 ? "no tranches" : Scale.Print(a.Tranches.Sum(t => t.Mean), a.Unit);

    private static string StatusClass(string status) => status switch
    {
        "binding" or "amended" => "firm",
        "announced" or "letter-of-intent" => "soft",
        _ => "over",
    };

    private static Html Timeline(ReportContext c, IReadOnlyList<AgreementResult> agreements)
    {
        List<AgreementResult> shown = [.. agreements.Where(a => a.Tranches.Count > 0)];
        List<SpanRow> rows = [];
        foreach (AgreementResult agreement in shown)
        {
            rows.Add(new SpanRow { Label = $"{agreement.Title} · {Words.Sentence(agreement.Status)}", Heading = true });
            rows.AddRange(agreement.Tranches.Select(t => Row(agreement, t)));
        }

        (int from, int to) = SpanAxis.Of(rows, c.AsOf);
        c.Figures.Spans.Add(new SpanFigure { Id = "chart-agreements", AsOf = c.AsOf, AsOfLabel = c.AsOfLabel, From = from, To = to, NoteTitle = "Probability", Rows = rows });
        Html table = FigureMarkup.Table("tranches", ["Tranche", "Probability", "p10", "Median", "p90", "Mean", "Condition"], shown.SelectMany(a => a.Tranches.Select(t => (IReadOnlyList<string>)
            [$"{a.Title}, {t.Id}", Words.Percent(t.Probability), Words.Month(t.Month.P10), Words.Month(t.Month.P50), Words.Month(t.Month.P90), Scale.Print(t.Mean, a.Unit), t.Condition])));
        return Html.Of($"<h3>When each tranche vests or is paid</h3>{FigureMarkup.Of("chart-agreements", $"Time line of {rows.Count - shown.Count} tranches with the probability of each. {Finding(agreements)}.", "wide",
            [FigureMarkup.Entry("whisker", "c1", "p10, median, p90 of the month, given that it happens"), FigureMarkup.Entry("bar", "c1", "Share of worlds in which it happens")], c.Basis("month in which each tranche vests or is paid"), table)}");
    }

    private static SpanRow Row(AgreementResult agreement, TrancheResult tranche) => new()
    {
        Label = $"{Words.Sentence(tranche.Id)}{(tranche.Mean > 0 && tranche.Probability > 0 ? $" · {Scale.Print(tranche.Mean / tranche.Probability, agreement.Unit)}" : "")}",
        Low = Words.MonthIndex(tranche.Month.P10),
        Middle = Words.MonthIndex(tranche.Month.P50),
        High = Words.MonthIndex(tranche.Month.P90),
        Share = tranche.Probability,
        Note = tranche.Probability <= 0 ? "in no world" : Words.Percent(tranche.Probability),
    };
}
