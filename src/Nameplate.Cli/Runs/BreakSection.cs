using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>What held the build-out back and what breaks first.</summary>
internal static class BreakSection
{
    private const int BarWidth = 40;

    public static void Write(Page page, RunDocument document)
    {
        WriteConstraints(page, document);
        WriteBreaks(page, document);
    }

    private static void WriteConstraints(Page page, RunDocument document)
    {
        var table = new TextTable(new(string.Empty), new(string.Empty, Right: true), new(string.Empty));
        foreach (ConstraintShare share in document.Constraints.Where(c => c.Share > 0).OrderByDescending(c => c.Share))
        {
            table.Row(share.Constraint, Words.Percent(share.Share), new string('█', (int)Math.Round(share.Share * BarWidth, MidpointRounding.AwayFromZero)));
        }

        if (!table.IsEmpty)
        {
            page.Heading("What held it back: share of the capacity and months lost");
            page.Table(table);
        }
    }

    private static void WriteBreaks(Page page, RunDocument document)
    {
        page.Heading("What breaks first");
        var table = new TextTable(new("first in", Right: true), new("median month"), new("ever in", Right: true), new(string.Empty));
        foreach (BreakResult item in document.Breaks.Where(b => b.Ever > 0))
        {
            table.Row(
                Words.Probability(item.Probability, Words.ErrorOf(item.Probability, document.Worlds)), item.Month ?? "–", Words.Percent(item.Ever), item.Event);
        }

        if (table.IsEmpty)
        {
            page.Line("  Nothing breaks in any world.");
        }
        else
        {
            page.Table(table);
        }
    }
}
