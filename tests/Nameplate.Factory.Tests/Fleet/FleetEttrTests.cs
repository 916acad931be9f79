using Nameplate.Factory.Accounting;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>One job that fails and starts again, event by event, against the exact formula.</summary>
public sealed class FleetEttrTests
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(16_384, 1200)]
    [InlineData(131_072, 2400)]
    public void The_simulated_ettr_is_the_exact_one_within_half_a_per_cent(int accelerators, int days)
    {
        var result = FleetRun.Of(OneJob(accelerators, spares: 200), days * FleetRun.Day).Jobs[0];
        double m = PublishedReliability.Rsc1.JobMeanTimeToFailure(accelerators / 8);
        double exact = Checkpointing.Ettr(Checkpointing.BestInterval(30, m), 30, 300, m);
        result.Stalled.ShouldBe(0);
        (result.Ettr / exact).ShouldBe(1, 0.005);
        ((double)result.Failures).ShouldBe(days * FleetRun.Day / m, 4 * Math.Sqrt(days * FleetRun.Day / m));
    }

    [Fact]
    public void Without_failures_the_job_takes_its_work_its_writes_and_its_start()
    {
        var job = new FleetJob { Name = "j", Accelerators = 64, WorkSeconds = 10_000, CheckpointSeconds = 30, CheckpointInterval = 600, RestartSeconds = 300 };
        var design = new FleetDesign { Site = "s", Pools = [new FleetPool { Name = "p", Pool = 0, Accelerators = 64 }], Jobs = [job] };
        var result = FleetRun.Of(design, FleetRun.Day);
        var only = result.Jobs[0];
        only.Status.ShouldBe(JobStatus.Finished);
        only.Wall.ShouldBe(300 + 10_000 + 17 * 30, 1e-6);
        only.Checkpoint.ShouldBe(17 * 30);
        only.Useful.ShouldBe(10_000);
        result.Pools[0].States[(int)AcceleratorState.Training].ShouldBe((Int128)64 * 10_000_000_000_000);
    }

    private static FleetDesign OneJob(int accelerators, int spares) => new()
    {
        Site = "site",
        Pools =
        [
            new FleetPool
            {
                Name = "pool", Pool = 0, Accelerators = accelerators + 8 * spares, Spares = spares,
                Reliability = NodeReliability.Of(6.5, RepairTimes.Fixed(3600), "test"),
            },
        ],
        Jobs = [new FleetJob { Name = "run", Accelerators = accelerators, WorkSeconds = double.PositiveInfinity, CheckpointSeconds = 30, RestartSeconds = 300 }],
    };
}
