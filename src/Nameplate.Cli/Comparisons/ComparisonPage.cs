using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Comparisons;

/// <summary>Two runs side by side as a page of text.</summary>
internal static class ComparisonPage
{
    public static void Write(Comparison comparison, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        RunDocument left = comparison.Left;
        page.Heading($"{left.Title}: {Names(comparison).Left} against {Names(comparison).Right}");
        page.Paragraph($"left:  {left.Answer}", "", "       ");
        page.Paragraph($"right: {comparison.Right.Answer}", "", "       ");
        Section(page, "Headline", comparison.Differences.Where(d => d.Name is "addsUp" || (d.Name.StartsWith("fundingGap.", StringComparison.Ordinal) && d.Month is null)), comparison);
        foreach (IGrouping<string, Difference> series in comparison.Differences.Where(d => d.Month is not null).GroupBy(d => d.Name))
        {
            if (series.Any(Differs))
            {
                Section(page, series.Key, series, comparison);
            }
        }

        Section(page, "Agreements", comparison.Differences.Where(d => IsAgreement(d) && Differs(d)), comparison);
        string[] same = [.. comparison.Differences.Where(d => d.Month is not null).GroupBy(d => d.Name).Where(g => !g.Any(Differs)).Select(g => g.Key)];
        if (same.Length > 0)
        {
            page.Heading("No difference in any world");
            page.Paragraph(string.Join(", ", same), "  ", "  ");
        }

        page.Line(string.Empty);
        page.Paragraph(
            $"{Words.Count(left.Worlds)} worlds of each, the same draws · seed {left.Seed} · {left.Measure} · hashes {left.Hash[..12]} and {comparison.Right.Hash[..12]}");
    }

    private static bool IsAgreement(Difference d) => d.Month is null && d.Name != "addsUp" && !d.Name.StartsWith("fundingGap.", StringComparison.Ordinal);

    private static void Section(Page page, string heading, IEnumerable<Difference> differences, Comparison comparison)
    {
        var table = new TextTable(
            new(string.Empty), new(Names(comparison).Left, Right: true), new(Names(comparison).Right, Right: true), new("difference", Right: true), new("± (paired)", Right: true));
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

    // What the two have in common need not be said.
    private static (string Left, string Right) Names(Comparison comparison)
    {
        (RunDocument left, RunDocument right) = (comparison.Left, comparison.Right);
        return left.AsOf == right.AsOf ? (left.Scenario, right.Scenario)
            : left.Scenario == right.Scenario ? (left.AsOf, right.AsOf)
            : ($"{left.Scenario} {left.AsOf}", $"{right.Scenario} {right.AsOf}");
    }

    private static bool Differs(Difference d) => d is { Change: null } or { Change: not 0 } or { Se: not 0 };

    private static string Amount(double? value, string unit) => value switch
    {
        null => "–",
        { } share when unit == "1" => Words.Text(share * 100, "0.0#") + " %",
        { } number => Words.Amount(number, unit),
    };
}
