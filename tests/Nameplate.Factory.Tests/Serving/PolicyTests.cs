using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>Routers, admission, priorities, prefix caches and autoscaling do what they say.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void Round_robin_deals_requests_evenly()
    {
        var run = ServingRun.Finish(ServingRun.Design(ServingRun.Kind(), 4) with { Router = "round-robin" }, ServingRun.Trace(400, 10, 300, 50));
        Shares(run).ShouldBe([100, 100, 100, 100]);
    }

    [Fact]
    public void Vendors_get_requests_in_proportion_to_their_weights()
    {
        var one = ServingRun.Kind() with { Name = "one", Weight = 3 };
        var run = ServingRun.Finish(
            ServingRun.Design([(one, 2), (one with { Name = "other", Weight = 1 }, 2)]) with { Router = "vendor-weighted" },
            ServingRun.Trace(400, 10, 300, 50));
        int[] shares = Shares(run);
        (shares[0] + shares[1]).ShouldBe(300);
        (shares[2] + shares[3]).ShouldBe(100);
    }

    [Fact]
    public void The_cheapest_joule_is_taken_while_there_is_room()
    {
        var thirsty = ServingRun.Kind() with { Name = "thirsty" };
        var frugal = thirsty with { Name = "frugal", Watts = static (_, _) => 10 };
        var design = ServingRun.Design([(thirsty, 1), (frugal, 1)]) with { Router = "cheapest-joule" };
        Shares(ServingRun.Finish(design, ServingRun.Trace(200, 2, 300, 50))).ShouldBe([0, 200]);
        Shares(ServingRun.Finish(design, ServingRun.Trace(400, 60, 300, 200)))[0].ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_router_of_ones_own_can_be_named()
    {
        var policies = PolicyRegistry.Standard.WithRouter("always-last", static () => new AlwaysLast());
        var design = ServingRun.Design(ServingRun.Kind(), 3) with { Router = "always-last" };
        Shares(ServingRun.Finish(design, ServingRun.Trace(50, 5, 300, 50), policies)).ShouldBe([0, 0, 50]);
    }

    [Fact]
    public void A_shared_prefix_is_computed_once()
    {
        var trace = Shared(count: 10, apart: 2_000_000_000, input: 640);
        var result = ServingRun.Finish(ServingRun.Design(ServingRun.Kind() with { PrefixCache = true }, 1), trace).Result;
        result.CachedTokens.ShouldBe(9 * 512);
        result.PrefillTokens.ShouldBe(10 * 640 - 9 * 512);
        result.LookedUpTokens.ShouldBe(10 * 640);
    }

    [Fact]
    public void A_prompt_that_is_wholly_cached_still_computes_its_last_block()
    {
        var result = ServingRun.Finish(
            ServingRun.Design(ServingRun.Kind() with { PrefixCache = true }, 1), Shared(count: 2, apart: 2_000_000_000, input: 512)).Result;
        result.PrefillTokens.ShouldBe(512 + 256);
    }

    [Fact]
    public void Prefixes_give_way_to_sequences_and_are_computed_again()
    {
        var trace = Shared(count: 40, apart: 100_000_000, input: 900);
        var kind = ServingRun.Kind(new AffineStepTimes { CacheTokens = 1600 }) with { PrefixCache = true };
        var result = ServingRun.Finish(ServingRun.Design(kind, 1), trace).Result;
        result.Completed.ShouldBe(40);
        result.CachedTokens.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Affinity_finds_more_of_the_prompts_than_dealing_them_out()
    {
        var trace = Shared(count: 600, apart: 80_000_000, input: 900, families: 7);
        var design = ServingRun.Design(ServingRun.Kind(new AffineStepTimes { CacheTokens = 6000 }) with { PrefixCache = true }, 4);
        var affine = ServingRun.Finish(design with { Router = "prefix-affinity" }, trace).Result;
        var dealt = ServingRun.Finish(design with { Router = "round-robin" }, trace).Result;
        affine.CachedTokens.ShouldBeGreaterThan(dealt.CachedTokens);
        affine.All.TimeToFirstToken.Mean.Figure.ShouldBeLessThan(dealt.All.TimeToFirstToken.Mean.Figure);
    }

    [Fact]
    public void The_limit_on_outstanding_requests_holds_at_the_door()
    {
        var design = ServingRun.Design(ServingRun.Kind(), 2) with
        {
            Admission = "queue-limit",
            Limits = new AdmissionLimits { OutstandingPerReplica = 3 },
        };
        var result = ServingRun.Finish(design, DefinitionTests.Requests(20, 500, 100)).Result;
        result.Completed.ShouldBe(6);
        result.Refused.ShouldBe(14);
    }

    [Fact]
    public void A_bucket_admits_its_rate_and_one_burst()
    {
        var design = ServingRun.Design(ServingRun.Kind(), 2) with
        {
            Admission = "token-bucket",
            Limits = new AdmissionLimits { TokensPerSecond = 600, BurstTokens = 1200 },
        };
        var result = ServingRun.Finish(design, DefinitionTests.Requests(101, 500, 100, apart: 100_000_000)).Result;
        result.Completed.ShouldBe(12);
    }

    [Fact]
    public void Shedding_keeps_the_first_token_of_those_taken_in_within_the_promise()
    {
        var design = ServingRun.Design(ServingRun.Kind() with { MaximumBatch = 512 }, 1) with
        {
            Classes = [new SloClass { Name = "chat", TimeToFirstToken = 0.8 }],
        };
        var trace = ServingRun.Trace(600, 40, 600, 20);
        var open = ServingRun.Finish(design, trace).Result;
        var shed = ServingRun.Finish(design with { Admission = "slo-shed" }, trace).Result;
        shed.Refused.ShouldBeGreaterThan(0);
        shed.All.GoodRequestsPerSecond.ShouldBeGreaterThan(open.All.GoodRequestsPerSecond);
    }

    [Fact]
    public void The_class_with_the_lower_number_waits_less()
    {
        var trace = ServingRun.Trace(600, 30, 400, 60);
        var result = ServingRun.Finish(
            ServingRun.Design(ServingRun.Kind() with { MaximumBatch = 6 }, 1) with
            {
                Classes = [new SloClass { Name = "later", Priority = 5 }, new SloClass { Name = "sooner", Priority = 1 }],
            },
            new RequestTrace
            {
                Arrivals = trace.Arrivals,
                Inputs = trace.Inputs,
                Outputs = trace.Outputs,
                Classes = [.. Enumerable.Range(0, 600).Select(one => (byte)(one % 2))],
            }).Result;
        result.Classes[1].Wait.Mean.Figure.ShouldBeLessThan(result.Classes[0].Wait.Mean.Figure / 3);
        result.Classes.Sum(one => one.Completed).ShouldBe(result.All.Completed);
        result.Classes.Sum(one => one.BetweenTokens.Count).ShouldBe(result.All.BetweenTokens.Count);
    }

    [Theory]
    [InlineData(AutoscalingSignal.Outstanding, 6)]
    [InlineData(AutoscalingSignal.Occupancy, 0.1)]
    public void Replicas_come_with_the_load_and_go_with_it(AutoscalingSignal signal, double target)
    {
        var busy = ServingRun.Trace(1500, 25, 300, 60);
        var trace = new RequestTrace
        {
            Arrivals = [.. busy.Arrivals, busy.Arrivals[^1] + 400_000_000_000],
            Inputs = [.. busy.Inputs, 100],
            Outputs = [.. busy.Outputs, 10],
        };
        var design = ServingRun.Design(ServingRun.Kind() with { StartUp = 3 }, 8) with
        {
            Autoscaling = new Autoscaling { Target = target, Interval = 5, Patience = 20, Signal = signal },
        };
        var run = ServingRun.Start(design, trace);
        run.Advance(50_000_000_000);
        run.Service.Replicas.Count(one => one.Phase == ReplicaPhase.Up).ShouldBeGreaterThan(2);
        run.Advance(300_000_000_000);
        run.Service.Replicas.Count(one => one.Phase == ReplicaPhase.Up).ShouldBe(1);
        run.ToEnd();
        run.Result.Completed.ShouldBe(1501);
        run.Ledger.Time(0, AcceleratorState.Starting).ShouldBeGreaterThan(Int128.Zero);
        run.Ledger.Time(0, AcceleratorState.Unallocated).ShouldBeGreaterThan(Int128.Zero);
    }

    private static int[] Shares(ServingRun run)
    {
        int[] shares = new int[run.Service.ReplicaCount];
        foreach (int replica in run.Service.Table.At)
        {
            shares[replica]++;
        }

        return shares;
    }

    /// <summary>Prompts of blocks of 256 tokens whose first two blocks are those of their family.</summary>
    private static RequestTrace Shared(int count, long apart, int input, int families = 1)
    {
        int blocks = (input + 255) / 256;
        var ids = ImmutableArray.CreateBuilder<int>();
        for (int request = 0; request < count; request++)
        {
            for (int block = 0; block < blocks; block++)
            {
                ids.Add(block < 2 ? request % families * 2 + block : 1000 + request * 10 + block);
            }
        }

        return new RequestTrace
        {
            Arrivals = [.. Enumerable.Range(0, count).Select(one => one * apart)],
            Inputs = [.. Enumerable.Repeat(input, count)],
            Outputs = [.. Enumerable.Repeat(20, count)],
            BlockTokens = 256,
            BlockStarts = [.. Enumerable.Range(0, count + 1).Select(one => one * blocks)],
            Blocks = [.. ids],
        };
    }

    private sealed class AlwaysLast : IRouter
    {
        public int Choose(IFleetView fleet, int request) => fleet.Count - 1;
    }
}
