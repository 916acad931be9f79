using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>Cash at year ends and the funding gap.</summary>
internal static class CashSection
{
    public static void Write(Page page, RunDocument document, Programme.Programme programme)
    {
        page.Heading($"Cash of {programme.NameOf(programme.Buyer)}");
        WriteYearEnds(page, document, programme.Buyer);
        FundingGapResult gap = document.Headline.FundingGap;
        page.Paragraph($"Below the reserve: {Words.Probability(gap.Probability, gap.Se)} of worlds; first in {Words.Months(gap.FirstMonth)}.", "  ", "    ");
        page.Paragraph(
            $"New outside money needed at the peak: p10 {Words.Money(gap.Peak.P10)}, p50 {Words.Money(gap.Peak.P50)}, p90 {Words.Money(gap.Peak.P90)};"
            + $" mean {Words.Money(gap.Peak.Mean)} ± {Words.Money(gap.Peak.Se)}.",
            "  ",
            "    ");
    }

    private static void WriteYearEnds(Page page, RunDocument document, string buyer)
    {
        if (!document.Outputs.TryGetValue("cash." + buyer, out OutputFan? cash))
        {
            return;
        }

        OutputFan? gap = document.Outputs.GetValueOrDefault("fundingGap." + buyer);
        Column[] columns =
        [
            new("year end"), new("cash p10", Right: true), new("p50", Right: true), new("p90", Right: true), new("gap p10", Right: true), new("p50", Right: true),
            new("p90", Right: true), new("mean gap", Right: true),
        ];
        var table = new TextTable(columns);
        foreach ((int index, string label) in YearEnds.Of(cash))
        {
            table.Row(
                label, Words.Amount(cash.P10[index], cash.Unit), Words.Amount(cash.P50[index], cash.Unit), Words.Amount(cash.P90[index], cash.Unit),
                Gap(f => f.P10), Gap(f => f.P50), Gap(f => f.P90),
                gap is null ? string.Empty : $"{Words.Amount(gap.Mean[index], gap.Unit)} ± {Words.Amount(gap.Se[index], gap.Unit)}");

            string Gap(Func<OutputFan, IReadOnlyList<double>> of) => gap is null ? string.Empty : Words.Amount(of(gap)[index], gap.Unit);
        }

        page.Table(table);
    }
}
