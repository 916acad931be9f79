using System.Globalization;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Each service: throughput and latency through time, percentiles, promises.</summary>
internal static class ServicesPart
{
    public const string Id = "services";

    public static Html Of(FactoryContext c)
    {
        ServiceDocument[] services = [.. c.Services];
        if (services.Length == 0)
        {
            return Html.Empty;
        }

        Html body = Html.Join(services.Select((service, i) => One(c, service, i + 1)));
        long refused = services.Sum(static s => s.Refused);
        string finding = $"{Amounts.Count(services.Sum(static s => s.Completed))} of {Amounts.Count(services.Sum(static s => s.Requests))} requests were answered"
            + (refused > 0 ? $", {Amounts.Count(refused)} refused" : "");
        return FigureMarkup.Section(Id, "Services", finding, body);
    }

    private static Html One(FactoryContext c, ServiceDocument s, int number) => Html.Of($"""
        <h3>{s.Name}</h3>
        <p class="under">{s.Model} at {s.Site}: {s.Replicas} replicas on {Amounts.Count(s.Accelerators)} accelerators. ρ {Amounts.Number(s.Utilisation)}, a step ran {Amounts.Percent(s.BusyShare)} of the
        time, mean batch {Amounts.Number(s.MeanBatch)}; {Amounts.Count(s.Preemptions)} preemptions, {Amounts.Count(s.Requeued)} sent back by failures{Cached(s)}.</p>
        <div class="pair">
        <div>{Throughput(c, s, number)}</div>
        <div>{Latency(c, s, number)}</div>
        </div>
        <h4>Times at ρ {Amounts.Number(s.Utilisation)}</h4>
        {Times(s)}
        <h4>Promises</h4>
        {Classes(s)}

        """);

    private static string Cached(ServiceDocument s) => s.CachedShare is { } share ? $"; {Amounts.Percent(share)} of looked-up prompt tokens were cached" : "";

    private static Html Throughput(FactoryContext c, ServiceDocument s, int number)
    {
        string id = $"chart-throughput-{number.ToString(CultureInfo.InvariantCulture)}";
        var figure = new TimeFigure
        {
            Id = id,
            Step = s.Timeline.Seconds,
            Prefix = "",
            Suffix = "",
            Lines = [new Strip("Answer tokens per second", "c1", TimeCharts.Charted(s.Timeline.OutputTokensPerSecond))],
        };
        return TimeCharts.Of(c.Figures, figure, "half", $"{s.Name}: answer tokens per second", $"Means over {Amounts.Seconds(s.Timeline.Seconds)}; tokens count where a run of decode steps ends.");
    }

    private static Html Latency(FactoryContext c, ServiceDocument s, int number)
    {
        string id = $"chart-latency-{number.ToString(CultureInfo.InvariantCulture)}";
        bool milliseconds = (s.Ttft?.P99 is { } tail ? tail.Value ?? tail.High : 0) < 1;
        double scale = milliseconds ? 1000 : 1;
        var figure = new TimeFigure
        {
            Id = id,
            Step = s.Timeline.Seconds,
            Prefix = "",
            Suffix = milliseconds ? "\u00A0ms" : "\u00A0s",
            Lines =
            [
                new Strip("TTFT, mean", "c2", TimeCharts.Charted(s.Timeline.Ttft, scale)),
                new Strip("TTFT, p99", "c6", TimeCharts.Charted(s.Timeline.TtftP99, scale)),
                new Strip("TPOT, mean", "c4", TimeCharts.Charted(s.Timeline.Tpot, scale)),
            ],
        };
        return TimeCharts.Of(c.Figures, figure, "half", $"{s.Name}: time to first token and time per output token",
            $"Of the requests that got their first token, or ended, within each {Amounts.Seconds(s.Timeline.Seconds)}; ρ {Amounts.Number(s.Utilisation)} over the run.");
    }

    private static Html Times(ServiceDocument s)
    {
        (string Name, LatencyDocument? Of)[] times =
            [("TTFT, to the first token", s.Ttft), ("TPOT, per output token", s.Tpot), ("ITL, between tokens", s.Itl), ("E2E, to the last token", s.E2e), ("Wait before the first step", s.Wait)];
        return Tables.Of(
            $"Times of {s.Name}",
            ["Time", "Measured", "Mean", "p50", "p90", "p99", "p99.9"],
            times.Select(static t => (IReadOnlyList<string>)[t.Name, Amounts.Count(t.Of?.Count ?? 0), Amounts.Time(t.Of?.Mean), Amounts.Time(t.Of?.P50), Amounts.Time(t.Of?.P90), Amounts.Time(t.Of?.P99), Amounts.Time(t.Of?.P999)]));
    }

    private static Html Classes(ServiceDocument s) => Tables.Of(
        $"Promises of {s.Name}",
        ["Class", "Promised TTFT", "Promised TPOT", "Arrived", "Completed", "Refused", "Kept", "Goodput, tokens/s"],
        s.Classes.Select(static k => (IReadOnlyList<string>)
        [
            k.Name, k.TtftPromise is null ? "none" : Amounts.Seconds(k.TtftPromise), k.TpotPromise is null ? "none" : Amounts.Seconds(k.TpotPromise), Amounts.Count(k.Requests), Amounts.Count(k.Completed),
            Amounts.Count(k.Refused), Amounts.Percent(k.Attainment), Amounts.Number(k.Goodput),
        ]));
}
