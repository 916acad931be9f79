using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The league table of what breaks first.</summary>
internal static class BreaksSection
{
    public static Html Of(ReportContext c)
    {
        List<BreakResult> breaks = [.. c.Document.Breaks.Where(b => b.Ever > 0 || b.Probability > 0)];
        if (breaks.Count == 0)
        {
            return FigureMarkup.Section("breaks", "What breaks first", "Nothing breaks in any world", FigureMarkup.Nothing("In no world was cash below the reserve, a commitment missed or a tranche lost."));
        }

        BreakResult first = breaks[0];
        string finding = $"{Words.Sentence(first.Event)} breaks first in {Words.Percent(first.Probability)} of worlds" + (first.Month is null ? "" : $", typically in {Words.Month(first.Month)}");
        Html table = Html.Of($"""
            <figure class="wide"><div class="scroll"><table class="league">
            <caption class="unseen">What breaks first, the likeliest first</caption>
            <thead><tr><th scope="col"><span class="unseen">Place</span></th><th scope="col">What breaks</th><th scope="col" class="wide-column">Solid: first to break; outline: ever</th><th scope="col" class="number">First</th><th scope="col">Median month</th><th scope="col" class="number">Ever</th></tr></thead>
            <tbody>{breaks.Select(Row)}</tbody></table></div>
            <figcaption>{c.Basis("share of worlds; the month is the median, given that it breaks first")}</figcaption></figure>

            """);
        return FigureMarkup.Section("breaks", "What breaks first", finding, table);
    }

    /// <summary>Solid: first; hollow: at all.</summary>
    private static Html FirstAndEver(BreakResult b)
    {
        Html ever = Html.Of($"""<rect x="0" y="1" width="{ConstraintsSection.Percent(b.Ever)}" height="8" class="line-c2 hair hollow"/>""");
        Html first = Html.Of($"""<rect y="1" width="{ConstraintsSection.Percent(b.Probability)}" height="8" class="fill-c2"/>""");
        return Html.Of($"""<svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14">{ever}{first}</svg>""");
    }

    private static Html Row(BreakResult b, int place) => Html.Of($"""
        <tr><td class="place">{place + 1}</td><th scope="row">{Words.Sentence(b.Event)}</th><td class="wide-column" aria-hidden="true">{FirstAndEver(b)}</td><td class="number strong">{Words.Percent(b.Probability)}</td><td>{Words.Month(b.Month)}</td><td class="number">{Words.Percent(b.Ever)}</td></tr>

        """);
}
