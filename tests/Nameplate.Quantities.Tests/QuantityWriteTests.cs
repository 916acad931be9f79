using System.Numerics;
using FsCheck.Fluent;

namespace Nameplate.Quantities.Tests;

public sealed class QuantityWriteTests
{
    [Fact]
    public void What_is_written_is_read_back_to_the_same_bits() => Samples.Hold(Samples.Value.SelectMany(v => Samples.Unit.Select(u => (v, u))), pair =>
    {
        var quantity = new Quantity(pair.v, pair.u.Dimension);
        var text = quantity.Write(pair.u);
        Quantity.Parse(text).Value.ShouldBe(quantity, text);
    });

    [Theory]
    [InlineData("6 GW_it", "GW_it", "6 GW_it")]
    [InlineData("0.1 GW_it", "GW_it", "0.1 GW_it")]
    [InlineData("0.1 GW_it", "kW_it", "100000 kW_it")]
    [InlineData("13.3 USD bn/GW_it/year", "USD bn/GW_it/year", "13.3 USD bn/GW_it/year")]
    [InlineData("-$0.42/Mtok", "USD/Mtoken", "-0.42 USD/Mtoken")]
    [InlineData("62.3 %", "%", "62.3 %")]
    [InlineData("62.3 %", "1", "0.623")]
    [InlineData("1e-9", "1", "1e-9")]
    [InlineData("1.25e-9", "1", "1.25e-9")]
    [InlineData("1e26 FLOP", "FLOP", "1e26 FLOP")]
    [InlineData("1e26 FLOP", "YFLOP", "100 YFLOP")]
    [InlineData("0 USD", "USD bn", "0 USD bn")]
    [InlineData("0.2 s", "s", "0.2 s")]
    public void The_text_is_the_shortest(string quantity, string unit, string text) =>
        Quantity.Of(quantity).Write(Unit.Of(unit)).ShouldBe(text);

    [Fact]
    public void A_value_in_a_unit_is_rounded_once() => Samples.Hold(Samples.Value.SelectMany(v => Samples.Unit.Select(u => (v, u))), pair =>
    {
        var value = new Quantity(pair.v, pair.u.Dimension).In(pair.u);
        var scale = BigInteger.One << 1074;
        var numerator = new BigInteger(Math.ScaleB(Math.Abs(pair.v), 400)) * Math.Sign(pair.v);
        Exactly.ShouldBeNearest(value, numerator * pair.u.Exact.Denominator * scale, (pair.u.Exact.Numerator << 400) * scale);
    });

    [Fact]
    public void What_is_not_finite_stays_so_and_is_not_written()
    {
        new Quantity(double.PositiveInfinity, Dimensions.Calendar).In(Unit.Of("year")).ShouldBe(double.PositiveInfinity);
        new Quantity(double.NaN, Dimensions.Calendar).In(Unit.Of("year")).ShouldBe(double.NaN);
        Should.Throw<InvalidOperationException>(() => new Quantity(double.NaN, Dimensions.Calendar).Write(Unit.Of("year")));
    }

    [Fact]
    public void A_unit_of_another_dimension_throws()
    {
        Should.Throw<ArgumentException>(() => Quantity.Of("5 GW").In(Unit.Of("GW_it"))).Message.ShouldStartWith("A quantity in MW cannot be given in GW_it.");
        Should.Throw<ArgumentException>(() => Quantity.Of("5 GW").Write(Unit.Of("GW_it")));
    }
}
