using System.Globalization;
using System.Text.Json;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Figures;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>Two runs side by side: differences as numbers, and both on the same charts.</summary>
internal sealed class ComparisonPage
{
    private readonly FactoryDocument _left;
    private readonly FactoryDocument _right;
    private readonly string _leftName;
    private readonly string _rightName;
    private readonly FigureSet _figures = new();

    private ComparisonPage(FactoryDocument left, string leftName, FactoryDocument right, string rightName) =>
        (_left, _leftName, _right, _rightName) = (left, leftName, right, rightName);

    public static string Of(FactoryDocument left, string leftName, FactoryDocument right, string rightName, ReportAssets assets) =>
        new ComparisonPage(left, leftName, right, rightName).Whole(assets);

    private string Whole(ReportAssets assets)
    {
        Html body = Html.Of($"""
            <header class="masthead">
            <p class="brand">Nameplate</p><p class="dateline">{_left.Title} · {Amounts.Seconds(_left.Seconds)} simulated · seed {_left.Seed.ToString(CultureInfo.InvariantCulture)}</p>
            </header>
            <section id="answer" aria-labelledby="answer-finding" class="comparison">
            <p class="topic">Two runs side by side</p>
            <h1 id="answer-finding">{_leftName} against {_rightName}</h1>
            <p class="meaning">The same seed: the same requests and the same failures wherever the two agree about them, so that a difference is the change’s and not chance’s.</p>
            {Tables.Of("Differences", ["Figure", _leftName, _rightName, "Change"], Rows())}
            <p class="basis">Above ρ = 0.95 a time is the middle of its range over the run’s halves.</p>
            </section>
            {Services()}{Sites()}
            """);
        string json = JsonSerializer.Serialize([_left, _right], FactoryDocumentJson.Default.FactoryDocumentArray);
        return PageFrame.Of($"{_leftName} against {_rightName}", body, json, _figures, assets);
    }

    private IEnumerable<(string Name, ServiceDocument? Left, ServiceDocument? Right)> Pairs()
    {
        ServiceDocument[] left = [.. _left.Sites.SelectMany(static s => s.Services)], right = [.. _right.Sites.SelectMany(static s => s.Services)];
        return left.Concat(right).Select(static s => s.Name).Distinct(StringComparer.Ordinal).Select(name => (name, left.FirstOrDefault(s => s.Name == name), right.FirstOrDefault(s => s.Name == name)));
    }

    private IEnumerable<IReadOnlyList<string>> Rows()
    {
        foreach (var (name, a, b) in Pairs())
        {
            yield return Row($"{name}: answer tokens per second", a?.OutputTokensPerSecond, b?.OutputTokensPerSecond, Amounts.Number);
            yield return Row("  ρ", a?.Utilisation, b?.Utilisation, Amounts.Number);
            yield return Row("  promise kept", Kept(a), Kept(b), Amounts.Percent);
            foreach (var (metric, of) in (IEnumerable<(string, Func<ServiceDocument, LatencyDocument?>)>)[("TTFT", static s => s.Ttft), ("TPOT", static s => s.Tpot), ("ITL", static s => s.Itl), ("E2E", static s => s.E2e)])
            {
                yield return Row($"  {metric}, mean", Middle(a, of, static t => t.Mean), Middle(b, of, static t => t.Mean), Amounts.Seconds);
                yield return Row($"  {metric}, p99", Middle(a, of, static t => t.P99), Middle(b, of, static t => t.P99), Amounts.Seconds);
            }

            yield return Row("  tokens per second per MW of IT", a?.TokensPerSecondPerMegawatt, b?.TokensPerSecondPerMegawatt, Amounts.Number);
            yield return Row("  dollars per million tokens", a?.CostPerMtok, b?.CostPerMtok, Amounts.Number);
        }

        foreach (var (a, b) in _left.Sites.Join(_right.Sites, static s => s.Id, static s => s.Id, static (a, b) => (a, b)))
        {
            yield return Row($"{a.Id}: energy at the meter", a.FacilityMegawattHours, b.FacilityMegawattHours, Amounts.MegawattHours);
            yield return Row("  PUE", a.Pue, b.Pue, Amounts.Number);
            yield return Row("  highest power", a.PeakMegawatts, b.PeakMegawatts, Amounts.Megawatts);
            foreach (JobTotalsDocument jobs in a.Jobs?.Totals ?? [])
            {
                JobTotalsDocument? other = b.Jobs?.Totals.FirstOrDefault(t => t.Kind == jobs.Kind);
                yield return Row($"  {jobs.Kind}: ETTR", jobs.Ettr, other?.Ettr, Amounts.Number);
                yield return Row($"  {jobs.Kind}: accelerator-hours kept", jobs.UsefulHours, other?.UsefulHours, Amounts.Number);
                yield return Row($"  {jobs.Kind}: failures", jobs.Failures, other?.Failures, Amounts.Number);
            }
        }
    }

    private static IReadOnlyList<string> Row(string name, double? a, double? b, Func<double?, string> print) => [name, print(a), print(b), Amounts.Change(a, b)];

    private static double? Kept(ServiceDocument? s)
    {
        double ended = s?.Classes.Sum(static k => (double)(k.Completed + k.Refused)) ?? 0;
        return ended > 0 ? s!.Classes.Sum(static k => (k.Attainment ?? 0) * (k.Completed + k.Refused)) / ended : null;
    }

    private static double? Middle(ServiceDocument? s, Func<ServiceDocument, LatencyDocument?> of, Func<LatencyDocument, FigureDocument> figure) =>
        s is not null && of(s) is { } times && figure(times) is { } f ? f.Value ?? (f.Low + f.High) / 2 : null;

    private Html Services()
    {
        List<Html> charts = [];
        foreach (var (name, a, b) in Pairs())
        {
            if (a is null || b is null || a.Timeline.Seconds != b.Timeline.Seconds)
            {
                continue;
            }

            string suffix = (charts.Count + 1).ToString(CultureInfo.InvariantCulture);
            Html tokens = Both($"chart-tokens-{suffix}", a.Timeline.Seconds, "", TimeCharts.Charted(a.Timeline.OutputTokensPerSecond), TimeCharts.Charted(b.Timeline.OutputTokensPerSecond), $"{name}: answer tokens per second", "Tokens count where a run of decode steps ends.");
            Html first = Both($"chart-ttft-{suffix}", a.Timeline.Seconds, "\u00A0s", TimeCharts.Charted(a.Timeline.Ttft), TimeCharts.Charted(b.Timeline.Ttft), $"{name}: mean time to first token", "Of the requests that got their first token within each interval.");
            charts.Add(Html.Of($"""<h3>{name}</h3><div class="pair"><div>{tokens}</div><div>{first}</div></div>{"\n"}"""));
        }

        return charts.Count == 0 ? Html.Empty : FigureMarkup.Section("services", "Services", "Throughput and latency through time", Html.Join(charts));
    }

    private Html Sites()
    {
        List<Html> charts = [];
        foreach (var (a, b) in _left.Sites.Join(_right.Sites, static s => s.Id, static s => s.Id, static (a, b) => (a, b)))
        {
            if (a.Timeline.Seconds != b.Timeline.Seconds)
            {
                continue;
            }

            string suffix = (charts.Count + 1).ToString(CultureInfo.InvariantCulture);
            charts.Add(Html.Of($"""
                <h3>{a.Name}</h3>
                <div class="pair">
                <div>{Both($"chart-facility-{suffix}", a.Timeline.Seconds, "\u00A0MW", TimeCharts.Charted(a.Timeline.FacilityMegawatts), TimeCharts.Charted(b.Timeline.FacilityMegawatts), $"{a.Name}: power of the facility", "MW at the meter.")}</div>
                <div>{Both($"chart-pue-{suffix}", a.Timeline.Seconds, "", TimeCharts.Charted(a.Timeline.Pue), TimeCharts.Charted(b.Timeline.Pue), $"{a.Name}: PUE", "Facility over nodes.", 1)}</div>
                </div>

                """));
        }

        return charts.Count == 0 ? Html.Empty : FigureMarkup.Section("power", "Power", "Both at the meter", Html.Join(charts));
    }

    private Html Both(string id, double step, string suffix, IReadOnlyList<double?> left, IReadOnlyList<double?> right, string label, string meaning, double? bottom = null) => TimeCharts.Of(
        _figures,
        new TimeFigure { Id = id, Step = step, Prefix = "", Suffix = suffix, Bottom = bottom, Lines = [new Strip(_leftName, "c1", left), new Strip(_rightName, "c2", right)] },
        "half", label, $"{meaning} Means over {Amounts.Seconds(step)}.", label);
}
