using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

public sealed class MeanTests
{
    private const int Months = 7;
    private readonly PlanBuilder _plan = new(Months);

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 24)]
    [InlineData(2, 0)]
    [InlineData(3, 264)]
    [InlineData(2, 1024)]
    public void A_mean_has_the_bits_of_the_mean_of_an_output(int threads, int lanes)
    {
        foreach (int worlds in (int[])[1, 13, 256, 5003])
        {
            PlanBuilder builder = new(Months);
            Series[] series = SeriesOf(builder);
            using SimulationResult outputs = Run(builder.Compile(series), worlds, threads, lanes);
            using SimulationResult means = Run(builder.Compile([], [], series), worlds, threads, lanes);
            foreach (Series one in series)
            {
                for (int t = 0; t < Months; t++)
                {
                    means.MeanOf(one, t).Mean.ShouldBe(outputs.Of(one, t).Mean);
                    double error = outputs.Of(one, t).StandardError;
                    means.MeanOf(one, t).StandardError.ShouldBe(error, (error * 1e-12) + 1e-300);
                }
            }
        }
    }

    [Fact]
    public void Means_of_many_worlds_have_the_bits_of_means_of_few_batches()
    {
        Series walk = _plan.Cumulative(_plan.MonthlyNormal("step") + 2.0);
        Plan plan = _plan.Compile([], [], [walk]);
        SimulationOptions options = new() { Worlds = 40_001, Seed = 5, Threads = 3 };
        using SimulationResult kept = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
        using SimulationResult streamed = Simulator.Run(plan, options, 0, TestContext.Current.CancellationToken);
        streamed.MeanOf(walk, 6).ShouldBe(kept.MeanOf(walk, 6));
        Should.Throw<ArgumentException>(() => kept.Of(walk, 6));
        Should.Throw<ArgumentException>(() => kept.Values(walk, 6).Length);
    }

    [Fact]
    public void An_output_that_is_averaged_too_is_recorded_once()
    {
        Series draw = _plan.MonthlyNormal("a");
        using SimulationResult result = Run(_plan.Compile([draw], [], [draw]), 1000, 1, 0);
        result.MeanOf(draw, 3).Mean.ShouldBe(result.Of(draw, 3).Mean);
        result.Values(draw, 3).Length.ShouldBe(1000);
    }

    [Fact]
    public void The_mean_of_an_outcome_is_refused()
    {
        PlanException error = Should.Throw<PlanException>(() => _plan.Compile([], [], [_plan.Peak(_plan.MonthlyNormal("a"))]));
        error.Errors.ShouldHaveSingleItem().Code.ShouldBe("mean");
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 512)]
    public void A_number_at_fault_is_reported_with_its_series_month_and_least_world(int threads, int lanes)
    {
        Series Ratio(PlanBuilder builder) => builder.Name("ratio", builder.Log(builder.MonthlyUniform("luck") - 0.0005));
        PlanBuilder other = new(Months);
        NumberException expected = Should.Throw<NumberException>(() => Run(other.Compile([Ratio(other)]), 5000, 1, 0));
        NumberException fault = Should.Throw<NumberException>(() => Run(_plan.Compile([], [], [Ratio(_plan)]), 5000, threads, lanes));
        (fault.Series, fault.Month, fault.World).ShouldBe((expected.Series, expected.Month, expected.World));
    }

    private static Series[] SeriesOf(PlanBuilder builder)
    {
        Series size = builder.Normal("size");
        Series draw = builder.MonthlyNormal("a");
        return [draw, builder.Lag(draw, 2, size), builder.Cumulative(draw + 1.0), size, builder.Constant(3), builder.MonthIndex, size * draw * 1e9];
    }

    private static SimulationResult Run(Plan plan, int worlds, int threads, int lanes)
        => Simulator.Run(plan, new SimulationOptions { Worlds = worlds, Seed = 3, Threads = threads, Lanes = lanes }, TestContext.Current.CancellationToken);
}
