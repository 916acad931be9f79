using Nameplate.Reports.Display;

namespace Nameplate.Reports.Tests.Display;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(143.2e9, "USD", "$143bn")]
    [InlineData(-41.93e9, "USD", "−$41.9bn")]
    [InlineData(0, "USD", "$0")]
    [InlineData(999.7e9, "USD", "$1tn")]
    [InlineData(1.25e9, "USD/month", "$1.25bn/month")]
    [InlineData(0.0731, "USD/Mtoken", "$0.0731/Mtoken")]
    [InlineData(12e6, "EUR", "€12m")]
    [InlineData(1852, "MW_it", "1.85\u00A0GW")]
    [InlineData(843, "MW_it", "843\u00A0MW")]
    [InlineData(160e6, "share", "160\u00A0m\u00A0shares")]
    [InlineData(4.05e17, "token/month", "405\u00A0quadrillion\u00A0tokens/month")]
    [InlineData(0.5, "1", "0.5")]
    [InlineData(double.NaN, "USD", "$–")]
    public void One_value_prints_as_a_person_would_write_it(double value, string unit, string expected) =>
        Scale.Print(value, unit).ShouldBe(expected);

    [Fact]
    public void A_range_has_one_scale() => Scale.PrintRange(0.4e9, 143e9, "USD").ShouldBe("$0.4bn to $143bn");

    [Theory]
    [InlineData("MW_it", 5000, "GW of IT power")]
    [InlineData("MW_facility", 5, "MW of facility power")]
    [InlineData("USD", 1, "nominal US dollars")]
    [InlineData("USD_2025", 1, "US dollars of 2025")]
    [InlineData("USD/month", 1, "nominal US dollars per month")]
    public void The_unit_is_said_in_words(string unit, double largest, string expected) => Scale.For(unit, largest).Meaning.ShouldBe(expected);

    [Theory]
    [InlineData(11.34, 11.34, "11.3")]
    [InlineData(0.0558, 3.06, "0.056")]
    [InlineData(-4.25, 446, "−4.2")]
    [InlineData(-0.0001, 446, "0")]
    [InlineData(446, 446, "446")]
    public void Cells_of_a_row_keep_the_decimals_of_its_largest(double value, double largest, string expected) =>
        Scale.For("1", largest).Bare(value, largest).ShouldBe(expected);
}
