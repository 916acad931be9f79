using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>A site's power, money, and how its accelerators spent their time.</summary>
internal static class SiteSection
{
    private const int MostStates = 4;

    public static void Write(Page page, SiteDocument site)
    {
        page.Heading($"{site.Name}: {FactoryWords.MegawattHours(site.FacilityMegawattHours)} at the meter, PUE {(site.Pue is { } pue ? pue.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture) : "–")}, at most {FactoryWords.Megawatts(site.PeakMegawatts)}");
        var notes = new List<string>();
        if (site.EnergyCost is { } cost)
        {
            notes.Add($"energy for {FactoryWords.Usd(cost)}");
        }

        if (site.CarbonKilograms is { } carbon)
        {
            notes.Add($"{FactoryWords.Figure(carbon / 1000)} t of CO₂-equivalent");
        }

        if (site.SecondsAboveLimit > 0)
        {
            notes.Add($"above its limit for {FactoryWords.Span(site.SecondsAboveLimit)}");
        }

        if (site.ServingFailures > 0)
        {
            notes.Add($"{Words.Count(site.ServingFailures)} failures under services");
        }

        if (notes.Count > 0)
        {
            page.Paragraph(string.Join("; ", notes) + ".", "  ", "  ");
        }

        var table = new TextTable(new Column("pool"), new Column("accelerators", true), new Column("W each", true), new Column("where their hours went"));
        foreach (PoolDocument pool in site.Pools)
        {
            table.Row($"{pool.Name} ({pool.Accelerator})", Words.Count(pool.Accelerators), FactoryWords.Figure(pool.MeanWatts), States(pool));
        }

        page.Table(table);
    }

    private static string States(PoolDocument pool)
    {
        double all = pool.Hours.Values.Sum();
        (string State, double Share)[] shares = [.. pool.Hours.Select(h => (h.Key, h.Value / all)).OrderByDescending(h => h.Item2).ThenBy(h => h.Key, StringComparer.Ordinal)];
        string text = string.Join(", ", shares.Take(MostStates).Select(s => $"{s.State} {FactoryWords.Percent(s.Share)}"));
        double rest = shares.Skip(MostStates).Sum(s => s.Share);
        string slow = pool.SlowHours > 0 ? $"; clocks took {FactoryWords.Percent(pool.SlowHours / all)}" : string.Empty;
        return (rest > 0 ? $"{text}, other {FactoryWords.Percent(rest)}" : text) + slow;
    }
}
