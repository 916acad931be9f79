using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

public sealed class ManyWorldsTests
{
    private const double Start = 164.67;
    private const double RiskFree = 0.04;
    private const double Volatility = 0.5;
    private const double Hurdle = 600;
    private const int Months = 60;

    [Fact]
    public void Streamed_totals_have_the_bits_of_kept_ones_and_percentiles_within_a_bucket()
    {
        PlanBuilder builder = new(3);
        Series walk = builder.Cumulative(builder.MonthlyNormal("step") + 2.0);
        Series first = builder.FirstMonth(builder.MonthlyUniform("luck") < builder.Constant(0.1));
        Plan plan = builder.Compile([walk, first], [builder.MonthlyUniform("luck") < builder.Constant(0.1)]);
        SimulationOptions options = new() { Worlds = 40_001, Seed = 5, Threads = 2 };
        using SimulationResult kept = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
        using SimulationResult streamed = Simulator.Run(plan, options, 0, TestContext.Current.CancellationToken);
        for (int t = 0; t < 3; t++)
        {
            Compare(kept.Of(walk, t), streamed.Of(walk, t));
        }

        Compare(kept.Of(first), streamed.Of(first));
        streamed.FirstMonths(plan.Events[0]).ToArray().ShouldBe(kept.FirstMonths(plan.Events[0]).ToArray());
        Should.Throw<InvalidOperationException>(() => streamed.Values(walk, 0).Length);
    }

    [Fact]
    public void Outcomes_that_are_no_months_may_be_anything_in_a_streamed_run()
    {
        PlanBuilder builder = new(3);
        Series loss = builder.Trough(builder.MonthlyNormal("step") * 1e12);
        Series low = builder.MonthlyNormal("step") < builder.Constant(0);
        Plan plan = builder.Compile([loss], [low]);
        SimulationOptions options = new() { Worlds = 1000, Seed = 5 };
        using SimulationResult kept = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
        using SimulationResult streamed = Simulator.Run(plan, options, 0, TestContext.Current.CancellationToken);
        Compare(kept.Of(loss), streamed.Of(loss));
        streamed.FirstMonths(low).ToArray().ShouldBe(kept.FirstMonths(low).ToArray());
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void A_hurdle_is_touched_and_a_share_delivered_as_often_as_the_closed_forms_say()
    {
        PlanBuilder builder = new(Months);
        Series volatility = builder.Constant(Volatility * Math.Sqrt(1.0 / 12));
        Series drift = builder.Constant((RiskFree - (Volatility * Volatility / 2)) / 12);
        Series price = builder.PricePath(builder.Constant(Start), drift, volatility, builder.MonthlyNormal("close"), 0);
        Series u = builder.MonthlyUniform("within");
        Series logHurdle = builder.Constant(Nameplate.Engine.Numerics.Functions.Log(Hurdle / Start));
        Series touched = builder.FirstMonth(builder.BridgeLogMaximum(price, volatility, u) >= logHurdle);
        Series maximum = builder.BridgeMaximum(builder.Lag(price, 1, builder.Constant(Start)), price, volatility, u);
        Series touchedByPrice = builder.FirstMonth(maximum >= builder.Constant(Hurdle));
        Series closedAbove = builder.Latch(price >= builder.Constant(Hurdle));
        Series now = closedAbove & !builder.Lag(closedAbove, 1, builder.Constant(0));
        double[] discounts = [.. Enumerable.Range(1, Months).Select(t => Nameplate.Engine.Numerics.Functions.Exp(-RiskFree * t / 12))];
        Series value = builder.Total(builder.Select(now, price * builder.PerMonth(discounts), builder.Constant(0)));
        Series growth = builder.Final(price) * discounts[^1];

        Plan plan = builder.Compile([touched, touchedByPrice, value, growth]);
        using SimulationResult result = Simulator.Run(
            plan, new SimulationOptions { Worlds = 200_000, Seed = 11 }, TestContext.Current.CancellationToken);

        // Reflection principle, and the sum over months of the discounted value of a share delivered at the first close above the hurdle.
        Statistic touch = result.Of(touched);
        touch.Probability.ShouldBe(0.15300632, 3 * touch.ProbabilityStandardError);
        result.Of(touchedByPrice).Probability.ShouldBe(touch.Probability, 1e-5);
        result.Of(value).Mean.ShouldBe(76.24432, 3 * result.Of(value).StandardError);
        result.Of(growth).Mean.ShouldBe(Start, 3 * result.Of(growth).StandardError);
    }

    private static void Compare(Statistic kept, Statistic streamed)
    {
        streamed.Count.ShouldBe(kept.Count);
        streamed.Mean.ShouldBe(kept.Mean);
        streamed.StandardError.ShouldBe(kept.StandardError);
        streamed.Probability.ShouldBe(kept.Probability);
        foreach ((double exact, double bucketed) in ((double, double)[])[(kept.P10, streamed.P10), (kept.P50, streamed.P50), (kept.P90, streamed.P90)])
        {
            bucketed.ShouldBe(exact, (Math.Abs(exact) / 512) + 1e-300);
        }
    }
}
