using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Cash against the reserve, and the funding gap.</summary>
internal static class CashSection
{
    public static Html Of(ReportContext c)
    {
        if (c.PartiesWithCash.Count == 0)
        {
            return FigureMarkup.Section("cash", "Cash and funding gap", "Cash", FigureMarkup.Nothing("This run recorded nobody's cash."));
        }

        return FigureMarkup.Section("cash", "Cash and funding gap", Finding(c), Html.Join(c.PartiesWithCash.Select((p, i) => Party(c, p, i + 1))));
    }

    private static string Finding(ReportContext c)
    {
        FundingGapResult gap = c.Document.Headline.FundingGap;
        if (gap.Probability <= 0)
        {
            return "Cash never falls below the reserve: no world has a funding gap";
        }

        string when = gap.FirstMonth.P50 is null ? "" : $", typically from {Words.Month(gap.FirstMonth.P50)}";
        return $"Cash falls below the reserve in {Words.Percent(gap.Probability)} of worlds{when}";
    }

    private static Html Party(ReportContext c, string party, int number)
    {
        OutputFan cash = c.Document.Outputs["cash." + party];
        OutputFan? reserve = c.Output($"cash.{party}.reserve");
        OutputFan? gap = c.Output("fundingGap." + party);
        Html charts = Html.Of($"{Fan(c, $"chart-cash-{number}", $"{c.NameOf(party)}: cash without unplanned money", "c1", cash, reserve)}{(gap is null ? Html.Empty : Gap(c, party, gap, number))}");
        Html name = c.PartiesWithCash.Count == 1 ? Html.Empty : Html.Of($"<h3>{c.NameOf(party)}</h3>");
        return Html.Of($"""{name}<div class="pair">{charts}</div>{"\n"}""");
    }

    private static Html Gap(ReportContext c, string party, OutputFan gap, int number) =>
        gap.P90.All(v => v <= 0) && gap.Mean.All(v => v <= 0)
            ? Html.Of($"""<div><h4>Funding gap</h4>{FigureMarkup.Nothing($"{c.NameOf(party)} has no funding gap in any world.")}</div>""")
            : Fan(c, $"chart-gap-{number}", $"{c.NameOf(party)}: funding gap so far, reserve less lowest cash", "c2", gap, null);

    private static Html Fan(ReportContext c, string id, string title, string colour, OutputFan fan, OutputFan? reserve)
    {
        Scale scale = Scale.For(fan.Unit, fan.P10.Concat(fan.P90).Select(Math.Abs).DefaultIfEmpty().Max());
        c.Figures.Months.Add(new MonthFigure
        {
            Id = id,
            Months = fan.Months,
            AsOf = c.AsOfAmong(fan.Months),
            AsOfLabel = c.AsOfLabel,
            Prefix = scale.Prefix,
            Suffix = scale.Suffix,
            Band = CapacitySection.BandOf("Median", colour, fan, scale),
            Lines = reserve is null ? [] : [new Strip("Reserve", "promise", CapacitySection.Charted(reserve.P50, scale))],
        });
        List<Html> legend = [FigureMarkup.Entry("band", colour, "Median, p10–p90")];
        if (reserve is not null)
        {
            legend.Add(FigureMarkup.Entry("dashed", "promise", "Reserve"));
        }

        string[] heads = reserve is null ? ["Month", "p10", "p50", "p90"] : ["Month", "p10", "p50", "p90", "Reserve"];
        var rows = Enumerable.Range(0, fan.Months.Count).Select(t => Row(fan, reserve, scale, t));
        string end = fan.P50.Count == 0 ? "" : $" At the end {Scale.Print(fan.P50[^1], fan.Unit)} in the median, {Scale.PrintRange(fan.P10[^1], fan.P90[^1], fan.Unit)} from p10 to p90.";
        return Html.Of($"<div><h4>{title}</h4>{FigureMarkup.Of(id, $"{title}, with its range over the worlds.{end}", "half", legend, c.Basis(scale.Meaning), FigureMarkup.Table(title + ", by month", heads, rows))}</div>");
    }

    private static string[] Row(OutputFan fan, OutputFan? reserve, Scale scale, int t)
    {
        string[] cells = [Words.Month(fan.Months[t]), FigureMarkup.Cell(scale, fan.P10, t), FigureMarkup.Cell(scale, fan.P50, t), FigureMarkup.Cell(scale, fan.P90, t)];
        return reserve is null ? cells : [.. cells, FigureMarkup.Cell(scale, reserve.P50, t)];
    }
}
