using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>Agreements with their status and tranches.</summary>
internal static class AgreementSection
{
    private const int LongestTranche = 18;

    public static void Write(Page page, RunDocument document)
    {
        if (document.Agreements.Count == 0)
        {
            return;
        }

        page.Heading("Agreements");
        var table = new TextTable(new("agreement"), new("status"), new("tranche"), new("probability", Right: true), new("month, if it happens"), new("mean", Right: true));
        foreach (AgreementResult agreement in document.Agreements)
        {
            AddRows(table, agreement, document.Worlds);
        }

        page.Table(table);
        foreach (AgreementResult agreement in document.Agreements.Where(a => a.Value is not null))
        {
            page.Paragraph($"Fair value of {agreement.Id} ({document.Measure}): {Words.Money(agreement.Value!.Mean)} ± {Words.Money(agreement.Value.Se)}.", "  ", "    ");
        }
    }

    private static void AddRows(TextTable table, AgreementResult agreement, long worlds)
    {
        if (agreement.Tranches.Count == 0)
        {
            table.Row(agreement.Id, agreement.Status, string.Empty, string.Empty, string.Empty, string.Empty);
            return;
        }

        if (agreement.Tranches.Count > 1 && agreement.Tranches.All(t => t.Probability == 0))
        {
            table.Row(agreement.Id, agreement.Status, $"all {agreement.Tranches.Count}", Words.Percent(0), "–", Words.Amount(0, agreement.Unit));
            return;
        }

        for (int i = 0; i < agreement.Tranches.Count; i++)
        {
            TrancheResult tranche = agreement.Tranches[i];
            table.Row(
                i == 0 ? agreement.Id : string.Empty,
                i == 0 ? agreement.Status : string.Empty,
                tranche.Id.Length > LongestTranche ? tranche.Id[..(LongestTranche - 1)] + "…" : tranche.Id,
                Words.Probability(tranche.Probability, Words.ErrorOf(tranche.Probability, worlds)),
                Words.Months(tranche.Month),
                Words.Amount(tranche.Mean, agreement.Unit));
        }
    }
}
