using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Performance;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Performance;

public sealed class RooflineStepTimesTests
{
    private static readonly RooflineStepTimes[] Replicas = [.. Designs.Various.Select(design => new RooflineStepTimes(design, Designs.Usual))];

    [Fact]
    public void A_small_dense_step_is_its_bytes_at_the_effective_bandwidth_and_the_overheads()
    {
        // By hand: (6.738e9 − 32000·4096) parameters are read in 2 bytes, the embedding is not; 1000 tokens of 512 KiB.
        double bytes = 2 * (6.738e9 - 32000.0 * 4096) + 1000 * 524288.0;
        double seconds = bytes / (2.039e12 * 0.8) + 32 * 10e-6 + 500e-6 + 4 * 10e-6;
        new RooflineStepTimes(Designs.Of("a100", "llama-2-7b", Precision.Bf16), Designs.Usual).Duration(new StepShape(4, 1000, 0, 0)).ShouldBeInRange((long)(seconds * 1e9) - 1, (long)(seconds * 1e9) + 1);
    }

    [Fact]
    public void A_prompt_is_its_arithmetic_at_the_effective_peak_and_the_overheads()
    {
        double work = 2 * (6.738e9 - 2 * 32000.0 * 4096) * 2000 + 4.0 * 32 * 32 * 128 * 2000 * 1000;
        double seconds = work / (312e12 * 0.6) + 32 * 10e-6 + 500e-6;
        new RooflineStepTimes(Designs.Of("a100", "llama-2-7b", Precision.Bf16), Designs.Usual).Duration(new StepShape(0, 0, 2000, 2_000_000)).ShouldBeInRange((long)(seconds * 1e9) - 1, (long)(seconds * 1e9) + 1);
    }

    [Fact]
    public void A_run_takes_what_its_steps_take_one_by_one()
        => Prop.ForAll(Shapes(), shape =>
        {
            var times = Replicas[shape.Replica];
            long sum = 0;
            for (int step = 0; step < shape.Steps; step++) sum += times.Duration(new StepShape(shape.Batch, shape.Context + (long)step * shape.Batch, 0, 0));
            return Math.Abs(times.DecodeRun(shape.Batch, shape.Context, shape.Steps) - sum) <= 1 + shape.Steps / 2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Steps_within_a_time_are_the_most_that_end_in_it()
        => Prop.ForAll(Shapes(), shape =>
        {
            var times = Replicas[shape.Replica];
            long within = times.DecodeRun(shape.Batch, shape.Context, shape.Steps) + shape.Steps % 3 - 1;
            int steps = times.StepsWithin(shape.Batch, shape.Context, within, 10_000);
            return times.DecodeRun(shape.Batch, shape.Context, steps) <= within && times.DecodeRun(shape.Batch, shape.Context, steps + 1) > within;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_work_never_takes_less_time()
        => Prop.ForAll(Shapes(), shape =>
        {
            var times = Replicas[shape.Replica];
            long time = times.Duration(new StepShape(shape.Batch, shape.Context, shape.Steps, shape.Steps * 100L));
            return times.Duration(new StepShape(shape.Batch + 1, shape.Context, shape.Steps, shape.Steps * 100L)) >= time
                && times.Duration(new StepShape(shape.Batch, shape.Context + 1000, shape.Steps, shape.Steps * 100L)) >= time
                && times.Duration(new StepShape(shape.Batch, shape.Context, shape.Steps + 1, shape.Steps * 100L)) >= time
                && times.Duration(new StepShape(shape.Batch, shape.Context, shape.Steps, shape.Steps * 200L)) >= time;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_step_is_faster_than_reading_the_weights_at_peak_bandwidth()
        => Prop.ForAll(Shapes(), shape =>
        {
            var design = Designs.Various[shape.Replica];
            double floor = design.Model.ResidentParameters * Precisions.WeightBytes(design.Model.ResidentFormat(design.Weights)) / (design.TensorParallel * design.Accelerator.MemoryBandwidth);
            return Replicas[shape.Replica].Duration(new StepShape(shape.Batch, shape.Context, 0, 0)) * 1e-9 >= floor;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Loads_are_shares_and_a_lower_clock_never_makes_anything_faster()
        => Prop.ForAll(Shapes(), shape =>
        {
            var times = Replicas[shape.Replica];
            var step = new StepShape(shape.Batch, shape.Context, shape.Steps % 5 * 500, shape.Steps % 5 * 100_000L);
            var load = times.Load(step);
            var slow = times.AtFrequency(0.6);
            return load is { Compute: >= 0 and <= 1, Memory: > 0 and <= 1 }
                && slow.Duration(step) >= times.Duration(step)
                && slow.DecodeRun(shape.Batch, shape.Context, shape.Steps) >= times.DecodeRun(shape.Batch, shape.Context, shape.Steps)
                && times.AtFrequency(1).Duration(step) == times.Duration(step);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_cache_never_exceeds_the_memory_beside_the_weights()
    {
        foreach (var design in Designs.Various)
        {
            double free = design.Accelerator.MemoryBytes * design.Accelerators - design.Model.WeightBytes(design.Weights);
            long tokens = new RooflineStepTimes(design, Designs.Usual).CacheTokens;
            tokens.ShouldBeGreaterThan(0);
            (tokens * (design.Model.KvBytesPerToken(design.Kv) * (double)design.Model.FullLayers / (design.Model.FullLayers + (design.Model.Window?.Layers ?? 0)))).ShouldBeLessThan(free, design.Model.Id);
        }
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused_with_the_figures()
        => Should.Throw<ArgumentException>(() => new RooflineStepTimes(Designs.Of("h100", "llama-3.1-405b", Precision.Bf16, 8), Designs.Usual)).Message.ShouldContain("llama-3.1-405b in bf16 needs");

    [Fact]
    public void Tensor_parallelism_makes_a_step_shorter_and_two_stages_halve_the_work_of_each()
    {
        long one = new RooflineStepTimes(Designs.Of("h200", "llama-3.1-70b", Precision.Fp8), Designs.Usual).Duration(new StepShape(16, 32000, 0, 0));
        long four = new RooflineStepTimes(Designs.Of("h200", "llama-3.1-70b", Precision.Fp8, 4), Designs.Usual).Duration(new StepShape(16, 32000, 0, 0));
        four.ShouldBeLessThan(one / 2);

        var whole = Designs.Of("h200", "llama-3.1-70b", Precision.Fp8);
        var staged = new RooflineStepTimes(whole with { PipelineParallel = 2 }, Designs.Datasheet);
        staged.CacheTokens.ShouldBeGreaterThan(2 * new RooflineStepTimes(whole, Designs.Datasheet).CacheTokens, "two accelerators hold the weights once");
    }

    [Fact]
    public void Drafted_tokens_are_checked_in_the_same_step()
    {
        var plain = Designs.Of("h200", "deepseek-r1", Precision.Fp8, 8);
        var drafting = plain with { Speculation = new Speculation { DraftTokens = 3, Acceptance = 0.7 } };
        new RooflineStepTimes(drafting, Designs.Usual).Duration(new StepShape(4, 8000, 0, 0)).ShouldBeGreaterThan(new RooflineStepTimes(plain, Designs.Usual).Duration(new StepShape(4, 8000, 0, 0)));
    }

    [Fact]
    public void Llama_2_7b_on_an_a100_takes_13_milliseconds_a_step_under_the_conversation_trace()
    {
        // 19,366 requests in 3,501.7 s on four replicas, 211 tokens each: four at a time, 1,155 + 106 tokens in the cache of each.
        var design = Designs.Of("a100", "llama-2-7b", Precision.Bf16);
        new RooflineStepTimes(design, CoefficientCatalogue.For(design)).Duration(new StepShape(4, 4 * 1261, 0, 0)).ShouldBeInRange(12_300_000, 13_700_000);
    }

    private static Arbitrary<(int Replica, int Batch, int Context, int Steps)> Shapes()
        => (from replica in Gen.Choose(0, Designs.Various.Count - 1)
            from batch in Gen.Choose(1, 1100)
            from tokens in Gen.Choose(1, 3000)
            from steps in Gen.Choose(1, 400)
            select (replica, batch, batch * tokens, steps)).ToArbitrary();
}
