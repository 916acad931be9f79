using Nameplate.Factory.Training;

namespace Nameplate.Factory.Tests.Training;

/// <summary>The time of a training step against arithmetic done by hand.</summary>
public sealed class TrainingStepTests
{
    private static readonly TrainingDesign Plain = new()
    {
        ActiveParameters = 405e9,
        TokensPerStep = 16e6,
        Accelerators = 16_384,
        PeakFlops = 989e12,
        BusyMfu = 0.43,
    };

    [Fact]
    public void Without_pipeline_and_network_the_busy_mfu_is_the_mfu()
    {
        var step = TrainingStep.Of(Plain);
        step.Seconds.ShouldBe(6 * 405e9 * 16e6 / (16_384 * 989e12 * 0.43), 1e-9);
        step.Mfu.ShouldBe(0.43, 1e-12);
        step.ClockedShare.ShouldBe(1);
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(4, 64)]
    public void The_bubble_is_its_share_of_the_pipelines_time(int stages, int microbatches)
    {
        var step = TrainingStep.Of(Plain with { TensorParallel = 8, PipelineParallel = stages, Microbatches = microbatches });
        (step.Bubble / (step.Compute + step.Bubble)).ShouldBe((stages - 1.0) / (microbatches + stages - 1), 1e-12);
    }

    [Fact]
    public void The_exposed_reduction_is_that_of_a_ring()
    {
        var step = TrainingStep.Of(Plain with { TensorParallel = 8, PipelineParallel = 16, Microbatches = 16, NetworkBandwidth = 50e9, ExposedReduction = 0.25 });
        step.Reduction.ShouldBe(0.25 * 2 * 127 / 128 * (405e9 * 2 / 128) / 50e9, 1e-9);
        step.ClockedShare.ShouldBeLessThan(1);
    }

    [Fact]
    public void Wrong_layouts_are_refused()
    {
        Should.Throw<ArgumentException>(() => TrainingStep.Of(Plain with { TensorParallel = 24 }));
        Should.Throw<ArgumentException>(() => TrainingStep.Of(Plain with { BusyMfu = 1.5 }));
        Should.Throw<ArgumentException>(() => TrainingStep.Of(Plain with { TokensPerStep = 0 }));
    }
}
