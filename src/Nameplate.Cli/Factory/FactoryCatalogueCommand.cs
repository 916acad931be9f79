using System.Collections.Immutable;
using Nameplate.Cli.Writing;
using Nameplate.Factory.Cooling;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Cli.Factory;

/// <summary>Lists what ships with the product, by the names that factory files use.</summary>
internal static class FactoryCatalogueCommand
{
    public static ImmutableArray<string> Kinds { get; } = ["accelerators", "models", "workloads", "policies"];

    public static int Run(string? kind, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.OutIsTerminal);
        foreach (string one in kind is null ? Kinds : [kind])
        {
            Write(page, one);
        }

        return ExitCode.Done;
    }

    private static void Write(Page page, string kind)
    {
        switch (kind)
        {
            case "accelerators":
                Accelerators(page);
                break;
            case "models":
                Models(page);
                break;
            case "workloads":
                Workloads(page);
                break;
            default:
                page.Heading("Policies");
                page.Paragraph("router: " + string.Join(", ", PolicyRegistry.Standard.Routers.Keys), "  ", "    ");
                page.Paragraph("admission: " + string.Join(", ", PolicyRegistry.Standard.Admissions.Keys), "  ", "    ");
                page.Paragraph("cooling: " + string.Join(", ", CoolingPlant.Names), "  ", "    ");
                break;
        }
    }

    private static void Accelerators(Page page)
    {
        page.Heading("Accelerators");
        var table = new TextTable(new Column("id"), new Column("memory", true), new Column("TB/s", true), new Column("bf16 TFLOP/s", true), new Column("fp8", true), new Column("fp4", true), new Column("rated W", true), new Column("domain", true), new Column("source"));
        foreach (Accelerator one in AcceleratorCatalogue.All)
        {
            table.Row(
                one.Id, FactoryWords.Figure(one.MemoryBytes / 1e9) + " GB", FactoryWords.Figure(one.MemoryBandwidth / 1e12), FactoryWords.Figure(one.Bf16Flops / 1e12), FactoryWords.Figure(one.Fp8Flops / 1e12),
                FactoryWords.Figure(one.Fp4Flops / 1e12), FactoryWords.Figure(one.RatedPower), Words.Count(one.ScaleUpDomain), one.Source);
        }

        page.Table(table);
    }

    private static void Models(Page page)
    {
        page.Heading("Models");
        var table = new TextTable(new Column("id"), new Column("parameters", true), new Column("active", true), new Column("layers", true), new Column("cache B/token, fp8", true), new Column("source"));
        foreach (LanguageModel one in ModelCatalogue.All)
        {
            table.Row(one.Id, FactoryWords.Figure(one.Parameters / 1e9) + " B", FactoryWords.Figure(one.ActiveParameters / 1e9) + " B", Words.Count(one.Layers), Words.Count((long)one.KvBytesPerToken(Precision.Fp8)), one.Source);
        }

        page.Table(table);
    }

    private static void Workloads(Page page)
    {
        page.Heading("Workloads");
        var table = new TextTable(new Column("id"), new Column("prompt mean", true), new Column("median", true), new Column("answer mean", true), new Column("median", true), new Column("cv", true), new Column("source"));
        foreach (WorkloadStatistics one in WorkloadCatalogue.All)
        {
            table.Row(
                one.Id, FactoryWords.Figure(one.Input.Mean), FactoryWords.Figure(one.Input.Quantile(0.5)), FactoryWords.Figure(one.Output.Mean), FactoryWords.Figure(one.Output.Quantile(0.5)),
                FactoryWords.Figure(one.Arrivals.Cv), $"{one.Source}, {one.Licence}");
        }

        page.Table(table);
    }
}
