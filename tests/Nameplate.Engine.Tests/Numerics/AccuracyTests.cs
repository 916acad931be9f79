using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Tests.Numerics;

public sealed class AccuracyTests
{
    [Fact]
    public void Exp_is_within_three_quarters_of_a_unit_in_the_last_place()
        => WorstUnits(ExpTable.Rows, Functions.Exp).ShouldBeLessThan(0.75);

    [Fact]
    public void Log_is_within_one_unit_in_the_last_place()
        => WorstUnits(LogTable.Rows, Functions.Log).ShouldBeLessThan(1.0);

    [Fact]
    public void NormalCdf_keeps_its_relative_error_down_to_the_far_tail()
        => WorstRelative(NormalCdfTable.Rows, Functions.NormalCdf).ShouldBeLessThan(2e-15);

    [Fact]
    public void InverseNormal_keeps_its_relative_error_down_to_the_least_double()
        => WorstRelative(InverseNormalTable.Rows, Functions.InverseNormal).ShouldBeLessThan(1e-15);

    [Fact]
    public void Exp_saturates_and_underflows_gradually()
    {
        Functions.Exp(0.0).ShouldBe(1.0);
        Functions.Exp(-0.0).ShouldBe(1.0);
        Functions.Exp(double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
        Functions.Exp(double.NegativeInfinity).ShouldBe(0.0);
        Functions.Exp(709.79).ShouldBe(double.PositiveInfinity);
        Functions.Exp(double.MaxValue).ShouldBe(double.PositiveInfinity);
        Functions.Exp(-745.14).ShouldBe(0.0);
        Functions.Exp(double.MinValue).ShouldBe(0.0);
        Functions.Exp(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void Log_knows_the_ends_of_its_range()
    {
        Functions.Log(1.0).ShouldBe(0.0);
        Functions.Log(0.0).ShouldBe(double.NegativeInfinity);
        Functions.Log(-0.0).ShouldBe(double.NegativeInfinity);
        Functions.Log(double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
        Functions.Log(-1.0).ShouldBe(double.NaN);
        Functions.Log(double.NegativeInfinity).ShouldBe(double.NaN);
        Functions.Log(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void NormalCdf_knows_the_ends_of_its_range()
    {
        Functions.NormalCdf(0.0).ShouldBe(0.5);
        Functions.NormalCdf(double.NegativeInfinity).ShouldBe(0.0);
        Functions.NormalCdf(-39.0).ShouldBe(0.0);
        Functions.NormalCdf(9.0).ShouldBe(1.0);
        Functions.NormalCdf(double.PositiveInfinity).ShouldBe(1.0);
        Functions.NormalCdf(double.NaN).ShouldBe(double.NaN);
    }

    [Fact]
    public void InverseNormal_knows_the_ends_of_its_range()
    {
        Functions.InverseNormal(0.5).ShouldBe(0.0);
        Functions.InverseNormal(0.0).ShouldBe(double.NegativeInfinity);
        Functions.InverseNormal(1.0).ShouldBe(double.PositiveInfinity);
        Functions.InverseNormal(-0.1).ShouldBe(double.NaN);
        Functions.InverseNormal(1.1).ShouldBe(double.NaN);
        Functions.InverseNormal(double.NaN).ShouldBe(double.NaN);
    }

    [Theory]
    [InlineData(2.0, 10.0, 1024.0)]
    [InlineData(10.0, -3.0, 0.001)]
    [InlineData(1.5, 0.5, 1.2247448713915890)]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(0.0, -2.0, double.PositiveInfinity)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(double.NaN, 0.0, 1.0)]
    [InlineData(1.0, double.PositiveInfinity, 1.0)]
    [InlineData(double.PositiveInfinity, -1.0, 0.0)]
    public void Pow_agrees_with_known_powers(double x, double y, double power)
    {
        double result = Functions.Pow(x, y);
        if (double.IsInfinity(power) || power == 0.0)
            result.ShouldBe(power);
        else
            Math.Abs(result / power - 1.0).ShouldBeLessThan((2.0 + 2.0 * Math.Abs(y * Math.Log(x == 0.0 ? 1.0 : x))) is var bound && bound > 0 ? bound * 1.2e-16 : 1e-15);
    }

    [Fact]
    public void Pow_refuses_a_negative_base() => Functions.Pow(-2.0, 3.0).ShouldBe(double.NaN);

    private static double WorstUnits((double X, double Value, double Remainder)[] rows, Func<double, double> function)
        => rows.Max(row => Math.Abs(function(row.X) - row.Value - row.Remainder) / (Math.BitIncrement(Math.Abs(row.Value)) - Math.Abs(row.Value)));

    private static double WorstRelative((double X, double Value, double Remainder)[] rows, Func<double, double> function)
        => rows.Max(row => Math.Abs((function(row.X) - row.Value - row.Remainder) / row.Value));
}
