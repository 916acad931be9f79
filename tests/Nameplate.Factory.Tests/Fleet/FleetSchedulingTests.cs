using Nameplate.Factory.Accounting;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>Who runs when: gangs, order, gaps, preemption, clocks, outages. Every figure is worked out by hand.</summary>
public sealed class FleetSchedulingTests
{
    [Fact]
    public void A_gang_waits_until_all_its_nodes_are_free()
    {
        var run = new FleetRun(Design(32, Job("a", 24, 1000), Job("b", 16, 500)));
        run.Audited(999, 50).Count(AcceleratorState.Training).ShouldBe(24);
        run.Audited(1001, 2).Count(AcceleratorState.Training).ShouldBe(16);
        var jobs = run.Until(2000).Result().Jobs;
        jobs[1].Queued.ShouldBe(1000);
        jobs[1].Wall.ShouldBe(500);
    }

    [Fact]
    public void A_job_in_a_gap_does_not_delay_the_first_in_line()
    {
        // a holds 24 of 32 until 1000; b wants all; c (8, long) would delay b, d (8, short) would not.
        var jobs = FleetRun.Of(Design(32, Job("a", 24, 1000), Job("b", 32, 500) with { Submitted = 1 }, Job("c", 8, 5000) with { Submitted = 2 },
            Job("d", 8, 300) with { Submitted = 3 }), 10_000).Jobs;
        jobs[3].Queued.ShouldBe(0, 1e-6);
        jobs[1].Queued.ShouldBe(1000, 1e-6);
        jobs[2].Queued.ShouldBe(1500, 1e-6);
    }

    [Fact]
    public void Without_backfilling_the_line_is_strict()
        => FleetRun.Of(Design(32, Job("a", 24, 1000), Job("b", 32, 500) with { Submitted = 1 }, Job("d", 8, 300) with { Submitted = 3 }) with { BackfillDepth = 0 }, 10_000)
            .Jobs[2].Queued.ShouldBe(1500, 1e-6);

    [Fact]
    public void Higher_priority_goes_first_and_equal_priority_by_submission()
    {
        var jobs = FleetRun.Of(Design(8, Job("a", 8, 100), Job("b", 8, 100) with { Submitted = 1 }, Job("c", 8, 100) with { Submitted = 2, Priority = 5 }), 1000).Jobs;
        jobs[2].Queued.ShouldBe(100, 1e-6);
        jobs[1].Queued.ShouldBe(200, 1e-6);
    }

    [Fact]
    public void Research_gives_way_after_a_checkpoint_and_goes_on_later()
    {
        var research = Job("r", 32, 1000) with { Kind = JobKind.Research, CheckpointSeconds = 20, CheckpointInterval = 300, RestartSeconds = 50 };
        var production = Job("p", 16, 400) with { Priority = 9, Submitted = FleetRun.At(500) };
        var run = new FleetRun(Design(32, research, production));
        var jobs = run.Audited(5000, 500).Result().Jobs;

        // r: starts 50, works 300, writes 20, works 130 until 500, writes 20; p runs 520 to 920; r starts again 50 and works the remaining 570 with two writes.
        jobs[1].Queued.ShouldBe(20, 1e-6);
        jobs[0].Preemptions.ShouldBe(1);
        jobs[0].Lost.ShouldBe(0);
        jobs[0].Requeued.ShouldBe(400, 1e-6);
        jobs[0].Checkpoint.ShouldBe(20 + 20 + 40, 1e-6);
        jobs[0].Restart.ShouldBe(100, 1e-6);
        jobs[0].Wall.ShouldBe(50 + 320 + 130 + 20 + 400 + 50 + 570 + 40, 1e-6);
        jobs[0].Status.ShouldBe(JobStatus.Finished);
    }

    [Fact]
    public void Production_does_not_give_way_and_equal_priority_does_not_push()
    {
        FleetRun.Of(Design(8, Job("a", 8, 1000), Job("b", 8, 10) with { Priority = 9, Submitted = 1 }), 5000).Jobs[0].Preemptions.ShouldBe(0);
        FleetRun.Of(Design(8, Job("a", 8, 1000) with { Kind = JobKind.Research }, Job("b", 8, 10) with { Submitted = 1 }), 5000).Jobs[0].Preemptions.ShouldBe(0);
    }

    [Fact]
    public void Research_is_not_sent_away_for_a_job_that_could_not_start_anyway()
        => FleetRun.Of(Design(32, Job("p", 16, 5000) with { Priority = 9 }, Job("r", 16, 1000) with { Kind = JobKind.Research },
            Job("q", 32, 10) with { Priority = 9, Submitted = 1 }), 4000).Jobs[1].Preemptions.ShouldBe(0);

    [Fact]
    public void Small_jobs_share_a_node()
    {
        var run = new FleetRun(Design(16, Job("a", 3, 100), Job("b", 5, 200), Job("c", 8, 100), Job("d", 1, 50)));
        run.Audited(50, 10);
        run.Count(AcceleratorState.Training).ShouldBe(16);
        var jobs = run.Audited(500, 100).Result().Jobs;
        jobs[3].Queued.ShouldBe(100, 1e-6);
    }

    [Fact]
    public void A_lower_clock_stretches_the_clocked_share_and_lowers_the_power()
    {
        var design = Design(8, Job("a", 8, 1000) with { ClockedShare = 0.8, Load = new StepLoad(0.5, 0) });
        design = design with { Pools = [design.Pools[0] with { Watts = (load, frequency) => 100 + 1000 * load.Compute * frequency }] };
        var run = new FleetRun(design);
        var result = run.Until(500).Clock(0.5).Until(5000).Result().Jobs[0];
        result.Wall.ShouldBe(500 + 500 * 1.8, 1e-6);
        result.Useful.ShouldBe(1000);
        run.Reports.Select(report => report.Watts).ShouldBe([800, 8 * 600, 8 * (100 + 1000 * 0.5 / 1.8 * 0.5), 800], 0.01);
    }

    [Fact]
    public void A_trip_loses_what_is_not_saved_and_the_jobs_come_back()
    {
        var design = Design(64, Job("a", 32, 1000) with { CheckpointSeconds = 10, CheckpointInterval = 200, Priority = 1 }, Job("b", 32, 900) with { CheckpointInterval = 5000 });
        var run = new FleetRun(design).Until(300).Powered(0);
        run.Count(AcceleratorState.Dark).ShouldBe(64);
        run.Until(400).Powered(40);
        run.Count(AcceleratorState.Training).ShouldBe(32);
        var result = run.Until(500).Powered(64).Until(9000).Result();
        result.Jobs[0].Lost.ShouldBe(90, 1e-6);
        result.Jobs[0].Wall.ShouldBe(300 + 100 + 800 + 4 * 10, 1e-6);
        result.Jobs[1].Lost.ShouldBe(300, 1e-6);
        result.Jobs[1].Requeued.ShouldBe(200, 1e-6);
        result.Jobs[0].Outages.ShouldBe(1);
        result.Pools[0].States[(int)AcceleratorState.Dark].ShouldBe((Int128)64 * FleetRun.At(100) + (Int128)24 * FleetRun.At(100));
    }

    [Fact]
    public void Half_a_loop_takes_free_nodes_first_and_then_the_least_important_job()
    {
        var run = new FleetRun(Design(64, Job("a", 24, 1000) with { Priority = 2 }, Job("b", 16, 1000))).Until(10).Powered(40);
        run.Count(AcceleratorState.Training).ShouldBe(40);
        run.Powered(32);
        run.Count(AcceleratorState.Training).ShouldBe(24);
        run.Result().Jobs.Select(job => job.Outages).ShouldBe([0, 1]);
    }

    [Fact]
    public void Jobs_that_can_never_run_are_refused()
    {
        Should.Throw<ArgumentException>(() => new FleetRun(Design(8, Job("a", 16, 1))));
        Should.Throw<ArgumentException>(() => new FleetRun(Design(12, Job("a", 8, 1))));
        Should.Throw<ArgumentException>(() => new FleetRun(Design(8, Job("a", 8, 0))));
    }

    private static FleetJob Job(string name, int accelerators, double work) => new() { Name = name, Accelerators = accelerators, WorkSeconds = work };

    private static FleetDesign Design(long accelerators, params FleetJob[] jobs)
        => new() { Site = "s", Pools = [new FleetPool { Name = "p", Pool = 0, Accelerators = accelerators }], Jobs = [.. jobs] };
}
