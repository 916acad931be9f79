using Nameplate.Factory.Hardware;
using Nameplate.Factory.Models;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>The Azure conversation trace on four A100 with Llama 2 7B: what two independent simulators say (2.73 s and 2.93 s end to end).</summary>
public sealed class AzureTraceTests(ITestOutputHelper output)
{
    [Fact]
    public void Four_a100_serve_the_conversation_trace_as_other_simulators_say()
    {
        var trace = Read("azure_llm_2023_conv.csv");
        var hardware = AcceleratorCatalogue.Find("a100")!;
        var design = new ReplicaDesign
        {
            Accelerator = hardware,
            Model = ModelCatalogue.Find("llama-2-7b")!,
            Engine = "vllm",
            Weights = Precision.Bf16,
            Kv = Precision.Bf16,
        };
        var steps = new RooflineStepTimes(design, CoefficientCatalogue.For(design));
        var kind = ServingRun.Kind(steps) with { MaximumBatch = 256, PrefillChunk = 2048 };
        var result = ServingRun.Finish(ServingRun.Design(kind, 4) with { Router = "round-robin" }, trace).Result;
        output.WriteLine($"decode step {result.MeanDecodeStep * 1e3:F2} ms, E2E {result.All.EndToEnd.Mean.Figure:F3} s, TTFT p99 "
            + $"{result.All.TimeToFirstToken.Quantile(0.99).Figure:F3} s, ITL p99 {result.All.BetweenTokens.Quantile(0.99).Figure * 1e3:F1} ms, "
            + $"utilisation {result.Utilisation:F3}, busy {result.BusyShare:F3}, batch {result.MeanBatch:F2}");
        result.Completed.ShouldBe(19_366);
        result.MeanDecodeStep.ShouldBeInRange(0.011, 0.0145);
        result.All.EndToEnd.Mean.Figure.ShouldBeInRange(2.6, 3.1);
    }

    private static RequestTrace Read(string name)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Nameplate.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        string path = Path.Combine(folder ?? ".", "..", "shared", "data", "traces", name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not beside the repository in ../shared/data/traces.");
        var diagnostics = new Diagnostics();
        return TraceFile.Read(path, name, TraceFormat.Azure, [], default, diagnostics)!.Trace;
    }
}
