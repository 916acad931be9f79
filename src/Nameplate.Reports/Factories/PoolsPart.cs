using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>What the accelerators did: a map of load over time, and where their time went.</summary>
internal static class PoolsPart
{
    public const string Id = "pools";
    private const int Columns = 120;

    private static readonly (string Name, string Colour, string[] States)[] Groups =
    [
        ("Prefill", "c2", ["prefill"]),
        ("Decode", "c1", ["decode"]),
        ("Training", "c4", ["training"]),
        ("Waiting", "c5", ["waiting"]),
        ("Starting, checkpoints, stalls", "c3", ["starting", "checkpoint", "restart", "stalled"]),
        ("Lost work", "c6", ["lost"]),
        ("Failed or dark", "ink", ["failed", "dark"]),
        ("Unallocated or spare", "c0", ["unallocated", "spare"]),
    ];

    public static Html Of(FactoryContext c)
    {
        (SiteDocument Site, PoolDocument Pool, int Number)[] pools = [.. c.Document.Sites.SelectMany(static s => s.Pools.Select((p, i) => (s, p, i)))];
        if (pools.Length == 0)
        {
            return Html.Empty;
        }

        Html maps = Html.Join(c.Document.Sites.Select((site, i) => Map(c, site, i + 1)));
        Html body = Html.Of($"""
            {maps}
            <h3>Where the accelerators’ time went</h3>
            {Legend()}
            <ul class="bars">{pools.Select(p => Bar(p.Site, p.Pool, c.Document.Sites.Length > 1))}</ul>
            <p class="basis">Accelerator-hours by state; the states add up to accelerators × time exactly.</p>
            {Table(pools)}
            """);
        string finding = $"{Amounts.Count(pools.Sum(static p => p.Pool.Accelerators))} accelerators, {Amounts.Percent(Useful(pools.Select(static p => p.Pool)))} of their time serving or training";
        return FigureMarkup.Section(Id, "Accelerators", finding, body);
    }

    private static double? Useful(IEnumerable<PoolDocument> pools)
    {
        double all = 0, useful = 0;
        foreach (PoolDocument pool in pools)
        {
            all += pool.Hours.Values.Sum();
            useful += Hours(pool, ["prefill", "decode", "training"]);
        }

        return all > 0 ? useful / all : null;
    }

    private static double Hours(PoolDocument pool, string[] states) => states.Sum(state => pool.Hours.GetValueOrDefault(state));

    private static Html Map(FactoryContext c, SiteDocument site, int number)
    {
        TimelineDocument t = site.Timeline;
        string id = $"chart-load-{number.ToString(CultureInfo.InvariantCulture)}";
        int joined = Math.Max(1, (t.FacilityMegawatts.Length + Columns - 1) / Columns);
        HeatRow[] rows = [.. site.Pools.Select((pool, i) => new HeatRow(pool.Name, Join(t.Loads[i], joined)))];
        var figure = new HeatFigure { Id = id, Step = t.Seconds * joined, Rows = rows };
        c.Figures.Heats.Add(figure);
        Strip[] strips = [.. rows.Select(static row => new Strip(row.Name, "c1", row.Values))];
        return FigureMarkup.Of(
            TimeCharts.Caption($"Device power as a share of the most that the pool’s accelerators can draw, means over {Amounts.Seconds(figure.Step)}: the darker, the harder they work."),
            new ChartFrame
            {
                Id = id,
                Label = $"{site.Name}: load of each pool through time",
                Shape = "map",
                Legend = [Html.Of($"<li><strong>{site.Name}</strong></li>"), Shade(0.1), Shade(0.5), Shade(1)],
                Meaning = "share",
                TableCaption = $"{site.Name}: load of each pool",
                Heads = ["From second", .. rows.Select(static r => r.Name)],
                Rows = TimeCharts.Rows(figure.Step, strips),
            });
    }

    private static Html Shade(double share)
    {
        string opacity = (0.05 + 0.95 * share).ToString("0.##", CultureInfo.InvariantCulture);
        return Html.Of($"""<li><svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true"><rect x="1" y="2" width="16" height="10" class="fill-c1" opacity="{opacity}"/></svg>{Amounts.Percent(share)}</li>""");
    }

    private static List<double?> Join(ImmutableArray<double> values, int joined)
    {
        List<double?> means = [];
        for (int i = 0; i < values.Length; i += joined)
        {
            means.Add(Amounts.Charted(values.AsSpan(i, Math.Min(joined, values.Length - i)).ToArray().Average()));
        }

        return means;
    }

    private static Html Legend() => Html.Of($"""<ul class="legend">{Groups.Select(static g => LegendMarkup.Area(g.Colour, g.Name))}</ul>""");

    private static Html Bar(SiteDocument site, PoolDocument pool, bool named)
    {
        double all = pool.Hours.Values.Sum();
        List<Html> parts = [];
        double from = 0;
        foreach ((string name, string colour, string[] states) in Groups)
        {
            double share = all > 0 ? Hours(pool, states) / all : 0;
            if (share > 0)
            {
                parts.Add(Html.Of($"""<rect x="{Hundredths(from)}" y="0" width="{Hundredths(share)}" height="20" class="fill-{colour}"><title>{name}: {Amounts.Percent(share)}</title></rect>"""));
            }

            from += share;
        }

        string label = named ? $"{site.Id}/{pool.Name}" : pool.Name;
        return Html.Of($"""
            <li><span>{label}</span><span class="bar-track"><svg viewBox="0 0 100 20" width="100%" height="20" preserveAspectRatio="none" role="img" aria-label="{label}: time by state">{parts}</svg></span>
            <span class="bar-value">{Amounts.Percent(Useful([pool]))}</span></li>
            """);
    }

    private static string Hundredths(double share) => (100 * share).ToString("0.###", CultureInfo.InvariantCulture);

    private static Html Table((SiteDocument Site, PoolDocument Pool, int Number)[] pools) => Tables.Of(
        "Accelerators by pool",
        ["Pool", "Accelerator", "Count", .. Groups.Select(static g => g.Name), "Mean W", "Slowed, acc.·h", "Power error"],
        pools.Select(static p => (IReadOnlyList<string>)
        [
            $"{p.Site.Id}/{p.Pool.Name}", p.Pool.Accelerator, Amounts.Count(p.Pool.Accelerators), .. Groups.Select(g => Amounts.Number(Hours(p.Pool, g.States))), Amounts.Number(p.Pool.MeanWatts),
            Amounts.Number(p.Pool.SlowHours), p.Pool.PowerError is { } error ? Amounts.Percent(error) : "not measured",
        ]));
}
