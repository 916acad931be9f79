using Nameplate.Factory.Documents;
using Nameplate.Reports.Markup;

namespace Nameplate.Reports.Factories;

/// <summary>The few numbers that matter most.</summary>
internal static class TilesPart
{
    public static Html Of(FactoryContext c)
    {
        List<Html> tiles = [];
        ServiceDocument[] services = [.. c.Services];
        SiteDocument[] sites = [.. c.Document.Sites];
        if (services.Length > 0)
        {
            double tokens = services.Sum(static s => s.OutputTokensPerSecond);
            double hours = services.Sum(static s => s.ItMegawattHours);
            tiles.Add(Tile("Answer tokens", Amounts.Number(tokens) + "/s", $"{services.Length} service{(services.Length == 1 ? "" : "s")}; ρ {string.Join(", ", services.Take(4).Select(static s => Amounts.Number(s.Utilisation)))}"));
            tiles.Add(Tile("Per megawatt of IT", Amounts.Number(hours > 0 ? tokens * c.Document.Seconds / 3600 / hours : null), "answer tokens per second and MW of the nodes that served them"));
            tiles.Add(Tile("Cost", services.All(static s => s.CostPerMtok is not null) ? Amounts.Dollars(Weighted(services)) : "–", "per million answer tokens: energy at the site’s price and capital, of what is known"));
        }

        if (sites.Length > 0)
        {
            double it = sites.Sum(static s => s.ItMegawattHours), all = sites.Sum(static s => s.FacilityMegawattHours);
            tiles.Add(Tile("Energy at the meter", Amounts.MegawattHours(all), $"{Amounts.MegawattHours(it)} at the nodes; highest {Amounts.Megawatts(sites.Max(static s => s.PeakMegawatts))}"));
            tiles.Add(Tile("PUE", Amounts.Number(it > 0 ? all / it : null), "energy of the facility over energy of the nodes"));
        }

        long failures = sites.Sum(static s => s.ServingFailures + (s.Jobs?.Totals.Sum(static t => t.Failures) ?? 0));
        tiles.Add(sites.Length > 0
            ? Tile("Failures", Amounts.Count(failures), "of nodes under services and of jobs")
            : Tile("Events", Amounts.Count(c.Document.Events), "simulated"));
        return Html.Of($"""<section id="tiles" class="tiles" aria-label="Key numbers">{tiles}</section>{"\n"}""");
    }

    private static double? Weighted(ServiceDocument[] services)
    {
        double tokens = services.Sum(static s => s.OutputTokensPerSecond);
        return tokens > 0 ? services.Sum(static s => (s.CostPerMtok ?? 0) * s.OutputTokensPerSecond) / tokens : null;
    }

    private static Html Tile(string label, string value, string note) =>
        Html.Of($"""<div class="tile"><h2>{label}</h2><p class="value">{value}</p><p class="note">{note}</p></div>{"\n"}""");
}
