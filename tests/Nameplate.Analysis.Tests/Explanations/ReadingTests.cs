using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>An explanation lists what a formula really read, in the month in which it read it.</summary>
public sealed class ReadingTests
{
    private readonly PlanBuilder _plan = new(12);

    [Fact]
    public void A_lag_leads_to_the_earlier_month()
    {
        Series x = _plan.Name("x", _plan.MonthIndex);
        Series initial = _plan.Name("initial", _plan.Constant(7, Dimensions.Calendar));
        Series lagged = _plan.Name("y", _plan.Lag(x, 3, initial));
        Read(lagged, 8).ShouldBe([("x", 5, 3)]);
        Read(lagged, 2).ShouldBe([("initial", 2, 0)]);
    }

    [Fact]
    public void A_lag_that_differs_by_world_leads_as_far_back_as_in_that_world()
    {
        Series x = _plan.Name("x", _plan.MonthIndex);
        Series wait = _plan.Name("wait", _plan.Constant(2.9, Dimensions.Calendar));
        Series lagged = _plan.Name("y", _plan.Lag(x, wait, 6, _plan.Constant(0, Dimensions.Calendar)));
        Read(lagged, 8).ShouldBe([("wait", 8, 0), ("x", 6, 2)]);
    }

    [Fact]
    public void Of_a_choice_only_the_branch_taken_is_followed()
    {
        Series early = _plan.Name("early", _plan.MonthIndex < _plan.Constant(6, Dimensions.Calendar));
        Series a = _plan.Name("a", _plan.Constant(1));
        Series b = _plan.Name("b", _plan.Constant(2));
        Series chosen = _plan.Name("chosen", _plan.Select(early, a, b));
        Read(chosen, 1).ShouldBe([("early", 1, 0), ("a", 1, 0)]);
        Read(chosen, 9).ShouldBe([("early", 9, 0), ("b", 9, 0)]);
    }

    [Fact]
    public void An_outcome_is_read_in_its_own_month()
    {
        Series x = _plan.Name("x", _plan.MonthIndex * (_plan.Constant(7, Dimensions.Calendar) - _plan.MonthIndex));
        Series late = _plan.Name("late", _plan.Constant(5, Dimensions.Calendar) <= _plan.MonthIndex);
        Read(_plan.Peak(x), 11).ShouldBe([("x", 3, 0)]);
        Read(_plan.FirstMonth(late), 11).ShouldBe([("late", 5, 0)]);
    }

    [Fact]
    public void What_is_read_twice_is_listed_once()
    {
        Series x = _plan.Name("x", _plan.MonthIndex);
        Read(_plan.Name("y", (x + x) * x), 4).ShouldBe([("x", 4, 0)]);
    }

    private List<(string?, int, int)> Read(Series series, int month)
    {
        WorldTrace trace = Simulator.Replay(_plan.Compile([series]), null, 1);
        return [.. new Reading(_plan, trace).Of(series, month).Select(o => (o.Series.Name, o.Month, o.Back))];
    }
}
