using Nameplate.Factory.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Workloads;

/// <summary>The public traces read as their publishers describe them. Skipped where the files are not at hand.</summary>
public sealed class PublicTraceTests
{
    [Theory]
    [InlineData("azure_llm_2023_conv.csv", 19_366, 3501.7, 1154.70, 211.13)]
    [InlineData("azure_llm_2023_code.csv", 8_819, 3435.9, 2047.85, 27.88)]
    public void Azures_traces_read_as_published(string file, int requests, double seconds, double input, double output)
    {
        var statistics = TraceStatistics.Of(Read(file, TraceFormat.Azure));
        statistics.Requests.ShouldBe(requests);
        statistics.Seconds.ShouldBe(seconds, 0.05);
        statistics.MeanInput.ShouldBe(input, 0.005);
        statistics.MeanOutput.ShouldBe(output, 0.005);
    }

    [Fact]
    public void Mooncakes_trace_reads_with_its_prefixes()
    {
        var trace = Read("mooncake_conversation.jsonl", TraceFormat.Mooncake);
        var statistics = TraceStatistics.Of(trace);
        statistics.Requests.ShouldBe(12_031);
        statistics.MeanInput.ShouldBe(12_035, 0.5);
        statistics.MeanOutput.ShouldBe(343, 0.5);
        trace.BlockTokens.ShouldBe(512);
        trace.BlockStarts.Length.ShouldBe(12_032);
        statistics.PrefixHits.ShouldBe(0.37, 0.01);
    }

    [Theory]
    [InlineData("azure_llm_2023_conv.csv", "azure-conversation")]
    [InlineData("azure_llm_2023_code.csv", "azure-code")]
    [InlineData("mooncake_conversation.jsonl", "mooncake-conversation")]
    public void The_shipped_quantiles_are_the_files(string file, string id)
    {
        var trace = Read(file, null);
        var workload = WorkloadCatalogue.Find(id).ShouldNotBeNull();
        workload.RequestsPerSecond.ShouldBe(trace.Count / TraceStatistics.Of(trace).Seconds, 0.001);
        workload.Arrivals.Cv.ShouldBe(TraceStatistics.Of(trace).InterarrivalCv, 0.01);
        foreach (double share in (double[])[0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99])
        {
            Rank(trace.Inputs, workload.Input.Quantile(share)).ShouldContainShare(share);
            Rank(trace.Outputs, workload.Output.Quantile(share)).ShouldContainShare(share);
        }
    }

    private static (double Below, double UpTo) Rank(int[] lengths, double value) =>
        (lengths.Count(l => l < value - 1) / (double)lengths.Length, lengths.Count(l => l <= value + 1) / (double)lengths.Length);

    private static RequestTrace Read(string file, TraceFormat? format)
    {
        string path = SharedData.Require("traces/" + file);
        var diagnostics = new Diagnostics();
        return TraceFile.Read(path, file, format, [], new Location("here", 0, 0), diagnostics).ShouldNotBeNull(diagnostics.ToText()).Trace;
    }
}
