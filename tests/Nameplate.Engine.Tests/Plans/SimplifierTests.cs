using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Plans;

public sealed class SimplifierTests
{
    private readonly PlanBuilder _plan = new(4);

    [Fact]
    public void What_adds_nothing_costs_nothing()
    {
        Series x = _plan.Exp(_plan.MonthlyNormal("x"));
        Series nothing = _plan.PerMonth([0, 0, 0, 0]);
        Same(x, nothing + x, x - nothing, x * _plan.PerMonth([1, 1, 1, 1]), _plan.Max(x, _plan.Constant(0)), x + _plan.Max(-x, nothing), nothing * _plan.Ramp(Months(x), Months(x)) + x);
    }

    [Fact]
    public void What_is_certain_is_no_condition()
    {
        Series late = _plan.MonthlyNormal("x") > _plan.Constant(1);
        Series always = _plan.Exp(_plan.MonthlyNormal("y")) >= _plan.Constant(0);
        Same(late, !!late, always & late, late | _plan.PerMonth([0, 0, 0, 0]), _plan.Select(always, late, _plan.Constant(2)), late & late);
    }

    [Fact]
    public void The_sign_of_a_zero_is_kept()
    {
        Series x = _plan.MonthlyNormal("x");
        Series zero = _plan.Constant(-0.0) * _plan.Exp(x);
        Series positive = zero + 0.0;
        WorldTrace world = Simulator.Replay(_plan.Compile([zero, positive]), 1, 1);
        double.IsNegative(world[zero, 2]).ShouldBeTrue();
        double.IsNegative(world[positive, 2]).ShouldBeFalse();
    }

    [Fact]
    public void A_ramp_is_complete_when_its_length_is_over_whatever_the_length()
    {
        PlanBuilder plan = new(122);
        Series[] ramps = [.. Enumerable.Range(1, 121).Select(length => plan.Ramp(plan.MonthIndex * 0.0, Months(plan, length)))];
        WorldTrace world = Simulator.Replay(plan.Compile(ramps), null, 1);
        for (int length = 1; length <= 121; length++)
        {
            world[ramps[length - 1], length - 1].ShouldBe(1);
            for (int month = 0; month < length - 1; month++)
            {
                double share = world[ramps[length - 1], month];
                share.ShouldBeInRange((month + 1.0) / length * (1 - 1e-15), (month + 1.0) / length * (1 + 1e-15));
            }
        }
    }

    private static Series Months(PlanBuilder plan, double count) => plan.Constant(count, Quantities.Dimensions.Calendar);

    private Series Months(Series x) => _plan.Convert(x, Quantities.Dimensions.Calendar, 1);

    private void Same(Series expected, params Series[] actual)
    {
        Plan plan = _plan.Compile([expected, .. actual]);
        foreach (Series series in actual)
        {
            plan.StepOf(series).ShouldBe(plan.StepOf(expected), _plan.Describe(series));
        }
    }
}
