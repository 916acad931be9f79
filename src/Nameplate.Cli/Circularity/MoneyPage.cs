using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;
using Nameplate.Programme.Accounts;

namespace Nameplate.Cli.Circularity;

/// <summary>What became of the money as a page of text.</summary>
internal static class MoneyPage
{
    private const int BarWidth = 30;

    // Shares that would print as zero are told together.
    private const double Least = 0.0005;

    public static void Write(CircularityDocument document, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading($"{document.Title}: how many of these dollars are the same dollar?");
        page.Paragraph(document.Answer);
        if (document.Circularity is { } result)
        {
            WriteInvestors(page, document, result);
            foreach (InvestorResult investor in result.Investors.Where(i => i.Recycled.Mean > 0))
            {
                WriteWays(page, document, investor);
            }

            WriteUnknown(page, document, result);
        }

        string overrides = document.Overrides.Count == 0 ? string.Empty : $" · {document.Overrides.Count} overridden by --set";
        page.Line(string.Empty);
        page.Paragraph(
            $"as of {document.AsOf} · scenario {document.Scenario}{overrides}"
            + $" · {Words.Count(document.Worlds)} worlds · seed {document.Seed} · {document.Measure} · hash {document.Hash[..12]}");
    }

    private static void WriteInvestors(Page page, CircularityDocument document, CircularityResult result)
    {
        page.Heading("Financing, and the share of it that comes back to the investor as a purchase");
        var table = new TextTable(
            new(string.Empty), new("paid in", Right: true), new("comes back", Right: true), new("p10 – p90", Right: true),
            new("directly", Right: true), new("12 months", Right: true), new("36 months", Right: true), new("outside money", Right: true));
        foreach (InvestorResult i in result.Investors)
        {
            table.Row(
                Name(document, i.Party), Words.Money(i.Financing.Mean), Words.Probability(i.Recycled.Mean, i.Recycled.Se), Range(i.Recycled),
                Words.Percent(i.Directly.Mean), Words.Percent(i.Within12Months.Mean), Words.Percent(i.Within36Months.Mean), Words.Money(i.OutsideMoney.Mean));
        }

        DollarShare all = result.Circularity;
        table.Row(
            "all", Words.Money(result.Financing.Mean), Words.Probability(all.Mean, all.Se), Range(all), string.Empty, string.Empty, string.Empty,
            Words.Money(result.OutsideMoney.Mean));
        page.Table(table);
    }

    private static void WriteWays(Page page, CircularityDocument document, InvestorResult investor)
    {
        string investorName = Name(document, investor.Party);
        page.Heading($"Where a dollar of {investorName} goes");
        List<(string Text, double Share)> ways =
        [
            .. investor.BoughtBy.Select(b => ($"back to {investorName}, from {Name(document, b.Party)}", b.Share)),
            ($"back to {investorName}, not as a purchase", investor.ReturnedOtherwise),
            .. investor.Absorbed.Select(a => ($"{Name(document, a.Party)}: {Purpose(a.Purpose)}", a.Share)),
            .. investor.Kept.Select(k => ($"{Name(document, k.Party)}: still held at the end", k.Share)),
        ];
        var table = new TextTable(new(string.Empty), new(string.Empty, Right: true), new(string.Empty));
        foreach ((string text, double share) in ways.Where(w => w.Share >= Least))
        {
            table.Row(text, Words.Percent(share), new string('█', (int)Math.Round(share * BarWidth * 2, MidpointRounding.AwayFromZero)));
        }

        double rest = ways.Where(w => w.Share < Least).Sum(w => w.Share);
        if (rest >= Least)
        {
            table.Row("less than 0.1 % each", Words.Percent(rest), string.Empty);
        }

        page.Table(table);
    }

    private static void WriteUnknown(Page page, CircularityDocument document, CircularityResult result)
    {
        if (result.Unknown.Count > 0)
        {
            page.Line(string.Empty);
            page.Paragraph(
                $"Nobody says what {string.Join(", ", result.Unknown.Select(p => Name(document, p)))} pay: "
                + "what reaches them counts as absorbed there, so that the shares that come back are lower bounds. Give these parties 'outgoings' to follow it further.");
        }
    }

    private static string Name(CircularityDocument document, string party) =>
        party == Ledger.World ? "outsiders" : document.Parties.GetValueOrDefault(party) ?? party;

    private static string Range(DollarShare share) => share.P10 == share.P90 ? "–" : $"{Words.Percent(share.P10)} – {Words.Percent(share.P90)}";

    private static string Purpose(string purpose) => purpose switch
    {
        "outgoings" => "the rest of its business",
        "unknown" => "not followed further",
        _ => purpose,
    };
}
