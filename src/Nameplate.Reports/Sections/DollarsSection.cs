using Nameplate.Analysis.Runs;
using Nameplate.Programme.Accounts;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>
/// How many of the dollars are the same dollar: what comes back to each investor, and where the rest of the most circular one's money goes.
/// </summary>
internal static class DollarsSection
{
    private const string Id = "dollars";
    private const string Topic = "The same dollars";
    private const int MostBars = 12;

    /// <summary>The section's place in the contents.</summary>
    public static (string Id, string Text) Part { get; } = (Id, Topic);

    /// <summary>The section; nothing when the money was not followed.</summary>
    public static Html Of(ReportContext c)
    {
        if (c.Document.Circularity is not { } result)
        {
            return Html.Empty;
        }

        InvestorResult? most = result.Investors.Where(i => i.Recycled.Mean > 0).MaxBy(i => i.Recycled.Mean);
        Html ways = most is null ? Html.Empty : Ways(c, most);
        return FigureMarkup.Section(Id, Topic, Finding(c, result, most), Html.Join([Table(c, result), ways, Unknown(c, result)]));
    }

    private static string Finding(ReportContext c, CircularityResult result, InvestorResult? most) => most is null
        ? $"None of {Money(result.Financing.Mean)} of financing comes back to whoever paid it in"
        : $"{Words.Percent(most.Recycled.Mean)} of {Name(c, most.Party)}’s dollars come back to it as a purchase, "
            + $"{Words.Percent(result.Circularity.Mean)} of all financing to whoever gave it";

    private static Html Table(ReportContext c, CircularityResult result)
    {
        double largest = Math.Max(result.Investors.Max(i => i.Recycled.P90), 1e-9);
        string basis = $"followed in the first {Words.Count(result.Worlds)} of them; "
            + "the share of dollars that comes back to the investor as a purchase, by the end of the horizon";
        return Html.Of($"""
            <figure class="wide"><div class="scroll"><table class="league">
            <caption class="unseen">Financing by investor, and the share that comes back as a purchase</caption>
            <thead><tr><th scope="col">Investor</th><th scope="col" class="number">Paid in</th>
            <th scope="col" class="wide-column">Comes back: solid directly, outline in all</th><th scope="col" class="number">Comes back</th>
            <th scope="col" class="number">p10–p90</th><th scope="col" class="number">12 months</th><th scope="col" class="number">36 months</th>
            <th scope="col" class="number">Outside money</th></tr></thead>
            <tbody>{result.Investors.Select(i => Row(c, i, largest))}</tbody></table></div>
            <figcaption>{c.Basis(basis)}</figcaption></figure>

            """);
    }

    private static Html Row(ReportContext c, InvestorResult i, double largest) => Html.Of($"""
        <tr><th scope="row">{Name(c, i.Party)}</th><td class="number">{Money(i.Financing.Mean)}</td>
        <td class="wide-column" aria-hidden="true">{DirectlyAndInAll(i, largest)}</td><td class="number strong">{Words.Percent(i.Recycled.Mean)}</td>
        <td class="number">{Words.Percent(i.Recycled.P10)}–{Words.Percent(i.Recycled.P90)}</td>
        <td class="number">{Words.Percent(i.Within12Months.Mean)}</td>
        <td class="number">{Words.Percent(i.Within36Months.Mean)}</td><td class="number">{Money(i.OutsideMoney.Mean)}</td></tr>

        """);

    private static Html DirectlyAndInAll(InvestorResult i, double largest)
    {
        Html all = Html.Of($"""<rect x="0" y="1" width="{Words.Hundredths(i.Recycled.Mean / largest)}" height="8" class="line-c2 hair"/>""");
        Html directly = Html.Of($"""<rect y="1" width="{Words.Hundredths(i.Directly.Mean / largest)}" height="8" class="fill-c2"/>""");
        return Html.Of($"""<svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14">{all}{directly}</svg>""");
    }

    private static Html Ways(ReportContext c, InvestorResult investor)
    {
        string name = Name(c, investor.Party);
        (string Text, double Share, string Colour)[] ways =
        [
            .. investor.BoughtBy.Select(b => ($"Back, from {Name(c, b.Party)}", b.Share, "c2")),
            ("Back, not as a purchase", investor.ReturnedOtherwise, "c3"),
            .. investor.Absorbed.Select(a => ($"{Name(c, a.Party)}: {Purpose(a.Purpose)}", a.Share, "c0")),
            .. investor.Kept.Select(k => ($"{Name(c, k.Party)}: still held at the end", k.Share, "c0")),
        ];
        IEnumerable<(string Text, double Share, string Colour)> shown =
            ways.Where(w => w.Share > 0).OrderByDescending(w => w.Colour == "c2").ThenByDescending(w => w.Share).Take(MostBars);
        return Html.Of($"""
            <h3>Where a dollar of {name} goes</h3>
            <ul class="bars named">{shown.Select(Bar)}</ul>
            <p class="under">Share of the dollars that {name} pays in, the largest {MostBars} ways.</p>

            """);
    }

    private static Html Bar((string Text, double Share, string Colour) way)
    {
        Html bar = Html.Of($"""<rect width="{Words.Hundredths(way.Share)}" height="10" class="fill-{way.Colour}"/>""");
        return Html.Of($"""
            <li><span class="bar-label">{way.Text}</span><span class="bar-track" aria-hidden="true">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="12">{bar}</svg>
            </span><span class="bar-value">{Words.Percent(way.Share)}</span></li>
            """);
    }

    private static Html Unknown(ReportContext c, CircularityResult result) => result.Unknown.Count == 0 ? Html.Empty : Html.Of($"""
        <p class="under">Nobody says what {string.Join(", ", result.Unknown.Select(p => Name(c, p)))} pay: what reaches them counts as absorbed there,
        so that the shares that come back are lower bounds.</p>

        """);

    private static string Name(ReportContext c, string party) => party == Ledger.World ? "Outsiders" : c.NameOf(party);

    private static string Money(double usd) => Scale.Print(usd, "USD");

    private static string Purpose(string purpose) => purpose switch
    {
        "outgoings" => "the rest of its business",
        "unknown" => "not followed further",
        _ => purpose,
    };
}
