using Nameplate.Analysis.Explanations;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Explanations;

/// <summary>The claims of a fact: those that hold, and those that lost with the reason.</summary>
internal static class FactLines
{
    public static void Write(Page page, ExplainedFact fact, string indent)
    {
        if (fact.Title is not null || fact.Note is not null)
        {
            page.Paragraph(string.Join(". ", new[] { fact.Title, fact.Note }.OfType<string>()), indent, indent);
        }

        if (fact.Periods.Count == 0)
        {
            page.Paragraph($"no claim was known yet ({fact.At})", indent, indent);
        }

        foreach (ExplainedPeriod period in fact.Periods)
        {
            Claim(page, period.Winner, "holds", indent);
            foreach (ExplainedClaim loser in period.Losers)
            {
                Claim(page, loser, "lost", indent);
            }
        }

        if (fact.PeriodsInAll > fact.Periods.Count)
        {
            page.Paragraph($"({fact.PeriodsInAll} periods in all; `explain` the fact alone to see them)", indent, indent);
        }
    }

    private static void Claim(Page page, ExplainedClaim claim, string verdict, string indent)
    {
        string period = claim.For is null ? string.Empty : $" for {claim.For}";
        page.Paragraph($"{verdict}: {claim.Value}{period}, {claim.Nature}, {claim.Kind}, known {claim.Known}, {claim.At}", indent, indent + "  ");
        page.Paragraph("source: " + Source(claim), indent + "  ", indent + "    ");
        if (claim.Note is not null)
        {
            page.Paragraph("note: " + claim.Note, indent + "  ", indent + "    ");
        }

        if (claim.Lost is not null)
        {
            page.Paragraph("why: " + claim.Lost, indent + "  ", indent + "    ");
        }
    }

    private static string Source(ExplainedClaim claim)
    {
        if (claim.Publisher is null)
        {
            return claim.Source == Nameplate.Files.Facts.Source.ThisProgramme ? "this programme's own assumption" : claim.Source;
        }

        string date = claim.Date is null ? string.Empty : $", {claim.Date}";
        string address = claim.Address is null ? string.Empty : $", {claim.Address}";
        return $"{claim.Publisher}, {claim.Title}{date}{address}";
    }
}
