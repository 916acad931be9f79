using System.Globalization;
using Nameplate.Analysis.Runs;
using Nameplate.Reports.Display;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Sections;

/// <summary>The few numbers that matter most.</summary>
internal static class TilesSection
{
    public static Html Of(ReportContext c)
    {
        List<Html> tiles = [.. GapTiles(c.Document.Headline.FundingGap)];
        if (c.Output("energised.total") is { Months.Count: > 0 } total)
        {
            tiles.Add(Energised(c, total));
        }

        tiles.Add(Unsited(c.Document.Headline.CommitmentsUnsited));
        Html imbalance = Imbalance(c.Document.Ledger.WorstImbalance);
        string worlds = c.Document.Ledger.Worlds.ToString("N0", CultureInfo.InvariantCulture);
        tiles.Add(Tile("Books balance to", imbalance, $"worst relative imbalance of any account and stock in all {worlds} worlds"));
        return Html.Of($"""<section id="tiles" class="tiles" aria-label="Key numbers">{tiles}</section>{"\n"}""");
    }

    private static Html[] GapTiles(FundingGapResult gap)
    {
        const string Month = "First month below the reserve";
        const string Peak = "Peak funding gap";
        if (gap.Probability <= 0)
        {
            return
            [
                Tile("Probability of a funding gap", Words.Percent(0), "in no world"),
                Tile(Month, "never", "in any world"),
                Tile(Peak, "none", "in any world"),
            ];
        }

        string range = Scale.PrintRange(gap.Peak.P10, gap.Peak.P90, "USD");
        return
        [
            Tile("Probability of a funding gap", Words.Percent(gap.Probability), $"± {Words.Points(gap.Se)} standard error"),
            Tile(Month, Words.Month(gap.FirstMonth.P50), $"median, if it happens; p10–p90 {Words.MonthRange(gap.FirstMonth)}"),
            Tile(Peak, Scale.Print(gap.Peak.P50, "USD"), $"median; p10–p90 {range}"),
        ];
    }

    private static Html Energised(ReportContext c, OutputFan total)
    {
        int now = c.NowIndex(total.Months);
        string then = Scale.Print(total.P50[^1], total.Unit);
        string range = Scale.PrintRange(total.P10[^1], total.P90[^1], total.Unit);
        Html value = Html.Of($"""
            {Scale.Print(total.P50[now], total.Unit)} <span class="arrow" aria-hidden="true">→</span><span class="unseen">, then</span> {then}
            """);
        string period = $"{Words.Month(total.Months[now])} to {Words.Month(total.Months[^1])}";
        return Tile("Energised IT power", value, $"{period}, median; p10–p90 at the end {range}");
    }

    private static Html Unsited(double capacity) => Tile(
        "Committed without a site",
        Scale.Print(capacity, "MW_it"),
        capacity > 0 ? "at its largest: capacity promised to vendors with nowhere named to stand" : "every commitment has a named site");

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
