using System.Globalization;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The answer, its probability as a hundred worlds, and the few numbers that matter most.</summary>
internal static class HeroSection
{
    public static Html Of(ReportContext c)
    {
        RunDocument d = c.Document;
        Estimate adds = d.Headline.AddsUp;
        return Html.Of($"""
            <header class="masthead"><p class="brand">Nameplate</p><p class="dateline">{d.Title} · as of {Words.Date(d.AsOf)} · {ScenarioWords(d)}</p></header>
            <section id="answer" class="hero" aria-labelledby="answer-text">
            <div class="odds">
            <p class="big">{Words.Percent(adds.Probability)}</p>
            <p class="big-label">probability that it adds up <span>± {Words.Points(adds.Se)} standard error</span></p>
            {Hundred(adds.Probability)}
            </div>
            <div class="verdict">
            <h1 id="answer-text">{d.Answer}</h1>
            <p class="meaning">A world <em>adds up</em> if in no month cash is below the reserve without unplanned money, and every binding commitment is met by its long-stop. {Words.Measure(d.Measure)} over {Words.Count(d.Worlds)} simulated worlds{MeasureNote(d.Measure)}.</p>
            {HowToRead()}
            </div>
            </section>
            <section id="tiles" class="tiles" aria-label="Key numbers">{Tiles(c)}</section>

            """);
    }

    private static string ScenarioWords(RunDocument d)
    {
        string scenario = d.Scenario == "base" ? "base scenario" : $"scenario {d.Scenario}";
        return d.Overrides.Count == 0 ? scenario : $"{scenario} with {d.Overrides.Count} override{(d.Overrides.Count == 1 ? "" : "s")}";
    }

    private static string MeasureNote(string measure) => measure == "real-world" ? "" : ": weights that price a claim, not a forecast";

    /// <summary>A hundred worlds: discs add up, rings do not.</summary>
    private static Html Hundred(double probability)
    {
        int full = (int)Math.Round(Math.Clamp(probability, 0, 1) * 100, MidpointRounding.AwayFromZero);
        IEnumerable<Html> dots = Enumerable.Range(0, 100).Select(i => i < full
            ? Html.Of($"""<circle cx="{((i % 20) * 12) + 6}" cy="{((i / 20) * 12) + 6}" r="4.6" class="fill-c1"/>""")
            : Html.Of($"""<circle cx="{((i % 20) * 12) + 6}" cy="{((i / 20) * 12) + 6}" r="4" class="ring"/>"""));
        string said = full == 0 && probability > 0 ? "Fewer than 1 in 100 worlds add up" : full == 100 && probability < 1 ? "More than 99 in 100 worlds add up" : $"{full} in 100 worlds add up";
        return Html.Of($"""<svg class="hundred" viewBox="0 0 240 60" role="img" aria-label="{said}">{dots}</svg><p class="under">{said}.</p>""");
    }

    private static Html HowToRead() => Html.Of($"""
        <aside class="key" aria-label="How to read the ranges">
        <svg viewBox="0 0 120 56" width="120" height="56" aria-hidden="true"><path d="M4 30L60 20L116 4V50L60 38L4 32Z" class="fill-c1" opacity=".25"/><path d="M4 31L60 28L116 22" class="line-c1"/></svg>
        <p><strong>How to read the ranges.</strong> One world in ten ends below <b>p10</b>, half below the median, <b>p50</b>, and nine in ten below <b>p90</b>: the band holds eight worlds in ten. Months of events that may not happen are given <em>if they happen</em>.</p>
        </aside>
        """);

    private static IEnumerable<Html> Tiles(ReportContext c)
    {
        Headline h = c.Document.Headline;
        FundingGapResult gap = h.FundingGap;
        bool none = gap.Probability <= 0;
        yield return Tile("Funding gap", Words.Percent(gap.Probability), none ? "in no world" : $"of worlds, ± {Words.Points(gap.Se)}");
        yield return none ? Tile("First month below the reserve", "never", "in any world") : Tile("First month below the reserve", Words.Month(gap.FirstMonth.P50), $"median, if it happens; p10–p90 {Words.MonthRange(gap.FirstMonth)}");
        yield return none ? Tile("Peak funding gap", "none", "in any world") : Tile("Peak funding gap", Scale.Print(gap.Peak.P50, "USD"), $"median; p10–p90 {Scale.PrintRange(gap.Peak.P10, gap.Peak.P90, "USD")}");
        if (c.Output("energised.total") is { Months.Count: > 0 } total)
        {
            int now = c.NowIndex(total.Months);
            yield return Tile("Energised", Html.Of($"{Scale.Print(total.P50[now], total.Unit)} <span class=\"arrow\" aria-label=\"rising to\">→</span> {Scale.Print(total.P50[^1], total.Unit)}"), $"{Words.Month(total.Months[now])} to {Words.Month(total.Months[^1])}, median; p10–p90 at the end {Scale.PrintRange(total.P10[^1], total.P90[^1], total.Unit)}");
        }

        yield return Tile("Committed without a site", Scale.Print(h.CommitmentsUnsited, "MW_it"), h.CommitmentsUnsited > 0 ? "at its largest: capacity promised to vendors with nowhere named to stand" : "every commitment has a named site");
        yield return Tile("Books balance to", Imbalance(c.Document.Ledger.WorstImbalance), "worst relative imbalance of any account in any world and month");
    }

    private static Html Imbalance(double worst)
    {
        string text = worst.ToString("0.0e-0", CultureInfo.InvariantCulture);
        int power = text.IndexOf('e', StringComparison.Ordinal);
        return worst == 0 ? Html.Of($"exactly 0") : Html.Of($"""{text[..power]} × 10<sup>{text[(power + 1)..].Replace('-', '−')}</sup>""");
    }

    private static Html Tile(string label, string value, string note) => Tile(label, Html.Of($"{value}"), note);

    private static Html Tile(string label, Html value, string note) =>
        Html.Of($"""<div class="tile"><h2>{label}</h2><p class="value">{value}</p><p class="note">{note}</p></div>{"\n"}""");
}
