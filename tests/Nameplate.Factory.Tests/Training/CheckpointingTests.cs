using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Reliability;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Tests.Training;

/// <summary>Checkpoints: the exact optimum against the published figures, against search, and against the approximations.</summary>
public sealed class CheckpointingTests
{
    [Theory]
    [InlineData(16_384, 604.2, 0.86594)]
    [InlineData(131_072, 201.1, 0.51963)]
    public void Best_interval_and_ettr_are_the_published_ones(int accelerators, double interval, double ettr)
    {
        double meanTimeToFailure = PublishedReliability.Rsc1.JobMeanTimeToFailure(accelerators / 8);
        double best = Checkpointing.BestInterval(30, meanTimeToFailure);
        best.ShouldBe(interval, 0.05);
        Checkpointing.Ettr(best, 30, 300, meanTimeToFailure).ShouldBe(ettr, 0.000005);
    }

    [Fact]
    public void The_first_order_formula_fails_at_scale()
    {
        double m = PublishedReliability.Rsc1.JobMeanTimeToFailure(131_072 / 8), young = Checkpointing.YoungInterval(30, m);
        double firstOrder = 1 - 30 / young - (young / 2 + 300) / m;
        firstOrder.ShouldBe(0.358, 0.08);
        Checkpointing.Ettr(young, 30, 300, m).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void The_best_interval_is_best()
        => Prop.ForAll(Gen.Choose(1, 4000).Zip(Gen.Choose(1, 1_000_000)).ToArbitrary(), pair =>
        {
            double cost = pair.Item1 * 0.5, m = pair.Item2 * 3.0;
            double best = Checkpointing.BestInterval(cost, m), least = Checkpointing.WallPerUseful(best, cost, 60, m);
            return Checkpointing.WallPerUseful(best * 1.01, cost, 60, m) >= least && Checkpointing.WallPerUseful(best * 0.99, cost, 60, m) >= least
                && best <= m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_best_interval_solves_the_equation_of_lambert()
    {
        // With u = τ/M − 1: u·e^u = −e^{−1−δ/M} on the principal branch.
        const double M = 5000, Cost = 90;
        double u = Checkpointing.BestInterval(Cost, M) / M - 1;
        (u * Math.Exp(u)).ShouldBe(-Math.Exp(-1 - Cost / M), 1e-14);
        u.ShouldBeGreaterThan(-1);
    }

    [Fact]
    public void Young_and_daly_come_close_when_checkpoints_are_cheap()
    {
        const double Cost = 1, M = 1e6;
        double best = Checkpointing.BestInterval(Cost, M);
        Checkpointing.DalyInterval(Cost, M).ShouldBe(best, 1e-3 * best);
        Checkpointing.YoungInterval(Cost, M).ShouldBe(best, 2e-3 * best);
        Checkpointing.DalyInterval(30, 10).ShouldBe(10);
    }

    [Fact]
    public void Without_failures_only_the_writing_costs()
    {
        Checkpointing.WallPerUseful(600, 30, 300, double.PositiveInfinity).ShouldBe(1.05, 1e-12);
        Checkpointing.WallPerUseful(600, 30, 300, 1e15).ShouldBe(1.05, 1e-9);
        Checkpointing.BestInterval(0, 100).ShouldBe(0);
        double.IsPositiveInfinity(Checkpointing.BestInterval(30, double.PositiveInfinity)).ShouldBeTrue();
    }
}
