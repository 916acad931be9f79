using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

public sealed class FaultTests
{
    private const int Worlds = 5000;
    private readonly PlanBuilder _plan = new(8);

    [Theory]
    [InlineData(1, 64)]
    [InlineData(3, 8)]
    [InlineData(2, 512)]
    public void A_number_at_fault_is_reported_with_its_series_month_and_least_world(int threads, int lanes)
    {
        Series draw = _plan.MonthlyUniform("luck");
        Series ratio = _plan.Name("ratio", _plan.Log(draw - 0.0005));
        Series output = _plan.Name("output", _plan.Name("between", ratio * 2.0) + 1.0);
        Plan plan = _plan.Compile([_plan.Name("fine", draw), output]);
        NumberException fault = Should.Throw<NumberException>(() => Run(plan, threads, lanes));
        (long world, int month) = LeastFault();
        fault.World.ShouldBe(world);
        fault.Month.ShouldBe(month);
        fault.Series.ShouldBe("ratio");
        fault.Message.ShouldContain("ratio");
    }

    [Fact]
    public void A_sum_that_overflows_is_reported_though_it_is_not_recorded()
    {
        Series huge = _plan.Name("huge", _plan.Exp(_plan.Normal("size") * 400.0));
        Series sum = _plan.Name("sum", _plan.Cumulative(huge * huge));
        Plan plan = _plan.Compile([_plan.Final(sum < sum + _plan.Convert(huge, sum.Dimension, 1))]);
        NumberException fault = Should.Throw<NumberException>(() => Run(plan, 1, 0));
        fault.Month.ShouldBe(0);
        fault.Series.ShouldBe("sum");
    }

    [Fact]
    public void A_month_that_never_comes_is_no_fault()
    {
        Series never = _plan.FirstMonth(_plan.MonthlyUniform("luck") < _plan.Constant(0));
        using SimulationResult result = Run(_plan.Compile([never]), 1, 0);
        result.Of(never).Probability.ShouldBe(0);
        double.IsNaN(result.Of(never).Mean).ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using CancellationTokenSource source = new();
        Cancelling progress = new(source);
        Plan plan = _plan.Compile([_plan.MonthlyNormal("a")]);
        SimulationOptions options = new() { Worlds = 1L << 30, Seed = 1, Progress = progress };
        Should.Throw<OperationCanceledException>(() => Simulator.Run(plan, options, source.Token));
        progress.Reports.ShouldBeLessThan(1000);
    }

    [Fact]
    public void Progress_ends_with_all_worlds()
    {
        Counting progress = new();
        SimulationOptions options = new() { Worlds = 1000, Seed = 1, Progress = progress };
        using SimulationResult result = Simulator.Run(_plan.Compile([_plan.MonthlyNormal("a")]), options, TestContext.Current.CancellationToken);
        progress.Most.ShouldBe(1000);
    }

    [Fact]
    public void Options_outside_their_ranges_are_refused()
    {
        Plan plan = _plan.Compile([_plan.MonthlyNormal("a")]);
        foreach (SimulationOptions options in (SimulationOptions[])
            [
                new() { Worlds = 0, Seed = 1 }, new() { Worlds = (1L << 40) + 1, Seed = 1 },
                new() { Worlds = 1, Seed = 1, Lanes = 12 }, new() { Worlds = 1, Seed = 1, Threads = -1 },
            ])
        {
            Should.Throw<ArgumentOutOfRangeException>(() => Simulator.Run(plan, options, TestContext.Current.CancellationToken));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => Simulator.Replay(plan, 1L << 40, 1));
    }

    private static SimulationResult Run(Plan plan, int threads, int lanes)
        => Simulator.Run(plan, new SimulationOptions { Worlds = Worlds, Seed = 3, Threads = threads, Lanes = lanes }, TestContext.Current.CancellationToken);

    private static (long World, int Month) LeastFault()
    {
        PlanBuilder other = new(8);
        Series draw = other.MonthlyUniform("luck");
        using SimulationResult result = Run(other.Compile([draw]), 1, 0);
        for (int world = 0; world < Worlds; world++)
        {
            for (int t = 0; t < 8; t++)
            {
                if (result.Values(draw, t)[world] <= 0.0005)
                {
                    return (world, t);
                }
            }
        }

        throw new InvalidOperationException("No draw is small enough.");
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<long>
    {
        private int _reports;

        public int Reports => _reports;

        public void Report(long value)
        {
            Interlocked.Increment(ref _reports);
            source.Cancel();
        }
    }

    private sealed class Counting : IProgress<long>
    {
        private readonly Lock _gate = new();
        private long _most;

        public long Most => _most;

        public void Report(long value)
        {
            lock (_gate)
            {
                _most = Math.Max(_most, value);
            }
        }
    }
}
