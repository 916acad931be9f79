using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Engine.Simulation.Loops;
using Nameplate.Quantities;

namespace Nameplate.Engine.Tests.Simulation.Loops;

public sealed class CompiledMonthsTests
{
    private const int Worlds = 72;
    private static readonly double[] Odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.0, 1.0, -1.0, 5e-324, 1e308];

    /// <summary>Every elementwise operation, alone and behind one that it is fused with.</summary>
    public static TheoryData<string> Formulas => [.. FormulaOf.Keys];

    private static Dictionary<string, Func<PlanBuilder, Series, Series, Series, Series>> FormulaOf { get; } = new()
    {
        ["negate"] = static (_, a, _, _) => -a,
        ["not"] = static (_, a, _, _) => !a,
        ["not of a truth"] = static (_, a, b, _) => !(a < b),
        ["abs"] = static (plan, a, _, _) => plan.Abs(a),
        ["floor"] = static (plan, a, _, _) => plan.Floor(a),
        ["root"] = static (plan, a, _, _) => plan.Sqrt(a),
        ["sum of a product"] = static (_, a, b, c) => (a * b) + c,
        ["product of a difference"] = static (_, a, b, c) => c * (a - b),
        ["quotient"] = static (_, a, b, _) => a / b,
        ["least"] = static (plan, a, b, c) => plan.Min(a, plan.Min(b, c)),
        ["largest"] = static (plan, a, b, c) => plan.Max(plan.Max(a, b), c),
        ["below"] = static (_, a, b, _) => a < b,
        ["at most"] = static (_, a, b, _) => a <= b,
        ["equal"] = static (plan, a, b, _) => plan.EqualTo(a, b),
        ["and of numbers"] = static (_, a, b, _) => a & b,
        ["and of truths"] = static (_, a, b, c) => (a < b) & (b <= c),
        ["and of a truth and a number"] = static (_, a, b, c) => (a < b) & c,
        ["or of numbers"] = static (_, a, b, _) => a | b,
        ["or of truths"] = static (_, a, b, c) => (a < b) | (b <= c),
        ["or of a truth and a number"] = static (_, a, b, c) => (a < b) | c,
        ["choice"] = static (plan, a, b, c) => plan.Select(a, b, c),
        ["choice by comparison"] = static (plan, a, b, c) => plan.Select(a < b, b, c),
        ["clamp"] = static (plan, a, b, c) => plan.Clamp(a, b, c),
        ["scaled comparison"] = static (_, a, b, c) => ((a <= b) * c) + a,
        ["ramp"] = static (plan, a, b, c) => c * plan.Ramp(Months(plan, a), Months(plan, b)),
        ["sum of a ramp"] = static (plan, a, b, c) => c + (a * plan.Ramp(Months(plan, a), Months(plan, b))),
        ["sum by cause"] = static (plan, a, b, c) => plan.AddWhenEqual(a, b, 1, c),
        ["shortfall by cause"] = static (plan, a, b, c) => plan.AddWhenEqual(a, b, 1, plan.Max(c - a, plan.Constant(0))),
        ["first month"] = static (plan, a, _, _) => plan.FirstMonth(a),
        ["first month below"] = static (plan, a, b, _) => plan.FirstMonth(a < b),
        ["first month at most"] = static (plan, a, b, _) => plan.FirstMonth(a <= b),
        ["discrepancy"] = static (plan, a, b, c) => plan.Discrepancy(a, b, c),
        ["running maximum"] = static (plan, a, b, _) => plan.RunningMax(a - b),
        ["latch"] = static (plan, a, b, c) => plan.Latch((a < b) & c),
        ["total"] = static (plan, a, b, _) => plan.Total(a * b),
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_of_odd_numbers_has_the_bits_of_the_interpreter(string formula)
    {
        var builder = new PlanBuilder(5);
        Series[] operands = [.. Enumerable.Range(0, 3).Select(index => OddNumbers(builder, index))];
        Plan plan = builder.Compile([FormulaOf[formula](builder, operands[0], operands[1], operands[2])]);
        plan.Program.Monthly.ShouldContain(static op => op.Code == OpCode.Kernel);
        Recorded(plan, compiled: true).ShouldBe(Recorded(plan, compiled: false));
    }

    [Fact]
    public void A_program_is_compiled_once_it_has_been_asked_for_enough_months()
    {
        var builder = new PlanBuilder(100);
        Series sum = builder.Cumulative(builder.MonthlyNormal("step") * 2.0);
        Plan plan = builder.Compile([sum]);
        plan.Compiler.For(64, 10_000, 1, null).ShouldBeNull();
        plan.Compiler.For(64, 9_999, 1, null).ShouldBeNull();
        CompiledMonths months = plan.Compiler.For(64, 1, 1, null).ShouldNotBeNull();
        plan.Compiler.For(64, 1, 1, null).ShouldBeSameAs(months);
        plan.Compiler.For(128, 1, 1, null).ShouldNotBeSameAs(months);
        plan.Compiler.For(64, long.MaxValue, 1, false).ShouldBeNull();
    }

    [Fact]
    public void Months_in_which_the_same_operations_run_share_their_loops()
    {
        var builder = new PlanBuilder(10);
        Series early = builder.MonthlyNormal("a") * 2.0;
        Series late = builder.Sqrt(builder.Abs(builder.MonthlyNormal("b")));
        Series choice = builder.Select(builder.MonthIndex < builder.Constant(4, Dimensions.Calendar), early, late);
        Plan plan = builder.Compile([builder.Total(choice)]);
        CompiledMonths months = plan.Compiler.For(8, 1, 1, true).ShouldNotBeNull();
        Loops(months, 0).ShouldBe(Loops(months, 3));
        Loops(months, 4).ShouldBe(Loops(months, 9));
        Loops(months, 3).ShouldNotBe(Loops(months, 4));
    }

    private static Loop?[] Loops(CompiledMonths months, int month) => [.. months[month].ToArray().Select(static part => part.Loop)];

    private static Series Months(PlanBuilder plan, Series x) => plan.Convert(x, Dimensions.Calendar, 1);

    /// <summary>A number of each odd kind in turn, by month and world.</summary>
    private static Series OddNumbers(PlanBuilder builder, int index)
    {
        Series luck = builder.MonthlyUniform("luck", index) * (double)Odd.Length;
        Series value = builder.Constant(2.5);
        for (int i = 0; i < Odd.Length; i++)
        {
            value = builder.Select(luck < builder.Constant(Odd.Length - i), builder.PerMonth([.. Enumerable.Repeat(Odd[i], builder.Months)]), value);
        }

        return value;
    }

    /// <summary>What a run would record, though it is no number it may report. NaN is NaN: what is in its payload says nothing.</summary>
    private static long[] Recorded(Plan plan, bool compiled)
    {
        using var columns = new ColumnStore(plan.Program, Worlds);
        CompiledMonths? months = plan.Compiler.For(Worlds, 1, 1, compiled);
        using var runner = new TileRunner(plan.Program, Worlds, 7, baseWorld: false, months);
        runner.Run(0, Worlds, columns);
        int recorded = plan.Program.Columns[0].EveryMonth ? plan.Months : 1;
        return [.. Enumerable.Range(0, recorded).SelectMany(month => columns.Read(0, month, Worlds).ToArray())
            .Select(static value => double.IsNaN(value) ? long.MinValue + 1 : BitConverter.DoubleToInt64Bits(value))];
    }
}
