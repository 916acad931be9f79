using System.Numerics;
using FsCheck.Fluent;
using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Tests.Exact;

public sealed class RationalTests
{
    private static readonly FsCheck.Gen<BigInteger> Integer =
        from sign in Gen.Elements(-1, 1)
        from low in Gen.Choose(1, int.MaxValue)
        from bits in Gen.Choose(0, 400)
        select sign * ((new BigInteger(low) << bits) + low);

    [Fact]
    public void Every_double_survives_the_way_there_and_back()
    {
        Samples.Hold(Samples.Value, v => Rational.Of(v).ToDouble().ShouldBe(v));
        foreach (var edge in new[] { double.Epsilon, 3 * double.Epsilon, 2.2250738585072014e-308, 2.225073858507201e-308, double.MaxValue, -double.MaxValue, 0.0 })
        {
            Rational.Of(edge).ToDouble().ShouldBe(edge);
        }
    }

    [Fact]
    public void Fractions_round_to_the_nearest_double() => Samples.Hold(Integer.Two(), pair =>
    {
        var (numerator, denominator) = (pair.Item1, BigInteger.Abs(pair.Item2));
        Exactly.ShouldBeNearest(Rational.Of(numerator, denominator).ToDouble(), numerator, denominator);
    });

    [Fact]
    public void A_tie_goes_to_the_even_double_and_a_hair_beside_it_does_not() => Samples.Hold(Samples.Value.Where(v => v > 0), value =>
    {
        var next = Math.BitIncrement(value);
        var middle = Rational.Of(Rational.Of(value).Numerator * Rational.Of(next).Denominator + (Rational.Of(next).Numerator * Rational.Of(value).Denominator),
            2 * Rational.Of(value).Denominator * Rational.Of(next).Denominator);
        var even = (BitConverter.DoubleToInt64Bits(value) & 1) == 0 ? value : next;
        middle.ToDouble().ShouldBe(even);

        var hair = BigInteger.Pow(10, 60);
        Rational.Of((middle.Numerator * hair) + 1, middle.Denominator * hair).ToDouble().ShouldBe(next);
        Rational.Of((middle.Numerator * hair) - 1, middle.Denominator * hair).ToDouble().ShouldBe(value);
    });

    [Fact]
    public void The_smallest_and_the_largest_are_rounded_as_ieee_754_says()
    {
        var tiny = Rational.Of(double.Epsilon);
        (tiny / Rational.Of(2.0)).ToDouble().ShouldBe(0);
        (tiny * Rational.Of(0.5000000000000001)).ToDouble().ShouldBe(double.Epsilon);
        (tiny * Rational.Of(1.5)).ToDouble().ShouldBe(2 * double.Epsilon);
        (tiny * Rational.PowerOfTen(-300)).ToDouble().ShouldBe(0);
        var largest = new BigInteger(double.MaxValue);
        var halfStep = BigInteger.One << 970;
        Rational.Of(largest + halfStep - 1, 1).ToDouble().ShouldBe(double.MaxValue);
        Rational.Of(largest + halfStep, 1).ToDouble().ShouldBe(double.PositiveInfinity);
        Rational.Of(-largest - halfStep, 1).ToDouble().ShouldBe(double.NegativeInfinity);
        Rational.PowerOfTen(400).ToDouble().ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Powers_and_quotients_are_exact()
    {
        Rational.Of(6, -4).ShouldBe(Rational.Of(-3, 2));
        Rational.Of(2, 3).Power(-3).ShouldBe(Rational.Of(27, 8));
        Rational.Of(2, 3).Power(0).ShouldBe(Rational.One);
        (Rational.Of(1, 3) / Rational.Of(-2, 9)).ShouldBe(Rational.Of(-3, 2));
        (Rational.PowerOfTen(-7) * Rational.PowerOfTen(7)).ShouldBe(Rational.One);
    }
}
