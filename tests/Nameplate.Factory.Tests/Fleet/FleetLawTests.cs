using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>Laws of a fleet that fails: nothing is lost, and what should help does.</summary>
public sealed class FleetLawTests
{
    private const double Horizon = 20 * FleetRun.Day;

    [Fact]
    public void Accelerator_time_is_conserved_and_gangs_are_whole_at_every_moment()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
        {
            var design = Mixed((ulong)seed);
            var run = new FleetRun(design).Audited(3 * FleetRun.Day, 400).Powered(150).Audited(3.2 * FleetRun.Day, 20).Clock(0.75).Powered(320).Audited(6 * FleetRun.Day, 400);
            var result = run.Result();
            var pool = result.Pools[0];
            Int128 total = 0;
            foreach (var state in pool.States)
            {
                total += state;
            }

            total.ShouldBe((Int128)pool.Accelerators * FleetRun.At(6 * FleetRun.Day));
            foreach (var job in result.Jobs)
            {
                (job.Training + job.Lost + job.Checkpoint + job.Restart + job.Stalled + job.Requeued).ShouldBe(job.Wall, 1e-5);
                job.Useful.ShouldBeLessThanOrEqualTo(job.Training + 1e-6);
            }

            double lost = result.Jobs.Zip(design.Jobs, (done, asked) => done.Lost * (asked.Accelerators < 8 ? asked.Accelerators : (asked.Accelerators + 7) / 8 * 8)).Sum();
            if (design.Jobs.All(job => job.OnShortage != ShortagePolicy.Shrink))
            {
                ((double)pool.States[(int)AcceleratorState.Lost] / 1e9).ShouldBe(lost, 1e-6 * lost + 1e-3);
            }
        }));

    [Fact]
    [Trait("Category", "Slow")]
    public void More_spares_never_lower_the_goodput_of_a_job_in_expectation()
    {
        double[] means = [.. new[] { 0, 1, 2, 4, 8 }.Select(spares => Mean(seed => Big(seed, spares, RepairTimes.Fixed(2 * FleetRun.Day))))];
        for (int i = 1; i < means.Length; i++)
        {
            means[i].ShouldBeGreaterThanOrEqualTo(means[i - 1] - 1e-9);
        }

        means[^1].ShouldBeGreaterThan(means[0] * 1.05);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_shorter_repair_never_raises_the_time_that_is_not_work()
    {
        double[] means = [.. new[] { 0.1, 0.5, 1, 3 }.Select(days => Mean(seed => Big(seed, 1, RepairTimes.Fixed(days * FleetRun.Day))))];
        for (int i = 1; i < means.Length; i++)
        {
            means[i].ShouldBeLessThanOrEqualTo(means[i - 1] + 1e-9);
        }
    }

    [Fact]
    public void A_spare_replaces_a_failed_node_without_waiting_for_its_repair()
    {
        var with = FleetRun.Of(Big(5, 20, RepairTimes.Fixed(2 * FleetRun.Day)), Horizon).Jobs[0];
        var without = FleetRun.Of(Big(5, 0, RepairTimes.Fixed(2 * FleetRun.Day)), Horizon).Jobs[0];
        with.Stalled.ShouldBe(0);
        with.Failures.ShouldBeGreaterThan(10);
        without.Stalled.ShouldBeGreaterThan(without.Failures * 0.5 * FleetRun.Day);
    }

    [Fact]
    public void A_job_that_shrinks_works_on_while_one_that_waits_stands_still()
    {
        var design = Big(5, 0, RepairTimes.Fixed(2 * FleetRun.Day));
        var shrinks = design with { Jobs = [design.Jobs[0] with { OnShortage = ShortagePolicy.Shrink, SmallestAccelerators = 1024 }] };
        var result = new FleetRun(shrinks).Audited(Horizon, 200).Result().Jobs[0];
        result.Stalled.ShouldBeLessThan(0.01 * Horizon);
        result.Useful.ShouldBeGreaterThan(FleetRun.Of(design, Horizon).Jobs[0].Useful);
        result.Useful.ShouldBeLessThan(result.Training);
    }

    [Fact]
    public void Two_half_pools_do_what_one_pool_does()
    {
        // Exactly without failures; with them, failures per node and the share of useful time agree within three standard errors.
        var half = Halves(NodeReliability.Perfect, 2);
        var whole = Halves(NodeReliability.Perfect, 1);
        FleetRun.Of(half, Horizon).Jobs.ShouldBe(FleetRun.Of(whole, Horizon).Jobs);

        var frail = NodeReliability.Of(20, RepairTimes.Fixed(3600), "test");
        var parts = FleetRun.Of(Halves(frail, 2), Horizon);
        var one = FleetRun.Of(Halves(frail, 1), Horizon);
        double expected = 256 * Horizon / FleetRun.Day * 0.02;
        ((double)parts.Pools.Sum(pool => pool.Failures[0])).ShouldBe(expected, 3 * Math.Sqrt(expected));
        ((double)one.Pools[0].Failures[0]).ShouldBe(expected, 3 * Math.Sqrt(expected));
        parts.Totals[0].Ettr.ShouldBe(one.Totals[0].Ettr, 0.02);
    }

    [Fact]
    public void Failures_strike_nodes_at_their_rate_whatever_runs_on_them()
    {
        var design = Halves(NodeReliability.Of(20, RepairTimes.Fixed(60), "test"), 1);
        var idle = FleetRun.Of(design with { Jobs = [] }, 10 * Horizon).Pools[0];
        double expected = 256 * 10 * Horizon / FleetRun.Day * 0.02;
        ((double)idle.Failures[0]).ShouldBe(expected, 4 * Math.Sqrt(expected));
        idle.Repairs.ShouldBeInRange(idle.Failures[0] - 5, idle.Failures[0]);
    }

    [Fact]
    public void Every_small_job_on_a_node_fails_at_the_nodes_rate()
    {
        FleetJob One(int i) => new() { Name = $"s{i}", Accelerators = 1, WorkSeconds = double.PositiveInfinity, CheckpointSeconds = 1, CheckpointInterval = 100 };
        var design = new FleetDesign
        {
            Site = "s",
            Jobs = [.. Enumerable.Range(0, 256).Select(One)],
            Pools = [new FleetPool { Name = "p", Pool = 0, Accelerators = 320, Reliability = NodeReliability.Of(50, RepairTimes.Fixed(600), "test") }],
        };
        var result = FleetRun.Of(design, Horizon);
        double expected = 256 * 20 * 0.05;
        result.Totals[0].Failures.ShouldBeInRange((long)(expected - 4 * Math.Sqrt(8 * expected)), (long)(expected + 4 * Math.Sqrt(8 * expected)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_results_and_another_seed_others()
    {
        var one = FleetRun.Of(Mixed(11), Horizon);
        FleetRun.Of(Mixed(11), Horizon).Jobs.ShouldBe(one.Jobs);
        FleetRun.Of(Mixed(11) with { Seed = 12 }, Horizon).Jobs.ShouldNotBe(one.Jobs);
    }

    private static double Mean(Func<ulong, FleetDesign> design)
        => Enumerable.Range(1, 40).Select(seed => FleetRun.Of(design((ulong)seed), Horizon).Jobs[0].Useful).Average();

    private static FleetDesign Big(ulong seed, int spares, RepairTimes repair) => new()
    {
        Site = "s",
        Seed = seed,
        Pools = [new FleetPool { Name = "p", Pool = 0, Accelerators = 2048 + 8 * spares, Spares = spares, Reliability = NodeReliability.Of(6.5, repair, "test") }],
        Jobs = [new FleetJob { Name = "run", Accelerators = 2048, WorkSeconds = double.PositiveInfinity, CheckpointSeconds = 30, RestartSeconds = 300 }],
    };

    private static FleetDesign Halves(NodeReliability reliability, int parts) => new()
    {
        Site = "s",
        Pools = [.. Enumerable.Range(0, parts).Select(i => new FleetPool { Name = $"p{i}", Pool = i, Accelerators = 2048 / parts, Reliability = reliability })],
        Jobs =
        [
            .. Enumerable.Range(0, 2).Select(i => new FleetJob
            {
                Name = $"j{i}", Pool = i % parts, Accelerators = 960, WorkSeconds = 15 * FleetRun.Day, CheckpointSeconds = 20, CheckpointInterval = 3600, RestartSeconds = 120,
            }),
        ],
    };

    /// <summary>A crowded pool with everything in it: production and research, large and small, all policies, frail nodes.</summary>
    private static FleetDesign Mixed(ulong seed)
    {
        var draws = new Nameplate.Factory.Randomness.EntityDraws(seed, "mixed");
        var jobs = new List<FleetJob>();
        for (int i = 0; i < 60; i++)
        {
            bool production = draws.Uniform() < 0.3, free = draws.Uniform() < 0.2, instant = draws.Uniform() < 0.2;
            int accelerators = draws.Uniform() < 0.5 ? 1 + (int)draws.Below(7) : 8 * (1 + (int)draws.Below(12));
            jobs.Add(new FleetJob
            {
                Name = $"j{i}",
                Accelerators = accelerators,
                Kind = production ? JobKind.Production : JobKind.Research,
                Priority = production ? 5 : (int)draws.Below(3),
                Submitted = FleetRun.At(draws.Uniform() * 4 * FleetRun.Day),
                WorkSeconds = 100 + draws.Uniform() * FleetRun.Day,
                CheckpointSeconds = free ? 0 : draws.Uniform() * 60,
                RestartSeconds = instant ? 0 : draws.Uniform() * 300,
                OnShortage = (ShortagePolicy)draws.Below(3),
                ClockedShare = draws.Uniform(),
            });
        }

        return new FleetDesign
        {
            Site = "s",
            Seed = seed,
            Jobs = [.. jobs],
            Pools =
            [
                new FleetPool
                {
                    Name = "p", Pool = 0, Accelerators = 320, Spares = 2, Watts = static (load, f) => 100 + 900 * load.Compute * f,
                    Reliability = new NodeReliability
                    {
                        Source = "test",
                        Classes =
                        [
                            new FailureClass { Name = "host", PerThousandNodeDays = 300, Repair = new RepairTimes((1, 20_000, 1)) },
                            new FailureClass { Name = "software", PerThousandNodeDays = 300 },
                        ],
                    },
                },
            ],
        };
    }
}
