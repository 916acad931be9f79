using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

/// <summary>Prices that count in few months have their exponential in these alone; the numbers are those of keeping every step.</summary>
public sealed class SparseExpTests
{
    private const int Months = 40;
    private const ulong Seed = 9;
    private const int Worlds = 520;

    private readonly PlanBuilder _builder = new(Months);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void What_vests_is_worth_its_price(int startMonth)
    {
        Series price = Path(startMonth);
        Series touched = _builder.RunningMax(_builder.LogReturn(price));
        Series vested = Vested(touched, 0.1) + Vested(touched, 0.2) + _builder.Latch(touched >= _builder.Constant(0.3));
        Series change = vested - _builder.Lag(vested, 1, _builder.Constant(0));
        Series discounts = _builder.PerMonth([.. Enumerable.Range(0, Months).Select(static month => 100 - month + 0.5)]);
        ShouldBeAsKept(change * price * discounts, OpCode.ExpForChange);
    }

    [Fact]
    public void Two_prices_of_one_change_both_wait_for_it()
    {
        Series vested = _builder.Latch(_builder.MonthlyUniform("event") >= _builder.Constant(0.9));
        Series change = vested - _builder.Lag(vested, 1, _builder.Constant(0));
        ShouldBeAsKept((change * Path(0, "a")) + (Path(0, "b") * change), OpCode.ExpForChange);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(7, false)]
    public void The_largest_close_is_the_largest(int startMonth, bool isLagged)
    {
        Series highest = _builder.RunningMax(Path(startMonth));
        Series output = isLagged ? highest - _builder.Lag(highest, 1, _builder.Constant(80)) : highest * _builder.MonthlyUniform("other");
        ShouldBeAsKept(output, OpCode.ExpForLargest);
    }

    [Fact]
    public void A_price_that_something_else_reads_is_worked_out_everywhere()
    {
        Series price = Path(0);
        Plan plan = _builder.Compile([_builder.RunningMax(price), _builder.RunningMin(price)]);
        plan.Program.Monthly.ShouldNotContain(static op => op.Code == OpCode.ExpForLargest);
    }

    private Series Path(int startMonth, string driver = "close") => _builder.PricePath(
        _builder.Constant(90), _builder.Constant(0.004), _builder.Constant(0.15), _builder.MonthlyNormal(driver), startMonth);

    private Series Vested(Series touched, double hurdle)
        => (touched >= _builder.Constant(hurdle)) * _builder.PerMonth([.. Enumerable.Range(0, Months).Select(static month => month >= 6 ? 1.0 : 0.0)]);

    private void ShouldBeAsKept(Series output, OpCode code)
    {
        Plan plan = _builder.Compile([output]);
        plan.Program.Monthly.ShouldContain(op => op.Code == code);
        SimulationOptions options = new() { Worlds = Worlds, Seed = Seed, Threads = 1 };
        using SimulationResult result = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
        foreach (int world in (int[])[0, 1, 2, 3, 100, 255, 256, 511, 512, 519])
        {
            WorldTrace trace = Simulator.Replay(plan, world, Seed);
            for (int month = 0; month < Months; month++)
            {
                double actual = result.Values(output, month)[world];
                BitConverter.DoubleToInt64Bits(actual).ShouldBe(BitConverter.DoubleToInt64Bits(trace[output, month]), $"month {month}, world {world}");
            }
        }
    }
}
