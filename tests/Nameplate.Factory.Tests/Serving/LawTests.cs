using Nameplate.Factory.Accounting;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>What must be true of any serving system, whatever its step times.</summary>
public sealed class LawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Disaggregation_lowers_the_tail_between_tokens_and_raises_the_tail_to_the_first(ulong seed)
    {
        var trace = ServingRun.Trace(3000, 9, 1200, 150, seed);
        var kind = ServingRun.Kind() with { PrefillChunk = 2048 };
        var together = ServingRun.Finish(ServingRun.Design(kind, 4), trace).Result;
        var split = ServingRun.Design([(kind with { Role = Role.Prefill, Name = "prefill" }, 1), (kind with { Role = Role.Decode, Name = "decode" }, 3)]);
        var apart = ServingRun.Finish(split with { TransferBytesPerSecond = 50e9, TransferLatency = 0.001 }, trace).Result;
        apart.All.BetweenTokens.Quantile(0.99).Figure.ShouldBeLessThan(together.All.BetweenTokens.Quantile(0.99).Figure);
        apart.All.TimeToFirstToken.Quantile(0.99).Figure.ShouldBeGreaterThan(together.All.TimeToFirstToken.Quantile(0.99).Figure);
        apart.Completed.ShouldBe(3000);
        apart.TransferredBytes.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("round-robin")]
    [InlineData("least-outstanding")]
    [InlineData("least-kv")]
    public void More_replicas_never_raise_waiting(string router)
    {
        var trace = ServingRun.Trace(2000, 12, 800, 120);
        double before = double.PositiveInfinity;
        foreach (int replicas in new[] { 1, 2, 4, 8 })
        {
            double wait = ServingRun.Finish(ServingRun.Design(ServingRun.Kind(), replicas) with { Router = router }, trace).Result.All.Wait.Mean.Figure;
            wait.ShouldBeLessThanOrEqualTo(before);
            before = wait;
        }
    }

    [Fact]
    public void A_lower_frequency_never_raises_throughput_nor_lowers_a_time()
    {
        var trace = ServingRun.Trace(1000, 20, 500, 100);
        double throughput = double.PositiveInfinity;
        double latency = 0;
        foreach (double frequency in new[] { 1, 0.9, 0.75, 0.5 })
        {
            var run = ServingRun.Start(ServingRun.Design(ServingRun.Kind(), 2), trace);
            run.Service.SetFrequency(0, frequency, 0);
            run.ToEnd();
            var result = run.Result;
            double rate = result.OutputTokens / (run.Service.Table.Last.Max() * 1e-9);
            rate.ShouldBeLessThanOrEqualTo(throughput);
            result.All.EndToEnd.Mean.Figure.ShouldBeGreaterThan(latency);
            throughput = rate;
            latency = result.All.EndToEnd.Mean.Figure;
        }
    }

    [Fact]
    public void Two_halves_equal_the_whole_where_requests_are_dealt_in_turn()
    {
        var trace = ServingRun.Trace(1200, 10, 500, 100);
        var whole = ServingRun.Start(ServingRun.Design(ServingRun.Kind(), 2) with { Router = "round-robin" }, trace);
        whole.ToEnd();
        for (int half = 0; half < 2; half++)
        {
            int[] mine = [.. Enumerable.Range(0, trace.Count).Where(one => one % 2 == half)];
            var part = ServingRun.Start(ServingRun.Design(ServingRun.Kind(), 1), new()
            {
                Arrivals = [.. mine.Select(one => trace.Arrivals[one])],
                Inputs = [.. mine.Select(one => trace.Inputs[one])],
                Outputs = [.. mine.Select(one => trace.Outputs[one])],
            });
            part.ToEnd();
            part.Service.Table.First.ShouldBe(mine.Select(one => whole.Service.Table.First[one]));
            part.Service.Table.Last.ShouldBe(mine.Select(one => whole.Service.Table.Last[one]));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(18)]
    [InlineData(22)]
    public void Least_outstanding_waits_no_longer_than_round_robin(double rate)
    {
        double least = 0;
        double turn = 0;
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var trace = ServingRun.Trace(1500, rate, 800, 150, seed);
            var design = ServingRun.Design(ServingRun.Kind() with { MaximumBatch = 12 }, 4);
            least += ServingRun.Finish(design with { Router = "least-outstanding" }, trace).Result.All.Wait.Mean.Figure;
            turn += ServingRun.Finish(design with { Router = "round-robin" }, trace).Result.All.Wait.Mean.Figure;
        }

        least.ShouldBeLessThanOrEqualTo(turn);
    }

    [Fact]
    public void The_mean_number_present_is_the_rate_times_the_mean_stay()
    {
        var result = ServingRun.Finish(ServingRun.Design(ServingRun.Kind(), 2), ServingRun.Trace(2000, 8, 600, 120)).Result;
        result.MeanInSystem.ShouldBe(result.RequestsPerSecond * result.All.EndToEnd.Mean.Figure, 1e-9 * result.MeanInSystem);
    }

    [Fact]
    public void Speculation_with_certain_acceptance_and_a_free_draft_nearly_divides_the_time_per_token()
    {
        var trace = ServingRun.Trace(200, 0.5, 300, 200);
        var kind = ServingRun.Kind(new AffineStepTimes { PerPrompt = 0, PerContext = 0 });
        var plain = ServingRun.Finish(ServingRun.Design(kind, 1), trace).Result;
        var fast = ServingRun.Finish(
            ServingRun.Design(kind with { Speculation = new Speculation { DraftTokens = 3, Acceptance = 1 } }, 1), trace).Result;
        fast.All.TimePerToken.Mean.Figure.ShouldBe(plain.All.TimePerToken.Mean.Figure / 4, 0.03 * plain.All.TimePerToken.Mean.Figure);
        fast.OutputTokens.ShouldBe(plain.OutputTokens);
    }

    [Fact]
    public void Expected_tokens_per_step_are_the_sum_of_the_chances_to_get_so_far()
    {
        new Speculation { DraftTokens = 4, Acceptance = 0.7 }.TokensPerStep
            .ShouldBe(1 + 0.7 + 0.49 + 0.343 + 0.2401, 1e-12);
        new Speculation { DraftTokens = 4, Acceptance = 0 }.TokensPerStep.ShouldBe(1);
        new Speculation { DraftTokens = 4, Acceptance = 1 }.TokensPerStep.ShouldBe(5);
    }

    [Fact]
    public void Near_saturation_a_single_figure_is_refused_and_a_range_given()
    {
        var full = ServingRun.Finish(ServingRun.Design(ServingRun.Kind() with { MaximumBatch = 4 }, 1), ServingRun.Trace(800, 50, 300, 80)).Result;
        full.Utilisation.ShouldBeGreaterThan(0.95);
        var tail = full.All.EndToEnd.Quantile(0.99);
        tail.Value.ShouldBeNull();
        tail.Low.ShouldBeLessThan(tail.High);

        var light = ServingRun.Finish(ServingRun.Design(ServingRun.Kind(), 4), ServingRun.Trace(800, 2, 300, 80)).Result;
        light.Utilisation.ShouldBeLessThan(0.5);
        light.All.EndToEnd.Quantile(0.99).Value.ShouldNotBeNull();
    }

    [Fact]
    public void Accelerator_time_and_energy_are_what_the_states_say()
    {
        var run = ServingRun.Finish(ServingRun.Design(ServingRun.Kind() with { Accelerators = 8 }, 3), ServingRun.Trace(500, 4, 500, 100));
        Int128 sum = 0;
        foreach (var state in Enum.GetValues<AcceleratorState>())
        {
            sum += run.Ledger.Time(0, state);
        }

        sum.ShouldBe((Int128)run.Loop.Now * 24);
        run.Ledger.Time(0, AcceleratorState.Decode).ShouldBeGreaterThan(Int128.Zero);
        ((IThrottled)run.Service).SetPowered(0, 24, run.Loop.Now);
        var result = run.Result;
        result.BusyShare.ShouldBe((double)(run.Ledger.Time(0, AcceleratorState.Decode) + run.Ledger.Time(0, AcceleratorState.Prefill)) / (double)sum, 1e-12);
        run.Meter.Joules.ShouldBeGreaterThan(24 * 100 * run.Loop.Now * 1e-9 * 0.9);
    }
}
