using System.Globalization;
using FsCheck.Fluent;

namespace Nameplate.Quantities.Tests;

public sealed class HumaneTests
{
    [Theory]
    [InlineData("143.2 USD bn", "$143.2bn")]
    [InlineData("1.854 GW", "1.85 GW")]
    [InlineData("1.854 GW_it", "1.85 GW_it")]
    [InlineData("160e6 share", "160.0 M shares")]
    [InlineData("0.623", "62.3 %")]
    [InlineData("0.42 USD/Mtoken", "$0.42/Mtoken")]
    [InlineData("13.3 USD bn/GW_it/month", "$13.3bn/GW_it/month")]
    [InlineData("0 USD", "$0")]
    [InlineData("0 USD/month", "$0/month")]
    [InlineData("0 MW_it", "0 MW_it")]
    [InlineData("0 share", "0 shares")]
    [InlineData("0", "0")]
    [InlineData("-0.001 %", "-0.0010 %")]
    [InlineData("-5 USD m", "-$5.00m")]
    [InlineData("-12 MW_it", "-12.0 MW_it")]
    [InlineData("999.96 USD m", "$1.00bn")]
    [InlineData("999.94 USD m", "$999.9m")]
    [InlineData("9.996 USD bn", "$10.0bn")]
    [InlineData("9999 USD", "$9999")]
    [InlineData("10000 USD", "$10.0k")]
    [InlineData("238.12 USD/share", "$238.12/share")]
    [InlineData("0.01 USD/share", "$0.01/share")]
    [InlineData("0.015 USD/share", "$0.015/share")]
    [InlineData("0.00002 USD/share", "$2.0e-5/share")]
    [InlineData("1e15 USD", "$1.00 quadrillion")]
    [InlineData("999.94 USD tn", "$999.9tn")]
    [InlineData("-1500 KRW tn", "-₩1.50 quadrillion")]
    [InlineData("2e15 USD/year", "$166.7tn/month")]
    [InlineData("2e16 USD/month", "$20.0 quadrillion/month")]
    [InlineData("3 EUR m", "€3.00m")]
    [InlineData("3 USD_2025 bn", "3.00 USD_2025 bn")]
    [InlineData("1 share", "1 share")]
    [InlineData("9999 shares", "9999 shares")]
    [InlineData("12345 shares", "12.3 k shares")]
    [InlineData("0.5 share", "0.50 shares")]
    [InlineData("3 persons", "3 people")]
    [InlineData("18 month", "18 months")]
    [InlineData("1 month", "1 month")]
    [InlineData("7.5 month", "7.50 months")]
    [InlineData("744 h/month", "744 h/month")]
    [InlineData("200 ms", "200 ms")]
    [InlineData("90 s", "1.50 min")]
    [InlineData("120 MW_it/month", "120.0 MW_it/month")]
    [InlineData("142 kW/rack", "142.0 kW/rack")]
    [InlineData("1.2 kW_it/accelerator", "1.20 kW_it/accelerator")]
    [InlineData("500 W_it", "500.0 W_it")]
    [InlineData("0.5 W_it", "0.50 W_it")]
    [InlineData("8.76 TWh_facility", "8.76 TWh_facility")]
    [InlineData("60 USD/MWh_facility", "$60.00/MWh_facility")]
    [InlineData("130 USD/kW_it/month", "$130.0m/GW_it/month")]
    [InlineData("3 USD/accelerator/h", "$3.00/accelerator/h")]
    [InlineData("20 USD/person/month", "$20.00/person/month")]
    [InlineData("2.8e6 token/s/MW_it", "2.80 M tokens/s/MW_it")]
    [InlineData("2.5e9 token/month", "2.50 bn tokens/month")]
    [InlineData("1.3e15 token/month", "1.30 quadrillion tokens/month")]
    [InlineData("999.96 tn tokens", "1.00 quadrillion tokens")]
    [InlineData("1e15 tokens", "1.00 quadrillion tokens")]
    [InlineData("22 TB/s", "22.0 TB/s")]
    [InlineData("288 GB/accelerator", "288.0 GB/accelerator")]
    [InlineData("9 PFLOP/s", "9.00 PFLOP/s")]
    [InlineData("1e26 FLOP", "100.0 YFLOP")]
    [InlineData("400 gCO2/kWh_utility", "400.0 kgCO2/MW_utility/h")]
    [InlineData("3 %/month", "3.00 %/month")]
    [InlineData("1.25", "1.25")]
    [InlineData("1", "100.0 %")]
    [InlineData("12", "12")]
    [InlineData("5 USD·month", "5.00 USD·month")]
    [InlineData("5 month^2", "5 month^2")]
    [InlineData("1e30 rack", "1.00e15 quadrillion racks")]
    public void Quantities_are_printed_as_people_write_them(string quantity, string text) =>
        Quantity.Of(quantity).ToString().ShouldBe(text);

    [Theory]
    [InlineData(13.3, "USD bn/GW_it/year", "$13.3bn/GW_it/year")]
    [InlineData(0.42, "USD/Mtoken", "$0.42/Mtoken")]
    [InlineData(143200, "USD m", "$143200.0m")]
    [InlineData(160, "M shares", "160.0 M shares")]
    [InlineData(1, "M shares", "1.00 M shares")]
    [InlineData(62.3, "%", "62.3 %")]
    [InlineData(5, "%/year", "5.00 %/year")]
    [InlineData(1.3, "x", "1.30 x")]
    [InlineData(1850, "MW_it", "1850.0 MW_it")]
    [InlineData(0, "GW_it", "0 GW_it")]
    [InlineData(-0.0, "GW_it", "0 GW_it")]
    [InlineData(2, "year", "2 years")]
    [InlineData(0.25, "1", "0.25")]
    [InlineData(double.PositiveInfinity, "month", "∞")]
    [InlineData(double.NegativeInfinity, "USD", "-∞")]
    [InlineData(double.NaN, "USD", "undefined")]
    public void A_given_unit_is_kept(double value, string unit, string text) =>
        Humane.Print(value, Unit.Of(unit)).ShouldBe(text);

    [Theory]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "-∞")]
    [InlineData(double.NaN, "undefined")]
    public void What_is_not_finite_has_no_unit(double value, string text) =>
        Humane.Print(value, Dimensions.MoneyPerMonth).ShouldBe(text);

    [Fact]
    public void What_is_printed_is_read_back_within_half_of_its_last_digit() => Samples.Hold(
        Samples.Value.SelectMany(v => Samples.PrintedDimension.Select(d => (v, d))).Where(pair => pair.d.ToString().Length < 200),
        pair =>
        {
            var text = Humane.Print(pair.v, pair.d);
            var read = Quantity.Parse(text);
            read.Success.ShouldBeTrue($"{text}: {read.Error}");
            read.Value.Dimension.ShouldBe(pair.d, text);
            Math.Sign(read.Value.Value).ShouldBe(Math.Sign(pair.v), text);
            Math.Abs(read.Value.Value - pair.v).ShouldBeLessThanOrEqualTo(HalfOfLastDigit(text), text);
        },
        times: 5000);

    [Fact]
    public void Counts_and_money_need_no_more_than_four_digits_on_any_scale() => Samples.Hold(
        from exponent in Gen.Choose(4, 17)
        from mantissa in Gen.Choose(10_000, 99_999)
        from dimension in Gen.Elements("token", "token/month", "share", "USD", "KRW/month", "USD_2025").Select(u => Unit.Of(u).Dimension)
        select (Value: mantissa * Math.Pow(10, exponent - 4), Dimension: dimension),
        pair =>
        {
            var text = Humane.Print(pair.Value, pair.Dimension);
            text.Count(char.IsAsciiDigit).ShouldBeLessThanOrEqualTo(pair.Dimension.ToString().Contains("2025", StringComparison.Ordinal) ? 8 : 4, text);
            text.ShouldNotContain("e1", Case.Sensitive);
            (Quantity.Of(text).Value / pair.Value).ShouldBe(1, 0.005, text);
        });

    [Theory]
    [InlineData("1.3 quadrillion tokens/month")]
    [InlineData("1300 tn tokens/month")]
    [InlineData("1.3 Ptoken/month")]
    public void Quadrillions_are_read(string text) => Quantity.Of(text).Value.ShouldBe(1.3e15);

    [Theory]
    [InlineData("$2 quadrillion")]
    [InlineData("$2quadrillion")]
    [InlineData("2 USD quadrillion")]
    [InlineData("2 quadrillion USD")]
    public void Quadrillions_of_money_are_read(string text) => Quantity.Of(text).Value.ShouldBe(2e15);

    [Fact]
    public void A_value_printed_in_its_unit_is_read_back_within_half_of_its_last_digit() => Samples.Hold(
        Samples.Value.SelectMany(v => Samples.Unit.Select(u => (v, u))),
        pair =>
        {
            var text = Humane.Print(pair.v, pair.u);
            var read = Quantity.Parse(text, pair.u.Dimension);
            read.Success.ShouldBeTrue($"{text}: {read.Error}");
            Math.Sign(read.Value.Value).ShouldBe(Math.Sign(pair.v), text);
            Math.Abs(read.Value.Value - (pair.v * pair.u.Factor)).ShouldBeLessThanOrEqualTo(HalfOfLastDigit(text), text);
        },
        times: 5000);

    // What changing the last printed digit by a half would change the quantity by, and a little for the test's own rounding.
    private static double HalfOfLastDigit(string text)
    {
        var number = string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c == '.'));
        var start = text.IndexOf(number, StringComparison.Ordinal);
        var decimals = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var half = (0.5000001 * Math.Pow(10, -decimals)).ToString("F15", CultureInfo.InvariantCulture);
        var value = Math.Abs(Quantity.Of(text).Value);
        return Math.Abs(Quantity.Of(text[..start] + half + text[(start + number.Length)..]).Value) + (1e-12 * value);
    }
}
