using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The league table of what breaks first.</summary>
internal static class BreaksSection
{
    private const string Id = "breaks";
    private const string Topic = "What breaks first";
    private const string Nothing = "In no world was cash below the reserve, a commitment missed or a tranche lost.";

    public static Html Of(ReportContext c)
    {
        List<BreakResult> breaks = [.. c.Document.Breaks.Where(b => b.Ever > 0 || b.Probability > 0)];
        return breaks.Count == 0
            ? FigureMarkup.Empty(Id, Topic, "Nothing breaks in any world", Nothing)
            : FigureMarkup.Section(Id, Topic, Finding(breaks[0]), Table(c, breaks));
    }

    private static string Finding(BreakResult first)
    {
        string when = first.Month is null ? "" : $", typically in {Words.Month(first.Month)}";
        return $"{Words.Sentence(first.Event)} breaks first in {Words.Percent(first.Probability)} of worlds{when}";
    }

    private static Html Table(ReportContext c, List<BreakResult> breaks) => Html.Of($"""
        <figure class="wide"><div class="scroll"><table class="league">
        <caption class="unseen">What breaks first, the likeliest first</caption>
        <thead><tr><th scope="col"><span class="unseen">Place</span></th><th scope="col">What breaks</th>
        <th scope="col" class="wide-column">Solid: first to break; outline: ever</th>
        <th scope="col" class="number">First</th><th scope="col">Median month</th><th scope="col" class="number">Ever</th></tr></thead>
        <tbody>{breaks.Select(Row)}</tbody></table></div>
        <figcaption>{c.Basis("share of worlds; the month is the median, given that it breaks first")}</figcaption></figure>

        """);

    private static Html Row(BreakResult b, int place) => Html.Of($"""
        <tr><td class="place">{place + 1}</td><th scope="row">{Words.Sentence(b.Event)}</th>
        <td class="wide-column" aria-hidden="true">{FirstAndEver(b)}</td><td class="number strong">{Words.Percent(b.Probability)}</td>
        <td>{Words.Month(b.Month)}</td><td class="number">{Words.Percent(b.Ever)}</td></tr>

        """);

    /// <summary>Solid: first; hollow: at all.</summary>
    private static Html FirstAndEver(BreakResult b)
    {
        Html ever = Html.Of($"""<rect x="0" y="1" width="{Words.Hundredths(b.Ever)}" height="8" class="line-c2 hair"/>""");
        Html first = Html.Of($"""<rect y="1" width="{Words.Hundredths(b.Probability)}" height="8" class="fill-c2"/>""");
        return Html.Of($"""<svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14">{ever}{first}</svg>""");
    }
}
