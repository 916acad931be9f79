using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The answer, and its probability as a hundred worlds.</summary>
internal static class HeroSection
{
    public static Html Of(ReportContext c)
    {
        RunDocument d = c.Document;
        Estimate adds = d.Headline.AddsUp;
        return Html.Of($"""
            <header class="masthead">
            <p class="brand">Nameplate</p><p class="dateline">{d.Title} · as of {Words.Date(d.AsOf)} · {ScenarioWords(d)}</p>
            </header>
            <section id="answer" class="hero" aria-labelledby="answer-text">
            <div class="odds">
            <p class="big">{Words.Percent(adds.Probability)}</p>
            <p class="big-label">probability that it adds up <span>± {Words.Points(adds.Se)} standard error</span></p>
            {Hundred(adds.Probability)}
            </div>
            <div class="verdict">
            <h1 id="answer-text">{Unbroken(d.Answer)}</h1>
            <p class="meaning">A world <em>adds up</em> if in no month cash is below the reserve without unplanned money, and every binding
            commitment is met by its long-stop. {Words.Measure(d.Measure)} over {Words.Count(d.Worlds)} simulated worlds{MeasureNote(d.Measure)}.</p>
            {HowToRead()}
            </div>
            </section>

            """);
    }

    /// <summary>A number and its per cent sign stay on one line.</summary>
    private static string Unbroken(string sentence) => sentence.Replace(" %", "\u00A0%", StringComparison.Ordinal);

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
        IEnumerable<Html> dots = Enumerable.Range(0, 100).Select(i => Dot(((i % 20) * 12) + 6, ((i / 20) * 12) + 6, i < full));
        string said = (full, probability) switch
        {
            (0, > 0) => "Fewer than 1 in 100 worlds add up",
            (0, _) => "No world adds up",
            (100, < 1) => "More than 99 in 100 worlds add up",
            (100, _) => "Every world adds up",
            _ => $"{full} in 100 worlds add up",
        };
        return Html.Of($"""
            <svg class="hundred" viewBox="0 0 240 60" role="img" aria-label="{said}">{dots}</svg>
            <p class="under">{said}.</p>
            """);
    }

    private static Html Dot(int x, int y, bool full) =>
        full ? Html.Of($"""<circle cx="{x}" cy="{y}" r="4.6" class="fill-c1"/>""") : Html.Of($"""<circle cx="{x}" cy="{y}" r="4" class="ring"/>""");

    private static Html HowToRead() => Html.Of($"""
        <aside class="key" aria-label="How to read the ranges">
        <svg viewBox="0 0 120 56" width="120" height="56" aria-hidden="true">
        <path d="M4 30L60 20L116 4V50L60 38L4 32Z" class="fill-c1" opacity=".25"/><path d="M4 31L60 28L116 22" class="line-c1"/>
        </svg>
        <p><strong>How to read the ranges.</strong> One world in ten ends below <b>p10</b>, half below the median, <b>p50</b>, and nine in
        ten below <b>p90</b>: the band holds eight worlds in ten. Months of events that may not happen are given <em>if they happen</em>.</p>
        </aside>
        """);
}
