using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>Two runs side by side: the same seed, so the same requests and failures where their workloads and pools are the same.</summary>
internal static class FactoryComparisonPage
{
    public static void Write(FactoryDocument left, FactoryDocument right, FactoryArguments arguments, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        page.Heading($"{left.Title} against {(left.Title == right.Title ? arguments.Against : right.Title)}");
        var table = new TextTable(new Column(string.Empty), new Column(left.Factory, true), new Column(left.Factory == right.Factory ? arguments.Against! : right.Factory, true), new Column("change", true));
        foreach (string name in left.Sites.SelectMany(s => s.Services).Select(s => s.Name).Concat(right.Sites.SelectMany(s => s.Services).Select(s => s.Name)).Distinct())
        {
            ServiceDocument? a = Service(left, name);
            ServiceDocument? b = Service(right, name);
            Row(table, $"{name}: answer tokens/s", a?.OutputTokensPerSecond, b?.OutputTokensPerSecond);
            Row(table, "  ρ", a?.Utilisation, b?.Utilisation);
            foreach ((string metric, Func<ServiceDocument, LatencyDocument?> of) in (IEnumerable<(string, Func<ServiceDocument, LatencyDocument?>)>)[("TTFT", s => s.Ttft), ("TPOT", s => s.Tpot), ("ITL", s => s.Itl), ("E2E", s => s.E2e)])
            {
                Row(table, $"  {metric} mean, s", Mean(a, of), Mean(b, of));
                Row(table, $"  {metric} p99, s", Tail(a, of), Tail(b, of));
            }

            Row(table, "  promise kept", a?.Classes[0].Attainment, b?.Classes[0].Attainment);
            Row(table, "  tokens/s per MW of IT", a?.TokensPerSecondPerMegawatt, b?.TokensPerSecondPerMegawatt);
            Row(table, "  USD per million tokens", a?.CostPerMtok, b?.CostPerMtok);
        }

        foreach ((SiteDocument a, SiteDocument b) in left.Sites.Join(right.Sites, s => s.Id, s => s.Id, (a, b) => (a, b)))
        {
            Row(table, $"{a.Id}: MWh at the meter", a.FacilityMegawattHours, b.FacilityMegawattHours);
            Row(table, "  PUE", a.Pue, b.Pue);
            Row(table, "  highest MW", a.PeakMegawatts, b.PeakMegawatts);
            foreach (JobTotalsDocument jobs in a.Jobs?.Totals ?? [])
            {
                JobTotalsDocument? other = b.Jobs?.Totals.FirstOrDefault(t => t.Kind == jobs.Kind);
                Row(table, $"  {jobs.Kind}: ETTR", jobs.Ettr, other?.Ettr);
                Row(table, $"  {jobs.Kind}: accelerator·h kept", jobs.UsefulHours, other?.UsefulHours);
            }
        }

        page.Table(table);
        page.Paragraph("Above ρ = 0.95 a time is the middle of the range over the run's halves.", "  ", "  ");
    }

    private static ServiceDocument? Service(FactoryDocument document, string name) => document.Sites.SelectMany(s => s.Services).FirstOrDefault(s => s.Name == name);

    private static double? Mean(ServiceDocument? service, Func<ServiceDocument, LatencyDocument?> of) => service is null ? null : Of(of(service)?.Mean);

    private static double? Tail(ServiceDocument? service, Func<ServiceDocument, LatencyDocument?> of) => service is null ? null : Of(of(service)?.P99);

    private static double? Of(FigureDocument? figure) => figure is null ? null : figure.Value ?? (figure.Low + figure.High) / 2;

    private static void Row(TextTable table, string name, double? a, double? b)
        => table.Row(name, FactoryWords.Figure(a), FactoryWords.Figure(b), a is { } x && b is { } y && x != 0 ? (y / x - 1).ToString("+0.0 %;-0.0 %;0.0 %", System.Globalization.CultureInfo.InvariantCulture) : "–");
}
