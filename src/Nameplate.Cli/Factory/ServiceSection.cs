using Nameplate.Cli.Writing;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>What a service did.</summary>
internal static class ServiceSection
{
    private const double Saturated = 0.95;

    public static void Write(Page page, ServiceDocument service)
    {
        page.Heading($"{service.Name}: {service.Model} on {Words.Count(service.Accelerators)} accelerators at {service.Site}, {service.Replicas} {(service.Replicas == 1 ? "replica" : "replicas")}, ρ = {(service.Utilisation is { } rho ? rho.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture) : "–")}");
        page.Paragraph(
            $"{Words.Count(service.Requests)} requests: {Words.Count(service.Completed)} completed, {Words.Count(service.Refused)} refused, {Words.Count(service.InFlight)} still running; {FactoryWords.Figure(service.RequestsPerSecond)} requests/s, {FactoryWords.Figure(service.InputTokensPerSecond)} prompt and {FactoryWords.Figure(service.OutputTokensPerSecond)} answer tokens/s; batch {FactoryWords.Figure(service.MeanBatch)}, decode step {(service.MeanDecodeStep is { } step ? FactoryWords.Span(step) : "–")}.", "  ", "  ");
        if (service.Utilisation > Saturated)
        {
            page.Paragraph("Near saturation (ρ > 0.95): single figures would say more about the length of the run than about the service, so ranges over its halves are given.", "  ", "  ");
        }

        page.Table(Latencies(service));
        if (service.Classes.Any(c => c.TtftPromise is not null || c.TpotPromise is not null))
        {
            page.Table(Classes(service));
        }

        Notes(page, service);
        page.Paragraph(
            $"{FactoryWords.Figure(service.WattsPerAccelerator)} W per accelerator; {FactoryWords.Figure(service.TokensPerSecondPerMegawatt)} tokens/s per MW of IT; {FactoryWords.Figure(service.TokensPerJoule)} tokens/J of the facility; {FactoryWords.Usd(service.CostPerMtok)} per million tokens (energy {FactoryWords.Usd(service.EnergyCostPerMtok)}, capital {FactoryWords.Usd(service.CapitalCostPerMtok)}).", "  ", "  ");
    }

    private static TextTable Latencies(ServiceDocument service)
    {
        var table = new TextTable(new Column(string.Empty), new Column("mean", true), new Column("p50", true), new Column("p90", true), new Column("p99", true), new Column("p99.9", true));
        foreach ((string name, LatencyDocument? times) in (IEnumerable<(string, LatencyDocument?)>)[("wait", service.Wait), ("TTFT", service.Ttft), ("TPOT", service.Tpot), ("ITL", service.Itl), ("E2E", service.E2e)])
        {
            table.Row(name, FactoryWords.Span(times?.Mean), FactoryWords.Span(times?.P50), FactoryWords.Span(times?.P90), FactoryWords.Span(times?.P99), FactoryWords.Span(times?.P999));
        }

        return table;
    }

    private static TextTable Classes(ServiceDocument service)
    {
        var table = new TextTable(new Column("class"), new Column("promised TTFT", true), new Column("TPOT", true), new Column("requests", true), new Column("kept", true), new Column("goodput tokens/s", true));
        foreach (ClassDocument one in service.Classes)
        {
            table.Row(one.Name, Promise(one.TtftPromise), Promise(one.TpotPromise), Words.Count(one.Requests), FactoryWords.Percent(one.Attainment), FactoryWords.Figure(one.Goodput));
        }

        return table;
    }

    private static string Promise(double? seconds) => seconds is { } known ? FactoryWords.Span(known) : "–";

    private static void Notes(Page page, ServiceDocument service)
    {
        var notes = new List<string>();
        if (service.Preemptions > 0)
        {
            notes.Add($"{Words.Count(service.Preemptions)} sequences pushed out of a full cache");
        }

        if (service.Requeued > 0)
        {
            notes.Add($"{Words.Count(service.Requeued)} sent on after failures");
        }

        if (service.CachedShare is { } cached)
        {
            notes.Add($"{FactoryWords.Percent(cached)} of prompt tokens found in the prefix cache");
        }

        if (service.TransferredBytes > 0)
        {
            notes.Add($"{FactoryWords.Figure(service.TransferredBytes / 1e9)} GB of cache moved between replicas");
        }

        if (notes.Count > 0)
        {
            page.Paragraph(string.Join("; ", notes) + ".", "  ", "  ");
        }
    }
}
