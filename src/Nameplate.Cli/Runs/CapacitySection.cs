using Nameplate.Analysis.Runs;
using Nameplate.Cli.Writing;

namespace Nameplate.Cli.Runs;

/// <summary>Energised capacity by vendor at year ends, and what is committed without a site.</summary>
internal static class CapacitySection
{
    private const string Total = "energised.total";
    private const int MostColumns = 4;
    private const double SmallestInGigawatts = 1000;

    public static void Write(Page page, RunDocument document)
    {
        List<(string Name, string Series)> shown = [.. Shown(document)];
        if (!document.Outputs.TryGetValue(Total, out OutputFan? total))
        {
            return;
        }

        bool inGigawatts = total.P90.Max() >= SmallestInGigawatts;
        page.Heading($"Energised at year ends, {(inGigawatts ? "GW" : "MW")} of IT power: p10 · p50 · p90 of {Words.Count(document.Worlds)} worlds");
        var columns = new List<Column> { new(string.Empty) };
        columns.AddRange(shown.Select(s => new Column(s.Name, Right: true)));
        columns.Add(new Column("mean total", Right: true));
        var table = new TextTable([.. columns]);
        foreach ((int index, string label) in YearEnds.Of(total))
        {
            var cells = new List<string> { label };
            cells.AddRange(shown.Select(s => Band(document.Outputs[s.Series], index, inGigawatts)));
            cells.Add($"{Number(total.Mean[index], inGigawatts)} ± {Number(total.Se[index], inGigawatts)}");
            table.Row([.. cells]);
        }

        page.Table(table);
        if (document.Headline.CommitmentsUnsited > 0)
        {
            page.Paragraph($"Committed without a named site, at most: {Words.Power(document.Headline.CommitmentsUnsited)}.", "  ", "    ");
        }
    }

    private static IEnumerable<(string Name, string Series)> Shown(RunDocument document)
    {
        // The largest vendors have a column each, as many as fit; the total has them all.
        List<(string Name, string Series)> vendors = [.. document.Vendors
            .Where(v => document.Outputs.ContainsKey(v.Energised))
            .Select(v => (v.Name, v.Energised))];
        bool hasOther = document.Outputs.ContainsKey("energised.other");
        int room = MostColumns - 1 - (hasOther ? 1 : 0);
        foreach ((string Name, string Series) vendor in vendors.Where(v => v.Series != "energised.other").Take(room))
        {
            yield return vendor;
        }

        if (hasOther && vendors.Count > 1)
        {
            yield return ("other", "energised.other");
        }

        yield return ("total", Total);
    }

    private static string Band(OutputFan fan, int index, bool inGigawatts) =>
        $"{Number(fan.P10[index], inGigawatts)} · {Number(fan.P50[index], inGigawatts)} · {Number(fan.P90[index], inGigawatts)}";

    private static string Number(double megawatts, bool inGigawatts) => inGigawatts ? Words.Gigawatts(megawatts) : Words.Text(megawatts, "0.0");
}
