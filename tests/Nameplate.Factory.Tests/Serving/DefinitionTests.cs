using Nameplate.Factory.Accounting;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>What the figures mean, on cases that can be worked out by hand.</summary>
public sealed class DefinitionTests
{
    private static readonly AffineStepTimes Times = new() { Base = 1_000_000, PerDecode = 0, PerContext = 10, PerPrompt = 1_000 };

    [Fact]
    public void A_lone_request_takes_its_prompt_steps_and_then_one_step_per_token()
    {
        var result = One(ServingRun.Design(ServingRun.Kind(Times) with { PrefillChunk = 100 }, 1), input: 250, output: 4);
        const double First = 3 * 1_000_000 + 250 * 1_000;
        const double Decode = 3 * 1_000_000 + 10 * (250 + 251 + 252);
        result.All.TimeToFirstToken.Mean.Figure.ShouldBe(First * 1e-9, 1e-12);
        result.All.EndToEnd.Mean.Figure.ShouldBe((First + Decode) * 1e-9, 1e-12);
        result.All.TimePerToken.Mean.Figure.ShouldBe(Decode / 3 * 1e-9, 1e-9);
        result.All.BetweenTokens.Count.ShouldBe(3);
        result.All.BetweenTokens.Histogram.Sum.ShouldBe((Int128)Decode);
        result.All.Wait.Mean.Figure.ShouldBe(0);
        result.MeanDecodeStep.ShouldBe(Decode / 3 * 1e-9, 1e-12);
        result.Steps.ShouldBe(6);
        result.MeanBatch.ShouldBe(1);
        result.OutputTokens.ShouldBe(4);
        result.PrefillTokens.ShouldBe(250);
    }

    [Fact]
    public void A_cache_that_moves_takes_its_latency_and_its_bytes_before_the_second_token()
    {
        var kind = ServingRun.Kind(Times) with { PrefillChunk = 1000, CacheBytesPerToken = 1000 };
        var split = ServingRun.Design([(kind with { Role = Role.Prefill }, 1), (kind with { Role = Role.Decode }, 1)]);
        var result = One(split with { TransferLatency = 0.005, TransferBytesPerSecond = 1e6 }, input: 300, output: 2);
        result.All.TimeToFirstToken.Mean.Figure.ShouldBe(1.3e-3, 1e-12);
        result.All.EndToEnd.Mean.Figure.ShouldBe(1.3e-3 + 0.005 + 0.3 + 1.003e-3, 1e-12);
        result.TransferredBytes.ShouldBe(300_000);
    }

    [Fact]
    public void A_request_that_no_cache_can_hold_is_refused_and_said_to_be_too_long()
    {
        var result = One(ServingRun.Design(ServingRun.Kind(Times with { CacheTokens = 256 }), 1), input: 250, output: 8);
        result.TooLong.ShouldBe(1);
        result.All.Refused.ShouldBe(1);
        One(ServingRun.Design(ServingRun.Kind(Times with { CacheTokens = 256 }), 1), input: 250, output: 7).Completed.ShouldBe(1);
    }

    [Fact]
    public void A_request_meets_its_promise_only_with_both_times()
    {
        var design = ServingRun.Design(ServingRun.Kind(Times) with { PrefillChunk = 1000 }, 1);
        SloClass Promise(double first, double each) => new() { Name = "promise", TimeToFirstToken = first, TimePerToken = each };
        One(design with { Classes = [Promise(1.26e-3, 1.003e-3)] }, 250, 4).All.Attainment.ShouldBe(1);
        One(design with { Classes = [Promise(1.24e-3, 1.003e-3)] }, 250, 4).All.Attainment.ShouldBe(0);
        One(design with { Classes = [Promise(1.26e-3, 1.002e-3)] }, 250, 4).All.Attainment.ShouldBe(0);
    }

    [Fact]
    public void A_new_frequency_counts_from_the_next_step_on()
    {
        var times = Times with { PerContext = 0 };
        var run = ServingRun.Start(ServingRun.Design(ServingRun.Kind(times) with { PrefillChunk = 1000 }, 1), Requests(1, 100, 11));
        run.Advance(1_100_000 + 4_500_000);
        run.Service.SetFrequency(0, 0.5, run.Loop.Now);
        run.ToEnd();
        run.Result.All.EndToEnd.Mean.Figure.ShouldBe(1.1e-3 + 5e-3 + 5 * 2e-3, 1e-12);
    }

    [Fact]
    public void A_failure_loses_the_cache_but_not_the_tokens_that_were_given()
    {
        var times = Times with { PerContext = 0 };
        var design = ServingRun.Design(ServingRun.Kind(times) with { PrefillChunk = 1000, StartUp = 10 }, 1);
        var run = ServingRun.Start(design, Requests(1, 100, 11));
        run.Advance(1_100_000 + 4_500_000);
        run.Service.FailReplica(0, run.Loop.Now);
        run.Advance(1_000_000_000);
        run.Service.RepairReplica(0, run.Loop.Now);
        run.ToEnd();
        var result = run.Result;
        result.Requeued.ShouldBe(1);
        result.RecomputedTokens.ShouldBe(105);
        result.All.EndToEnd.Mean.Figure.ShouldBe(5.6e-3 + 1 + 10 + 1.105e-3 + 5 * 1e-3, 1e-12);
        result.All.BetweenTokens.Count.ShouldBe(10);
        run.Ledger.Time(0, AcceleratorState.Failed).ShouldBe(1_000_000_000);
        run.Ledger.Time(0, AcceleratorState.Starting).ShouldBe(10_000_000_000);
    }

    [Fact]
    public void An_unknown_router_is_refused_with_the_known_ones()
    {
        var design = ServingRun.Design(ServingRun.Kind(), 1) with { Router = "psychic" };
        Should.Throw<ArgumentException>(() => ServingRun.Start(design, Requests(1, 1, 1))).Message.ShouldContain("least-outstanding");
    }

    [Fact]
    public void Many_threads_give_the_same_bytes_as_one()
    {
        var trace = ServingRun.Trace(500, 10, 500, 100);
        var design = ServingRun.Design(ServingRun.Kind(), 3);
        long[][] lasts = new long[6][];
        Parallel.For(0, lasts.Length, one => lasts[one] = ServingRun.Finish(design, trace).Service.Table.Last);
        foreach (long[] last in lasts)
        {
            last.ShouldBe(lasts[0]);
        }
    }

    [Fact]
    public void Serving_allocates_nothing_once_it_is_under_way()
    {
        var run = ServingRun.Start(ServingRun.Design(ServingRun.Kind(), 3), ServingRun.Trace(6000, 15, 500, 100));
        run.Advance(280_000_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Advance(100_000_000_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(32_768);
    }

    internal static RequestTrace Requests(int count, int input, int output, long apart = 0) => new()
    {
        Arrivals = [.. Enumerable.Range(0, count).Select(one => one * apart)],
        Inputs = [.. Enumerable.Repeat(input, count)],
        Outputs = [.. Enumerable.Repeat(output, count)],
    };

    private static ServingResult One(ServiceDesign design, int input, int output) => ServingRun.Finish(design, Requests(1, input, output)).Result;
}
