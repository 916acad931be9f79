using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;

namespace Nameplate.Quantities.Tests;

public sealed class QuantityParseTests
{
    [Theory]
    [InlineData("6 GW_it", 6000, "MW_it")]
    [InlineData("6GW_it", 6000, "MW_it")]
    [InlineData("  6   GW_it ", 6000, "MW_it")]
    [InlineData("35 USD bn/GW_it", 35e6, "USD/MW_it")]
    [InlineData("35 bn USD / GW_it", 35e6, "USD/MW_it")]
    [InlineData("13.3 USD bn/GW_it/year", 13.3e6 / 12, "USD/MW_it/month")]
    [InlineData("142 kW/rack", 0.142, "MW/rack")]
    [InlineData("0.01 USD/share", 0.01, "USD/share")]
    [InlineData("160e6 share", 160e6, "share")]
    [InlineData("160 M shares", 160e6, "share")]
    [InlineData("160 million shares", 160e6, "share")]
    [InlineData("1.5 %", 0.015, "1")]
    [InlineData("1.5%", 0.015, "1")]
    [InlineData("25 bp", 0.0025, "1")]
    [InlineData("1.3", 1.3, "1")]
    [InlineData("1.3x", 1.3, "1")]
    [InlineData("1.3 ×", 1.3, "1")]
    [InlineData("900000 wafer/month", 900000, "wafer/month")]
    [InlineData("288 GB/accelerator", 288e9, "B/accelerator")]
    [InlineData("288 GB/GPU", 288e9, "B/accelerator")]
    [InlineData("2.8e6 token/s/MW_it", 2.8e6 * 3600, "token/MW_it/h")]
    [InlineData("22 TB/s", 22e12 * 3600, "B/h")]
    [InlineData("8 bit", 1, "B")]
    [InlineData("1 KiB", 1024, "B")]
    [InlineData("60 USD/MWh_facility", 60, "USD/MW_facility/h")]
    [InlineData("3 month", 3, "month")]
    [InlineData("3 months", 3, "month")]
    [InlineData("20 years", 240, "month")]
    [InlineData("2 quarters", 6, "month")]
    [InlineData("2 days", 48, "h")]
    [InlineData("90 min", 1.5, "h")]
    [InlineData("0.2 s", 0.2 / 3600, "h")]
    [InlineData("5 USD m", 5e6, "USD")]
    [InlineData("5 USD M", 5e6, "USD")]
    [InlineData("5 m USD", 5e6, "USD")]
    [InlineData("5 USD k", 5e3, "USD")]
    [InlineData("5 USD tn", 5e12, "USD")]
    [InlineData("5 trillion USD", 5e12, "USD")]
    [InlineData("$5", 5, "USD")]
    [InlineData("-$5", -5, "USD")]
    [InlineData("$143.2bn", 143.2e9, "USD")]
    [InlineData("$ 5 bn", 5e9, "USD")]
    [InlineData("$0.42/Mtoken", 0.42e-6, "USD/token")]
    [InlineData("$13.3bn/GW_it/year", 13.3e6 / 12, "USD/MW_it/month")]
    [InlineData("€3m/year", 250000, "EUR/month")]
    [InlineData("£7", 7, "GBP")]
    [InlineData("₩7tn", 7e12, "KRW")]
    [InlineData("¥7", 7, "JPY")]
    [InlineData("5 USD_2025 bn", 5e9, "USD_2025")]
    [InlineData("9 PFLOP/s", 9e15 * 3600, "FLOP/h")]
    [InlineData("1e26 FLOPs", 1e26, "FLOP")]
    [InlineData("0.5/month", 0.5, "1/month")]
    [InlineData("0.5 1/month", 0.5, "1/month")]
    [InlineData("6 %/year", 0.005, "1/month")]
    [InlineData("2 month^2", 2, "month^2")]
    [InlineData("2 month^-1", 2, "1/month")]
    [InlineData("2 MW_it*h", 2, "MW_it·h")]
    [InlineData("2 MW_it·h", 2, "MW_it·h")]
    [InlineData("2 MWh_it", 2, "MW_it·h")]
    [InlineData("2 kgCO2/kWh_utility", 2, "tCO2/MW_utility/h")]
    [InlineData("1_000_000 token", 1e6, "token")]
    [InlineData("+5 MW_it", 5, "MW_it")]
    [InlineData("-5 MW_it", -5, "MW_it")]
    [InlineData("−5 MW_it", -5, "MW_it")]
    [InlineData("5E3 MW_it", 5000, "MW_it")]
    [InlineData("5e+3 MW_it", 5000, "MW_it")]
    [InlineData("5 EUR", 5, "EUR")]
    [InlineData("5EUR", 5, "EUR")]
    [InlineData("0 MW_it", 0, "MW_it")]
    [InlineData("-0 MW_it", 0, "MW_it")]
    public void Texts_are_understood(string text, double value, string dimension)
    {
        var result = Quantity.Parse(text);
        result.Error.ShouldBe("");
        result.Help.ShouldBeNull();
        result.Value.Value.ShouldBe(value);
        double.IsNegative(result.Value.Value).ShouldBe(value < 0);
        result.Value.Dimension.ToString().ShouldBe(dimension);
        Quantity.Of(text).ShouldBe(result.Value);
    }

    [Fact]
    public void A_decimal_times_a_power_of_ten_is_the_double_nearest_to_the_product()
    {
        for (var n = 0; n < 20_000; n++)
        {
            var gigawatts = string.Create(CultureInfo.InvariantCulture, $"{n / 1000}.{n % 1000:000}");
            Quantity.Parse(gigawatts + " GW_it").Value.Value.ShouldBe(n);
            Quantity.Parse($"{gigawatts} %").Value.Value.ShouldBe(double.Parse($"{n}e-5", CultureInfo.InvariantCulture));
            Quantity.Parse($"{gigawatts} USD/Mtoken").Value.Value.ShouldBe(double.Parse($"{n}e-9", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Random_decimals_without_a_unit_are_read_as_the_runtime_reads_them() => Samples.Hold(
        Samples.DecimalText, text => Quantity.Parse(text).Value.Value.ShouldBe(double.Parse(text, CultureInfo.InvariantCulture) + 0.0), times: 5000);

    [Theory]
    [InlineData("GW_it", 1000, 1)]
    [InlineData("kW_it", 1, 1000)]
    [InlineData("%", 1, 100)]
    [InlineData("USD bn/GW_it/year", 1_000_000, 12)]
    [InlineData("token/s/MW_it", 3600, 1)]
    [InlineData("PFLOP/s", 3_600_000_000_000_000_000, 1)]
    [InlineData("ms", 1, 3_600_000)]
    [InlineData("%/year", 1, 1200)]
    [InlineData("Gbit/day", 125_000_000, 24)]
    [InlineData("USD/Mtoken", 1, 1_000_000)]
    [InlineData("USD/month^3", 1, 1)]
    [InlineData("year^3", 1728, 1)]
    [InlineData("bp/week", 1, 1_680_000)]
    public void Any_decimal_in_any_unit_is_rounded_once(string unit, long numerator, long denominator) =>
        Samples.Hold(Samples.DecimalText, text =>
        {
            var exact = Exactly.Decimal(text);
            var value = Quantity.Parse($"{text} {unit}").Value.Value;
            Exactly.ShouldBeNearest(value, exact.Numerator * new BigInteger(numerator), exact.Denominator * new BigInteger(denominator));
        });

    [Fact]
    public void Relabelling_the_unit_changes_nothing() => Samples.Hold(Samples.DecimalText.Where(t => !t.Contains('e', StringComparison.Ordinal)), text =>
    {
        Quantity.Parse($"{text} GW_it").Value.ShouldBe(Quantity.Parse($"{text}e3 MW_it").Value);
        Quantity.Parse($"{text} USD bn").Value.ShouldBe(Quantity.Parse($"{text}e3 USD m").Value);
        Quantity.Parse($"{text} USD bn").Value.ShouldBe(Quantity.Parse($"{text}e9 dollars").Value);
        Quantity.Parse($"{text} USD/GW_it").Value.ShouldBe(Quantity.Parse($"{text}e-3 USD/MW_it").Value);
    });

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        var pieces = Gen.Elements(
            "5", "1.5e3", "-", "$", "€", " ", "/", "·", "*", "^", "^2", "GW_it", "USD", "bn", "m", "M", "share", "%", "x", "1", ",", ".", "e", "e400", "_",
            "−", "\t", "\0", "😀", "per", "month", "FLOPS", "bps", "B", "(", ")", "é", "9999999999");
        Samples.Hold(
            pieces.ArrayOf(),
            words =>
            {
                var result = Quantity.Parse(string.Concat(words));
                if (result.Success)
                {
                    double.IsFinite(result.Value.Value).ShouldBeTrue();
                }
                else
                {
                    result.Error.ShouldEndWith(".");
                    result.Error.Length.ShouldBeLessThan(400);
                }
            },
            times: 20_000);
    }

    [Fact]
    public void A_text_of_a_megabyte_is_refused_at_once()
    {
        Quantity.Parse(new string('9', 1_000_000)).Error.ShouldStartWith($"`{new string('9', 59)}…` is longer than 250 characters;");
        Unit.Parse(new string('9', 1_000_000)).Error.ShouldStartWith($"`{new string('9', 59)}…` is longer than 200 characters;");
    }

    [Fact]
    public void A_literal_in_code_that_is_wrong_throws() =>
        Should.Throw<ArgumentException>(() => Quantity.Of("5 GWit")).Message.ShouldStartWith("`GWit` is not a unit;");
}
