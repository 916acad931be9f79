using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Each agreement with its status, and its tranches over time with their probabilities.</summary>
internal static class AgreementsSection
{
    private const string Topic = "Agreements";

    public static Html Of(ReportContext c)
    {
        IReadOnlyList<AgreementResult> agreements = c.Document.Agreements;
        if (agreements.Count == 0)
        {
            return FigureMarkup.Empty("agreements", Topic, Topic, "This programme has no agreements.");
        }

        List<AgreementResult> staged = [.. agreements.Where(a => a.Tranches.Count > 0)];
        Html timeline = staged.Count == 0 ? Html.Empty : Timeline(c, staged);
        return FigureMarkup.Section("agreements", Topic, Finding(agreements), Html.Of($"{List(c, agreements)}{timeline}"));
    }

    private static string Finding(IReadOnlyList<AgreementResult> agreements)
    {
        int binding = agreements.Count(a => a.Status is "binding" or "amended");
        string status = $"{binding} of {agreements.Count} agreements {(binding == 1 ? "is" : "are")} binding";
        List<TrancheResult> tranches = [.. agreements.SelectMany(a => a.Tranches)];
        int likely = tranches.Count(t => t.Probability >= 0.5);
        return tranches.Count == 0 ? status : $"{status}; {likely} of {tranches.Count} tranches are more likely than not";
    }

    private static Html List(ReportContext c, IReadOnlyList<AgreementResult> agreements)
    {
        bool values = agreements.Any(a => a.Value is not null);
        Html value = values ? Html.Of($"""<th scope="col" class="number">Fair value</th>""") : Html.Empty;
        return Html.Of($"""
            <div class="scroll"><table class="list"><caption class="unseen">Agreements</caption>
            <thead><tr><th scope="col">Agreement</th><th scope="col">Status</th><th scope="col">Kind</th><th scope="col">Parties</th>
            <th scope="col" class="number">Expected in all, mean</th>{value}</tr></thead>
            <tbody>{agreements.Select(a => Row(c, a, values))}</tbody></table></div>

            """);
    }

    private static Html Row(ReportContext c, AgreementResult a, bool values)
    {
        Html expected = a.Tranches.Count == 0
            ? Html.Of($"""<td class="number">no tranches</td>""")
            : Html.Of($"""<td class="number" data-label="expected in all">{Scale.Print(a.Tranches.Sum(t => t.Mean), a.Unit)}</td>""");
        return Html.Of($"""
            <tr><th scope="row">{a.Title}<span class="id">{a.Id}</span></th>
            <td><span class="status {StatusClass(a.Status)}">{Words.Sentence(a.Status)}</span></td>
            <td>{Words.Sentence(a.Kind)}</td><td>{string.Join(", ", a.Parties.Select(c.NameOf))}</td>
            {expected}{(values ? Value(a) : Html.Empty)}</tr>

            """);
    }

    private static Html Value(AgreementResult a)
    {
        Html value = a.Value is { } v ? Html.Of($"{Scale.Print(v.Mean, "USD")} <small>± {Scale.Print(v.Se, "USD")}</small>") : Html.Of($"–");
        return Html.Of($"""<td class="number" data-label="fair value">{value}</td>""");
    }

    private static string StatusClass(string status) => status switch
    {
        "binding" or "amended" => "status-firm",
        "announced" or "letter-of-intent" => "status-soft",
        _ => "status-over",
    };

    private static Html Timeline(ReportContext c, List<AgreementResult> staged)
    {
        const string Id = "chart-agreements";
        c.Figures.Spans.Add(c.Chart(Id, "Probability", [.. staged.SelectMany(Rows)]));
        Html figure = FigureMarkup.Of(c, new ChartFrame
        {
            Id = Id,
            Label = $"Time line of {staged.Sum(a => a.Tranches.Count)} tranches with the probability of each. {Finding(staged)}.",
            Shape = "wide",
            Legend =
            [
                LegendMarkup.Whisker("c1", "p10, median, p90 of the month, given that it happens"),
                LegendMarkup.Bar("Share of worlds in which it happens"),
            ],
            Meaning = "month in which each tranche vests or is paid",
            TableCaption = "tranches",
            Heads = ["Tranche", "Probability", "p10", "Median", "p90", "Mean", "Condition"],
            Rows = staged.SelectMany(a => a.Tranches.Select(t => TableRow(a, t))),
        });
        return Html.Of($"<h3>When each tranche vests or is paid</h3>{figure}");
    }

    private static IEnumerable<SpanRow> Rows(AgreementResult agreement)
    {
        string label = $"{agreement.Title} · {Words.Sentence(agreement.Status)}";
        return [new SpanRow { Label = label, Heading = true }, .. agreement.Tranches.Select(t => Row(agreement, t))];
    }

    private static SpanRow Row(AgreementResult agreement, TrancheResult tranche)
    {
        // The mean is over all worlds; what a reader wants beside the probability is the amount where it is paid at all.
        bool paid = tranche.Mean > 0 && tranche.Probability > 0;
        string amount = paid ? $" · {Scale.Print(tranche.Mean / tranche.Probability, agreement.Unit)}" : "";
        return new SpanRow
        {
            Label = Words.Sentence(tranche.Id) + amount,
            Low = Words.MonthIndex(tranche.Month.P10),
            Middle = Words.MonthIndex(tranche.Month.P50),
            High = Words.MonthIndex(tranche.Month.P90),
            Share = tranche.Probability,
            Note = tranche.Probability <= 0 ? "in no world" : Words.Percent(tranche.Probability),
        };
    }

    private static IReadOnlyList<string> TableRow(AgreementResult a, TrancheResult t) =>
    [
        $"{a.Title}, {t.Id}",
        Words.Percent(t.Probability),
        Words.Month(t.Month.P10),
        Words.Month(t.Month.P50),
        Words.Month(t.Month.P90),
        Scale.Print(t.Mean, a.Unit),
        t.Condition,
    ];
}
