using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;
using Nameplate.Quantities;

namespace Nameplate.Cli.Comparisons;

/// <summary>Two runs side by side as a page of text.</summary>
internal static class ComparisonPage
{
    public static void Write(Comparison comparison, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        RunDocument left = comparison.Left;
        page.Heading($"{left.Title}: {Name(comparison.Left)} against {Name(comparison.Right)}");
        page.Paragraph($"left:  {left.Answer}", "", "       ");
        page.Paragraph($"right: {comparison.Right.Answer}", "", "       ");
        Section(page, "Headline", comparison.Differences.Where(d => d.Name is "addsUp" || (d.Name.StartsWith("fundingGap.", StringComparison.Ordinal) && d.Month is null)), comparison);
        foreach (IGrouping<string, Difference> series in comparison.Differences.Where(d => d.Month is not null).GroupBy(d => d.Name))
        {
            Section(page, series.Key, series, comparison);
        }

        Section(page, "Agreements", comparison.Differences.Where(IsAgreement), comparison);
        page.Line(string.Empty);
        page.Paragraph(
            $"{Words.Count(left.Worlds)} worlds of each, the same draws · seed {left.Seed} · {left.Measure} · hashes {left.Hash[..12]} and {comparison.Right.Hash[..12]}");
    }

    private static bool IsAgreement(Difference d) => d.Month is null && d.Name != "addsUp" && !d.Name.StartsWith("fundingGap.", StringComparison.Ordinal);

    private static void Section(Page page, string heading, IEnumerable<Difference> differences, Comparison comparison)
    {
        var table = new TextTable(
            new(string.Empty), new(Name(comparison.Left), Right: true), new(Name(comparison.Right), Right: true), new("difference", Right: true), new("± (paired)", Right: true));
        foreach (Difference d in differences)
        {
            table.Row(d.Month ?? d.Name, Amount(d.Left, d.Unit), Amount(d.Right, d.Unit), Amount(d.Change, d.Unit), Amount(d.Se, d.Unit));
        }

        if (!table.IsEmpty)
        {
            page.Heading(heading);
            page.Table(table);
        }
    }

    private static string Name(RunDocument document) => $"{document.Scenario} {document.AsOf}";

    private static string Amount(double? value, string unit) => value switch
    {
        null => "–",
        { } share when unit == "1" => Words.Text(share * 100, "0.0#") + " %",
        { } number => Words.Amount(number, unit),
    };
}
