using Nameplate.Factory.Serving;
using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>Advancing in runs gives what simulating each token gives: the same nanosecond for every first and last token, the same gaps.</summary>
public sealed class StepByStepTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Runs_and_single_steps_agree_to_the_nanosecond(int seed)
    {
        var random = new Nameplate.Factory.Randomness.EntityDraws((ulong)seed, "case");
        var trace = ServingRun.Trace(150, 1 + 30 * random.Uniform(), 20 + 600 * random.Uniform(), 5 + 200 * random.Uniform(), (ulong)seed);
        int longest = Enumerable.Range(0, trace.Count).Max(one => trace.Inputs[one] + trace.Outputs[one]);
        var kind = ServingRun.Kind(new AffineStepTimes { CacheTokens = longest + random.Below(8000) + 16, PerContext = random.Below(2000) }) with
        {
            MaximumBatch = 1 + (int)random.Below(40),
            PrefillChunk = 64 + (int)random.Below(1000),
            Prefill = random.Uniform() < 0.5 ? PrefillMode.Chunked : PrefillMode.First,
            BlockTokens = 1 + (int)random.Below(32),
            CacheReserve = random.Uniform() < 0.5 ? 0 : 0.02,
        };
        kind = kind with { PrefillChunk = Math.Max(kind.PrefillChunk, kind.MaximumBatch + kind.BlockTokens) };
        int replicas = 1 + (int)random.Below(3);
        bool roundRobin = random.Uniform() < 0.5;
        var plain = new StepByStep(trace, kind, replicas, roundRobin);
        plain.Run();

        var design = ServingRun.Design(kind, replicas) with { Router = roundRobin ? "round-robin" : "least-outstanding" };
        var run = ServingRun.Finish(design, trace);
        run.Service.Table.First.ShouldBe(plain.First);
        run.Service.Table.Last.ShouldBe(plain.Last);
        var result = run.Result;
        result.Preemptions.ShouldBe(plain.Preemptions);
        result.Steps.ShouldBe(plain.Steps);
        Same(result.All.BetweenTokens.Histogram, plain.Gaps);
    }

    private static void Same(LogHistogram ours, LogHistogram theirs)
    {
        ours.Count.ShouldBe(theirs.Count);
        ours.Sum.ShouldBe(theirs.Sum);
        foreach (double share in new[] { 0.01, 0.5, 0.9, 0.99, 1.0 })
        {
            ours.Quantile(share).ShouldBe(theirs.Quantile(share), tolerance: theirs.Quantile(share) / 128);
        }
    }
}
