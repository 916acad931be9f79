using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Each site's power through time: what draws it, PUE and weather, price.</summary>
internal static class PowerPart
{
    public const string Id = "power";

    public static Html Of(FactoryContext c)
    {
        SiteDocument[] sites = [.. c.Document.Sites];
        if (sites.Length == 0)
        {
            return Html.Empty;
        }

        double above = sites.Sum(static s => s.SecondsAboveLimit);
        string finding = $"{Amounts.MegawattHours(sites.Sum(static s => s.FacilityMegawattHours))} at the meter"
            + (above > 0 ? $"; a limit was exceeded for {Amounts.Seconds(above)}" : "");
        return FigureMarkup.Section(Id, "Power", finding, Html.Join(sites.Select((site, i) => One(c, site, i + 1))));
    }

    private static Html One(FactoryContext c, SiteDocument s, int number)
    {
        string suffix = number.ToString(CultureInfo.InvariantCulture);
        TimelineDocument t = s.Timeline;
        string every = Amounts.Seconds(t.Seconds);
        List<Html> small = [Pue(c, s, suffix), Clocks(c, s, suffix), Weather(c, s, suffix)];
        if (t.Price.Length > 0)
        {
            small.Add(Price(c, s, suffix));
        }

        if (t.Carbon.Length > 0)
        {
            small.Add(Carbon(c, s, suffix));
        }

        return Html.Of($"""
            <h3>{s.Name}</h3>
            <p class="under">PUE {Amounts.Number(s.Pue)} over the run; highest {Amounts.Megawatts(s.PeakMegawatts)}{Money(s)}.</p>
            {Stack(c, s, suffix, every)}
            <div class="multiples">{small.Select(static chart => Html.Of($"<div>{chart}</div>"))}</div>

            """);
    }

    private static string Money(SiteDocument s) =>
        (s.EnergyCost is { } cost ? $"; energy for {Display.Scale.Number(cost)} {Currency(s.Timeline.PriceUnit)}" : "")
        + (s.CarbonKilograms is { } kilograms ? $"; {Display.Scale.Number(kilograms / 1000)} t of carbon dioxide" : "");

    private static string Currency(string unit) => unit.Length == 0 ? "" : unit.Split('/')[0];

    private static Html Stack(FactoryContext c, SiteDocument s, string suffix, string every)
    {
        TimelineDocument t = s.Timeline;
        double largest = t.FacilityMegawatts.DefaultIfEmpty().Max();
        (double scale, string unit) = largest >= 1000 ? (1e-3, "GW") : largest >= 1 ? (1.0, "MW") : (1e3, "kW");
        bool limited = t.LimitMegawatts.Any(v => v is { } limit && limit < 20 * largest);
        var figure = new TimeFigure
        {
            Id = $"chart-power-{suffix}",
            Step = t.Seconds,
            Prefix = "",
            Suffix = "\u00A0" + unit,
            Areas =
            [
                new Strip("Nodes", "c1", TimeCharts.Charted(t.ItMegawatts, scale)),
                new Strip("Cooling", "c4", TimeCharts.Charted(t.CoolingMegawatts, scale)),
                new Strip("Losses and buildings", "c5", TimeCharts.Charted(t.OtherMegawatts, scale)),
            ],
            Limit = limited ? new Strip("Limit", "promise", TimeCharts.Charted(t.LimitMegawatts, scale)) : null,
        };
        return TimeCharts.Of(c.Figures, figure, "half", $"{s.Name}: power of the facility", $"{unit}, means over {every}; the areas add up to the facility.");
    }

    private static Html Pue(FactoryContext c, SiteDocument s, string suffix) => Small(
        c, s, $"chart-pue-{suffix}", "PUE", "", [new Strip("PUE", "c1", TimeCharts.Charted(s.Timeline.Pue))], "Facility over nodes.", bottom: 1);

    private static Html Clocks(FactoryContext c, SiteDocument s, string suffix) => Small(
        c, s, $"chart-clock-{suffix}", "Clocks", "\u00A0%",
        [.. s.Pools.Take(7).Select((pool, i) => new Strip(pool.Name, $"c{(i + 1).ToString(CultureInfo.InvariantCulture)}", TimeCharts.Charted(s.Timeline.Clocks[i], 100)))],
        "Share of the full clock, by pool; caps and heat lower it.", null);

    private static Html Weather(FactoryContext c, SiteDocument s, string suffix) => Small(
        c, s, $"chart-weather-{suffix}", "Wet bulb", "\u00A0°C", [new Strip("Wet bulb", "c2", TimeCharts.Charted(s.Timeline.WetBulb))], "What evaporating water could cool the air to.", null);

    private static Html Price(FactoryContext c, SiteDocument s, string suffix) => Small(
        c, s, $"chart-price-{suffix}", "Price of energy", "", [new Strip(s.Timeline.PriceUnit, "c3", TimeCharts.Charted(s.Timeline.Price))], $"{s.Timeline.PriceUnit}, by the hour.", null);

    private static Html Carbon(FactoryContext c, SiteDocument s, string suffix) => Small(
        c, s, $"chart-carbon-{suffix}", "Carbon intensity", "", [new Strip("g/kWh", "c7", TimeCharts.Charted(s.Timeline.Carbon))], "g of carbon dioxide per kWh of the grid.", null);

    private static Html Small(FactoryContext c, SiteDocument s, string id, string title, string suffix, IReadOnlyList<Strip> lines, string meaning, double? bottom)
    {
        var figure = new TimeFigure { Id = id, Step = s.Timeline.Seconds, Prefix = "", Suffix = suffix, Bottom = bottom, Lines = lines };
        return TimeCharts.Of(c.Figures, figure, "small", $"{s.Name}: {title}", meaning, title);
    }
}
