using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Quantities;

namespace Nameplate.Engine.Tests.Simulation;

public sealed class SimulatorTests
{
    private const ulong Seed = 7;
    private readonly PlanBuilder _plan = new(6);

    [Fact]
    public void A_lag_reads_the_history_then_the_months()
    {
        Series lag = _plan.Lag(_plan.MonthIndex, 2, _plan.Constant(-9, Dimensions.Calendar), [10, 20]);
        Trace(lag).ShouldBe([10, 20, 0, 1, 2, 3]);
        Trace(_plan.Lag(_plan.MonthIndex, 3, _plan.Constant(-9, Dimensions.Calendar), [20])).ShouldBe([-9, -9, 20, 0, 1, 2]);
    }

    [Fact]
    public void A_lag_that_differs_by_world_is_held_between_one_month_and_its_maximum()
    {
        foreach ((double months, double[] expected) in ((double, double[])[])
            [(0, [7, 0, 1, 2, 3, 4]), (2.9, [7, 7, 0, 1, 2, 3]), (99, [7, 7, 7, 0, 1, 2])])
        {
            Series delay = _plan.Constant(months, Dimensions.Calendar) + _plan.Convert(_plan.Normal("delay") * 0.0, Dimensions.Calendar, 1);
            Trace(_plan.Lag(_plan.MonthIndex, delay, 3, _plan.Constant(7, Dimensions.Calendar))).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_ramp_of_no_length_is_a_step_in_the_month_of_its_start()
    {
        Series Ramp(double start, double length)
            => _plan.Ramp(_plan.Constant(start, Dimensions.Calendar), _plan.Constant(length, Dimensions.Calendar));
        Trace(Ramp(2, 0)).ShouldBe([0, 0, 1, 1, 1, 1]);
        Trace(Ramp(2.5, 0)).ShouldBe([0, 0, 1, 1, 1, 1]);
        Trace(Ramp(1, 4)).ShouldBe([0, 0.25, 0.5, 0.75, 1, 1]);
        Trace(Ramp(double.PositiveInfinity, 0)).ShouldBe([0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Running_series_include_their_month()
    {
        Series wave = _plan.PerMonth([1, -2, 3, 0, 2, 5]);
        Trace(_plan.RunningMax(wave)).ShouldBe([1, 1, 3, 3, 3, 5]);
        Trace(_plan.RunningMin(wave, _plan.Constant(0))).ShouldBe([0, -2, -2, -2, -2, -2]);
        Trace(_plan.Cumulative(wave, _plan.Constant(10, Dimensions.Calendar))).ShouldBe([11, 9, 12, 12, 14, 19]);
        Trace(_plan.Latch(wave > _plan.Constant(2))).ShouldBe([0, 0, 1, 1, 1, 1]);
        Trace(_plan.CountWhen(wave > _plan.Constant(0.5))).ShouldBe([1, 1, 2, 2, 3, 4]);
        Trace(_plan.Hold(wave, 2)).ShouldBe([1, -2, 3, 3, 3, 3]);
    }

    [Fact]
    public void A_discrepancy_is_that_of_the_worst_month_against_its_size()
    {
        Series left = _plan.PerMonth([1, 5, 1, 20, 1, 1]);
        Series right = _plan.PerMonth([1, 1, 1, 12, 1, -1]);
        Outcome(_plan.Discrepancy(left, right, _plan.PerMonth([0, 1, 0, -39, 0, 0]))).ShouldBe(2.0);
        Outcome(_plan.Discrepancy(left, right, _plan.PerMonth([0, 1, 0, 0, 0, 99]))).ShouldBe(8.0);
        Outcome(_plan.Discrepancy(left, left, right)).ShouldBe(0.0);
    }

    [Fact]
    public void A_discrepancy_that_was_no_number_stays_none()
    {
        Series broken = _plan.PerMonth([0, 0, double.NaN, 0, 0, 0]);
        Outcome(_plan.Discrepancy(broken, _plan.Constant(1), _plan.Constant(0))).ShouldBe(double.NaN);
    }

    [Fact]
    public void Growth_by_equal_steps_of_time_is_the_exponential_of_the_time()
    {
        var plan = new PlanBuilder(123);
        double[] years = [.. Enumerable.Range(0, 123).Select(month => Math.Max(0, month + 1 - 12.29) / 12)];
        Series rate = plan.Normal("rate") * 0.4;
        Series growth = plan.Exp(rate * plan.PerMonth(years));
        for (long world = 0; world < 20; world++)
        {
            WorldTrace trace = Simulator.Replay(plan.Compile([growth]), world, Seed);
            for (int month = 0; month < 123; month++)
            {
                double expected = Functions.Exp(trace[rate, 0] * years[month]);
                trace[growth, month].ShouldBe(expected, 2e-14 * expected);
            }
        }
    }

    [Fact]
    public void Growth_by_steps_that_differ_is_computed_month_by_month()
    {
        double[] time = [0, 1, 2, 3, 4, 5.5];
        Series rate = _plan.Normal("rate");
        Series growth = _plan.Exp(rate * _plan.PerMonth(time));
        WorldTrace trace = Simulator.Replay(_plan.Compile([growth]), 3, Seed);
        for (int month = 0; month < 6; month++)
        {
            trace[growth, month].ShouldBe(Functions.Exp(trace[rate, 0] * time[month]));
        }
    }

    [Fact]
    public void A_choice_by_month_reads_each_side_in_its_own_months()
    {
        Series observed = _plan.PerMonth([1, 2, 3, 4, 5, 6]);
        Series simulated = _plan.MonthlyNormal("x") * _plan.MonthlyNormal("y");
        Series known = _plan.MonthIndex < _plan.Constant(2, Dimensions.Calendar);
        Series history = _plan.Select(known, observed, simulated);
        Series twice = _plan.Total(history);
        using SimulationResult run = Simulator.Run(
            _plan.Compile([history, twice]), new SimulationOptions { Worlds = 64, Seed = Seed, Threads = 1 }, TestContext.Current.CancellationToken);
        WorldTrace trace = Simulator.Replay(_plan.Compile([history, simulated]), 5, Seed);
        for (int month = 0; month < 6; month++)
        {
            run.Values(history, month)[5].ShouldBe(month < 2 ? month + 1 : trace[simulated, month]);
            trace[history, month].ShouldBe(run.Values(history, month)[5]);
        }
    }

    [Fact]
    public void Draws_are_at_their_middle_in_the_base_world()
    {
        Trace(_plan.MonthlyNormal("a")).ShouldBe([0, 0, 0, 0, 0, 0]);
        Trace(_plan.MonthlyUniform("b", 0, 0.25)).ShouldBe([0.25, 0.25, 0.25, 0.25, 0.25, 0.25]);
        Series path = _plan.PricePath(_plan.Constant(100), _plan.Constant(0), _plan.Constant(0.1), _plan.MonthlyNormal("a"), 2);
        Series close = path + _plan.PerMonth([0, 0, 0, 5, -5, 0]);
        Series previous = _plan.Lag(close, 1, _plan.Constant(100));
        Trace(_plan.BridgeMaximum(previous, close, _plan.Constant(0.1), _plan.MonthlyUniform("c"))).ShouldBe([100, 100, 100, 105, 105, 100]);
    }

    [Fact]
    public void A_price_stays_on_its_history_until_the_path_starts()
    {
        Series history = _plan.PerMonth([10, 20, 30, 0, 0, 0]);
        Series path = _plan.PricePath(history, _plan.Constant(0), _plan.Constant(0.1), _plan.MonthlyNormal("a"), 3);
        Trace(path).ShouldBe([10, 20, 30, 30, 30, 30]);
        Plan plan = _plan.Compile([path]);
        using SimulationResult result = Run(plan, 100);
        result.Of(path, 2).ShouldBe(new Statistic(100, 30, 0, 30, 30, 30, 1, 0, 30, 30));
        result.Of(path, 3).StandardError.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Outcomes_reduce_the_months_and_never_is_left_out()
    {
        Series coin = _plan.Uniform("coin");
        Series first = _plan.FirstMonth((coin < _plan.Constant(0.25)) & (_plan.MonthIndex >= _plan.Constant(3, Dimensions.Calendar)));
        Series wave = _plan.PerMonth([1, -2, 3, 0, 3, 1]) * coin;
        Series[] outputs = [first, _plan.PeakMonth(wave), _plan.At(wave / coin, 2), _plan.Final(wave / coin)];
        using SimulationResult result = Run(_plan.Compile(outputs), 4000);
        Statistic statistic = result.Of(first);
        statistic.Probability.ShouldBe(0.25, 4 * statistic.ProbabilityStandardError);
        statistic.Count.ShouldBe((long)Math.Round(statistic.Probability * 4000));
        statistic.Mean.ShouldBe(3);
        statistic.P90.ShouldBe(3);
        result.Values(first).ToArray().ShouldBeSubsetOf([3, double.PositiveInfinity]);
        result.Of(outputs[1]).Mean.ShouldBe(2);
        result.Of(outputs[2]).P50.ShouldBe(3);
        result.Of(outputs[3]).P50.ShouldBe(1);
    }

    [Fact]
    public void Events_count_the_worlds_by_their_first_month()
    {
        Series late = _plan.Uniform("coin") * 8.0 < _plan.Convert(_plan.MonthIndex, default, 1);
        using SimulationResult result = Run(_plan.Compile([], [late]), 3000);
        long[] counts = result.FirstMonths(late).ToArray();
        counts.Length.ShouldBe(7);
        counts.Sum().ShouldBe(3000);
        counts[0].ShouldBe(0);
        counts[6].ShouldBeInRange(1000, 1250);
        result.OfFirstMonth(late).Count.ShouldBe(3000 - counts[6]);
        result.FirstMonthByWorld(late).Length.ShouldBe(3000);
    }

    [Fact]
    public void What_is_equal_in_all_worlds_has_no_column_and_what_nothing_reads_is_not_computed()
    {
        Series schedule = _plan.Cumulative(_plan.PerMonth([1, 2, 3, 4, 5, 6]));
        Series used = _plan.MonthlyNormal("a") * 2.0;
        for (int i = 0; i < 50; i++)
        {
            _plan.Name($"unused.{i}", used + i);
        }

        Plan plan = _plan.Compile([schedule, used]);
        plan.Program.Columns.Length.ShouldBe(1);
        plan.Program.Monthly.Length.ShouldBe(3);
        using SimulationResult result = Run(plan, 10);
        result.Of(schedule, 5).Mean.ShouldBe(21);
        result.Values(schedule, 1).ToArray().ShouldAllBe(static value => value == 3);
    }

    [Fact]
    public void Ten_thousand_worlds_of_twenty_outputs_take_less_than_220_megabytes()
    {
        PlanBuilder plan = new(123);
        Series[] outputs = [.. Enumerable.Range(0, 20).Select(i => plan.MonthlyNormal("a", i)), plan.MonthIndex];
        using ColumnStore columns = new(plan.Compile(outputs).Program, 10_000);
        columns.Bytes.ShouldBeInRange(20L * 123 * 10_000 * 8, 220_000_000);
    }

    [Fact]
    public void Memory_is_used_again_and_lags_are_not_copied()
    {
        Series x = _plan.MonthlyNormal("a");
        for (int i = 0; i < 500; i++)
        {
            x = _plan.Abs(x + x);
        }

        Plan chain = _plan.Compile([_plan.Final(_plan.Min(x, _plan.Constant(1)))]);
        chain.Program.Slots.ShouldBeLessThan(6);
        Series cash = _plan.Declare("cash", default);
        _plan.Define(cash, _plan.Lag(cash, 1, _plan.Constant(0)) + _plan.MonthlyNormal("b"));
        Plan loop = _plan.Compile([_plan.Final(cash)]);
        loop.Program.Monthly.Length.ShouldBe(3);
        loop.Program.Rings.Single().Depth.ShouldBe(1);
    }

    [Fact]
    public void Equal_formulas_are_computed_once()
    {
        Series a = _plan.MonthlyNormal("a");
        Series b = _plan.MonthlyNormal("b");
        Plan plan = _plan.Compile([_plan.Peak(a * b), _plan.Trough(b * a), _plan.Peak(b * _plan.MonthlyNormal("a"))]);
        plan.Program.Monthly.Count(static op => op.Code == OpCode.Kernel).ShouldBe(3);
        plan.Program.Columns.Length.ShouldBe(2);
    }

    [Fact]
    public void Only_recorded_series_are_answered()
    {
        Series a = _plan.MonthlyNormal("a");
        Series b = _plan.MonthlyNormal("b");
        using SimulationResult result = Run(_plan.Compile([a]), 10);
        Should.Throw<ArgumentException>(() => result.Of(b, 0));
        Should.Throw<ArgumentException>(() => result.Of(a));
        Should.Throw<ArgumentException>(() => result.FirstMonths(a));
        Should.Throw<ArgumentOutOfRangeException>(() => result.Of(a, 6));
    }

    private static SimulationResult Run(Plan plan, long worlds)
        => Simulator.Run(plan, new SimulationOptions { Worlds = worlds, Seed = Seed }, TestContext.Current.CancellationToken);

    /// <summary>The series in the base world.</summary>
    private double Outcome(Series outcome) => Simulator.Replay(_plan.Compile([outcome]), null, Seed)[outcome, 0];

    private double[] Trace(Series series) => Simulator.Replay(_plan.Compile([series]), null, Seed).AllMonths(series).ToArray();
}
