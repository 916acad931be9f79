using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>Cash against the reserve, and the funding gap.</summary>
internal static class CashSection
{
    private const string Id = "cash";
    private const string Topic = "Cash and funding gap";

    public static Html Of(ReportContext c) => c.PartiesWithCash.Count == 0
        ? FigureMarkup.Empty(Id, Topic, "Cash", "This run recorded nobody’s cash.")
        : FigureMarkup.Section(Id, Topic, Finding(c), Html.Join(c.PartiesWithCash.Select((p, i) => Party(c, p, i + 1))));

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
        string name = c.NameOf(party);
        OutputFan cash = c.Document.Outputs["cash." + party];
        Html first = Fan(c, $"chart-cash-{number}", $"{name}: cash without unplanned money", "c1", cash, c.Output($"cash.{party}.reserve"));
        Html second = c.Output("fundingGap." + party) is { } gap ? Gap(c, name, gap, number) : Html.Empty;
        Html heading = c.PartiesWithCash.Count == 1 ? Html.Empty : Html.Of($"<h3>{name}</h3>");
        return Html.Of($"""{heading}<div class="pair">{first}{second}</div>{"\n"}""");
    }

    private static Html Gap(ReportContext c, string name, OutputFan gap, int number)
    {
        if (gap.P90.Concat(gap.Mean).All(v => v <= 0))
        {
            return Html.Of($"""<div><h4>{name}: funding gap</h4>{FigureMarkup.Nothing($"{name} has no funding gap in any world.")}</div>""");
        }

        return Fan(c, $"chart-gap-{number}", $"{name}: funding gap so far, reserve less lowest cash", "c2", gap, null);
    }

    private static Html Fan(ReportContext c, string chart, string title, string colour, OutputFan fan, OutputFan? reserve)
    {
        Scale scale = Scale.For(fan.Unit, fan.P10.Concat(fan.P90).Select(Math.Abs).DefaultIfEmpty().Max());
        c.Figures.Months.Add(c.Chart(chart, fan.Months, scale) with
        {
            Band = Fans.BandOf(colour, fan, scale),
            Lines = reserve is null ? [] : [new Strip("Reserve", "promise", Fans.Charted(reserve.P50, scale))],
        });
        Html band = LegendMarkup.Band(colour, "Median, p10–p90");
        Html figure = FigureMarkup.Of(c, new ChartFrame
        {
            Id = chart,
            Label = $"{title}, with its range over the worlds.{End(fan)}",
            Shape = "half",
            Legend = reserve is null ? [band] : [band, LegendMarkup.Dashed("Reserve")],
            Meaning = scale.Meaning,
            TableCaption = title + ", by month",
            Heads = reserve is null ? ["Month", "p10", "p50", "p90"] : ["Month", "p10", "p50", "p90", "Reserve"],
            Rows = reserve is null ? Fans.Rows(fan, scale) : Fans.Rows(fan, scale, reserve.P50),
        });
        return Html.Of($"<div><h4>{title}</h4>{figure}</div>");
    }

    private static string End(OutputFan fan) => fan.P50.Count == 0
        ? ""
        : $" At the end {Scale.Print(fan.P50[^1], fan.Unit)} in the median, {Scale.PrintRange(fan.P10[^1], fan.P90[^1], fan.Unit)} from p10 to p90.";
}
