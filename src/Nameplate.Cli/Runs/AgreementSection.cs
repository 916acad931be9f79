using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>Agreements with their status and tranches.</summary>
internal static class AgreementSection
{
    private const int LongestName = 36;

    public static void Write(Page page, RunDocument document)
    {
        if (document.Agreements.Count == 0)
        {
            return;
        }

        page.Heading("Agreements");
        var table = new TextTable(new(string.Empty), new("probability", Right: true), new("month, given that it happens"), new("mean", Right: true));
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

    // An agreement with one tranche, or with none that ever happens, needs one row; others have a row for each tranche below their own.
    private static void AddRows(TextTable table, AgreementResult agreement, long worlds)
    {
        string heading = $"{agreement.Id} · {agreement.Status}";
        switch (agreement.Tranches)
        {
            case []:
                table.Row(heading, string.Empty, string.Empty, string.Empty);
                break;
            case [TrancheResult only]:
                AddRow(table, heading, only, agreement, worlds);
                break;
            case var tranches when tranches.All(t => t.Probability == 0):
                table.Row($"{heading}, all {tranches.Count}", Words.Percent(0), "–", Words.Amount(0, agreement.Unit));
                break;
            default:
                table.Row(heading, string.Empty, string.Empty, string.Empty);
                foreach (TrancheResult tranche in agreement.Tranches)
                {
                    AddRow(table, "  " + tranche.Id, tranche, agreement, worlds);
                }

                break;
        }
    }

    private static void AddRow(TextTable table, string name, TrancheResult tranche, AgreementResult agreement, long worlds) => table.Row(
        name.Length > LongestName ? name[..(LongestName - 1)] + "…" : name,
        Words.Probability(tranche.Probability, Words.ErrorOf(tranche.Probability, worlds)),
        Words.Months(tranche.Month),
        Words.Amount(tranche.Mean, agreement.Unit));
}
