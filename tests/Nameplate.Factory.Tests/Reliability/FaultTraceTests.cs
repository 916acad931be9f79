using System.Collections.Immutable;
using System.Text;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Tests.Workloads;

namespace Nameplate.Factory.Tests.Reliability;

/// <summary>The fault trace: reading it, its statistics, and how well a mixture fits nodes that it has not seen.</summary>
public sealed class FaultTraceTests
{
    private const double Day = 86_400;
    private const double Floor = 0.005 * Day;

    [Fact]
    public void The_trace_has_the_statistics_that_were_derived_from_it()
    {
        var statistics = FaultStatistics.Of(Trace(), FaultTrace.InfiniteHbdNodes, FaultTrace.InfiniteHbdDays);
        statistics.Faults.ShouldBe(584);
        statistics.FaultyNodes.ShouldBe(231);
        (1000 / statistics.PerThousandNodeDays).ShouldBe(238, 0.5);
        statistics.MedianRepair.ShouldBe(0.85, 0.005);
        statistics.MeanRepair.ShouldBe(5.535, 0.001);
        statistics.Repair90.ShouldBe(12.97, 0.01);
        statistics.Repair95.ShouldBe(30.74, 0.01);
        statistics.Unavailability.ShouldBe(0.0232, 0.0001);
    }

    [Fact]
    public void Rate_and_mean_repair_explain_the_measured_unavailability()
    {
        PublishedReliability.InfiniteHbd.Unavailability.ShouldBe(0.023, 0.001);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void The_shipped_mixture_is_the_fit_to_the_whole_trace()
    {
        var fit = RepairFit.Fit(Seconds(Trace()), 4, Floor);
        var shipped = PublishedReliability.InfiniteHbdRepair;
        for (int part = 0; part < 4; part++)
        {
            fit.Parts[part].Weight.ShouldBe(shipped.Parts[part].Weight, 1e-6);
            (fit.Parts[part].Median / shipped.Parts[part].Median).ShouldBe(1, 1e-5);
            fit.Parts[part].Sigma.ShouldBe(shipped.Parts[part].Sigma, 1e-5);
        }
    }

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(0)]
    [InlineData(1)]
    public void A_fit_to_half_of_the_nodes_is_as_close_to_the_other_half_as_two_samples_are(int half)
    {
        var trace = Trace();
        double[] seen = Seconds([.. trace.Where(fault => Half(fault.Node) == half)]), kept = Seconds([.. trace.Where(fault => Half(fault.Node) != half)]);
        var fit = RepairFit.Fit(seen, 4, Floor);
        Array.Sort(kept);
        double distance = kept.Select((one, i) => Math.Max(Math.Abs(fit.Cdf(one) - (double)i / kept.Length), Math.Abs(fit.Cdf(one) - (i + 1.0) / kept.Length))).Max();

        // Both halves are samples: Smirnov's bound for two samples at 5 %.
        distance.ShouldBeLessThan(1.358 * Math.Sqrt(1.0 / seen.Length + 1.0 / kept.Length));
        double mean = kept.Average(), error = Math.Sqrt(kept.Sum(one => (one - mean) * (one - mean))) / kept.Length;
        double ownMean = seen.Average(), ownError = Math.Sqrt(seen.Sum(one => (one - ownMean) * (one - ownMean))) / seen.Length;
        fit.Mean.ShouldBe(mean, 2 * Math.Sqrt(error * error + ownError * ownError));
    }

    [Fact]
    public void Ends_without_a_start_and_other_files_are_refused()
    {
        Should.Throw<InvalidDataException>(() => Read("""[{"node_id":"a","event_time":1,"event_type":"fault_end","fault_type":{"Level":"x","Class":"y","Desc":"z"}}]"""));
        Should.Throw<InvalidDataException>(() => Read("""{"node_id":"a"}"""));
        Should.Throw<InvalidDataException>(() => Read("no json"));
    }

    [Fact]
    public void A_fault_that_ends_at_once_lasts_no_time_and_an_open_one_is_left_out()
    {
        const string Kind = "\"fault_type\":{\"Level\":\"x\",\"Class\":\"y\",\"Desc\":\"z\"}";
        var faults = Read($$"""
            [{"node_id":"a","event_time":1,"event_type":"fault_end",{{Kind}}},{"node_id":"a","event_time":1,"event_type":"fault_start",{{Kind}}},
             {"node_id":"b","event_time":2,"event_type":"fault_start",{{Kind}}}]
            """);
        faults.ShouldHaveSingleItem().Days.ShouldBe(0);
    }

    private static ImmutableArray<Fault> Trace()
    {
        using var file = File.OpenRead(SharedData.Require("reliability/infinitehbd_fault_trace.json"));
        return FaultTrace.Read(file);
    }

    private static ImmutableArray<Fault> Read(string json) => FaultTrace.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static double[] Seconds(ImmutableArray<Fault> faults) => [.. faults.Select(fault => fault.Days * Day)];

    /// <summary>FNV-1a's lowest bit: half of the nodes, whatever they are called.</summary>
    private static int Half(string node)
    {
        uint hash = 2166136261;
        foreach (char one in node)
        {
            hash = unchecked((hash ^ one) * 16777619);
        }

        return (int)(hash & 1);
    }
}
