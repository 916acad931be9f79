using Nameplate.Factory.Accounting;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>
/// Whatever happens to a service (failures, power cuts, slow clocks, scaling, full caches, any policy), no request, token, cache block or nanosecond is lost:
/// <see cref="ServingComponent.Result"/> checks that itself and throws.
/// </summary>
public sealed class PropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_lost_whatever_happens(int seed)
    {
        var draws = new EntityDraws((ulong)seed, "property");
        var trace = WithPrefixes(ServingRun.Trace(250, 1 + 15 * draws.Uniform(), 400, 80, (ulong)seed), ref draws);
        var run = ServingRun.Start(Random(ref draws, trace), trace);
        int replicas = run.Service.ReplicaCount;
        for (int step = 0; step < 60 && !run.Service.Finished; step++)
        {
            run.Advance(draws.Below(3_000_000_000));
            long now = run.Loop.Now;
            int replica = (int)draws.Below(replicas);
            switch (draws.Below(7))
            {
                case 0: run.Service.FailReplica(replica, now); break;
                case 1: run.Service.RepairReplica(replica, now); break;
                case 2: run.Service.SetFrequency(0, (1 + draws.Below(128)) / 128.0, now); break;
                case 3: run.Service.SetPowered(0, draws.Below(20), now); break;
                case 4: run.Service.SetPowered(0, 1000, now); break;
                default: run.Service.Result(now).Requests.ShouldBeLessThanOrEqualTo(250); break;
            }
        }

        run.Service.SetPowered(0, 1000, run.Loop.Now);
        for (int replica = 0; replica < replicas; replica++)
        {
            run.Service.RepairReplica(replica, run.Loop.Now);
        }

        run.ToEnd();
        var result = run.Result;
        (result.Completed + result.Refused + result.TooLong).ShouldBe(250);
        result.InFlight.ShouldBe(0);
        result.All.BetweenTokens.Count.ShouldBe(result.OutputTokens - result.Completed);
        foreach (var replica in run.Service.Replicas)
        {
            replica.Blocks.Held.ShouldBe(0);
        }

        Int128 time = 0;
        foreach (var state in Enum.GetValues<AcceleratorState>())
        {
            time += run.Ledger.Time(0, state);
        }

        time.ShouldBe((Int128)run.Loop.Now * run.Service.Design.Replicas.Sum(group => group.Count * group.Kind.Accelerators));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Where_the_loop_stands_still_in_between_does_not_matter(int seed)
    {
        var draws = new EntityDraws((ulong)seed, "property");
        var trace = WithPrefixes(ServingRun.Trace(250, 10, 400, 80, (ulong)seed), ref draws);
        var design = Random(ref draws, trace);
        var whole = ServingRun.Finish(design, trace);
        var pieces = ServingRun.Start(design, trace);
        while (pieces.Loop.Now < whole.Loop.Now)
        {
            pieces.Advance(Math.Min(whole.Loop.Now - pieces.Loop.Now, draws.Below(500_000_000)));
            pieces.Service.Result(pieces.Loop.Now);
        }

        pieces.Service.Table.Last.ShouldBe(whole.Service.Table.Last);
        pieces.Result.All.BetweenTokens.Histogram.Sum.ShouldBe(whole.Result.All.BetweenTokens.Histogram.Sum);
        pieces.Result.All.EndToEnd.Quantile(0.99).ShouldBe(whole.Result.All.EndToEnd.Quantile(0.99));
    }

    private static ServiceDesign Random(ref EntityDraws draws, RequestTrace trace)
    {
        int longest = Enumerable.Range(0, trace.Count).Max(one => trace.Inputs[one] + trace.Outputs[one]);
        var kind = ServingRun.Kind(new AffineStepTimes { CacheTokens = (long)(longest * (0.8 + 2 * draws.Uniform())), PerContext = draws.Below(1000) }) with
        {
            MaximumBatch = 2 + (int)draws.Below(20),
            Accelerators = 1 + (int)draws.Below(4),
            PrefixCache = draws.Uniform() < 0.6,
            Prefill = draws.Uniform() < 0.5 ? PrefillMode.Chunked : PrefillMode.First,
            StartUp = 5 * draws.Uniform(),
            Speculation = draws.Uniform() < 0.2 ? new Speculation { DraftTokens = 2, Acceptance = 0.6, DraftShare = 0.1 } : null,
        };
        string[] routers = [.. PolicyRegistry.Standard.Routers.Keys];
        string[] admissions = [.. PolicyRegistry.Standard.Admissions.Keys];
        var design = draws.Uniform() < 0.4
            ? ServingRun.Design([(kind with { Role = Role.Prefill }, 1 + (int)draws.Below(2)), (kind with { Role = Role.Decode }, 1 + (int)draws.Below(3))])
            : ServingRun.Design([(kind, 1 + (int)draws.Below(3)), (kind with { Weight = 2, MaximumBatch = 4 }, 1)]);
        return design with
        {
            Router = routers[draws.Below(routers.Length)],
            Admission = admissions[draws.Below(admissions.Length)],
            Limits = new AdmissionLimits { OutstandingPerReplica = 20, TokensPerSecond = 3000, BurstTokens = 20_000 },
            TransferBytesPerSecond = 1e9,
            Classes = [new SloClass { Name = "fast", TimeToFirstToken = 1, TimePerToken = 0.05 }, new SloClass { Name = "slow", Priority = 1 }],
            Autoscaling = draws.Uniform() < 0.3
                ? new Autoscaling { Target = draws.Uniform() < 0.5 ? 4 : 0.5, Interval = 2, Patience = 5, Signal = (AutoscalingSignal)draws.Below(2) }
                : null,
        };
    }

    /// <summary>Prompts that share leading blocks of 64 tokens in a few families, and two classes.</summary>
    private static RequestTrace WithPrefixes(RequestTrace trace, ref EntityDraws draws)
    {
        var starts = new List<int> { 0 };
        var blocks = new List<int>();
        byte[] classes = new byte[trace.Count];
        for (int request = 0; request < trace.Count; request++)
        {
            int family = (int)draws.Below(5);
            int shared = (int)draws.Below(6);
            classes[request] = (byte)draws.Below(2);
            for (int block = 0; block < (trace.Inputs[request] + 63) / 64; block++)
            {
                blocks.Add(block < shared ? family * 1000 + block : 1_000_000 + request * 1000 + block);
            }

            starts.Add(blocks.Count);
        }

        return new RequestTrace
        {
            Arrivals = trace.Arrivals,
            Inputs = trace.Inputs,
            Outputs = trace.Outputs,
            Classes = classes,
            BlockTokens = 64,
            BlockStarts = [.. starts],
            Blocks = [.. blocks],
        };
    }
}
