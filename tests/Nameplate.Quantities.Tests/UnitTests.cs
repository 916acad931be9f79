namespace Nameplate.Quantities.Tests;

public sealed class UnitTests
{
    [Theory]
    [InlineData("bn USD/GW_it/years", "USD bn/GW_it/year", 1e6 / 12)]
    [InlineData("million shares", "M share", 1e6)]
    [InlineData("Mtoks / seconds", "", 0)]
    [InlineData("Mtok / sec", "Mtoken/s", 3.6e9)]
    [InlineData("$ m", "USD m", 1e6)]
    [InlineData("GPUs", "accelerator", 1)]
    [InlineData("users", "person", 1)]
    [InlineData("MW_it * h", "MW_it·h", 1)]
    [InlineData("month ^ 2", "month^2", 1)]
    [InlineData("year^-2", "year^-2", 1 / 144.0)]
    [InlineData("percent", "%", 0.01)]
    [InlineData("us", "µs", 1 / 3.6e9)]
    [InlineData("1", "1", 1)]
    public void Spellings_become_canonical(string text, string symbol, double factor)
    {
        var unit = Unit.Parse(text);
        unit.Success.ShouldBe(symbol.Length > 0);
        if (unit.Success)
        {
            unit.Value.Symbol.ShouldBe(symbol);
            unit.Value.ToString().ShouldBe(symbol);
            unit.Value.Factor.ShouldBe(factor);
            Unit.Of(symbol).ShouldBe(unit.Value);
        }
    }

    [Fact]
    public void Power_inside_and_outside_the_boundary_of_it_are_different_dimensions()
    {
        string[] boundaries = ["MW_it", "MW_facility", "MW_utility", "MW_stated", "MW"];
        boundaries.Select(b => Unit.Of(b).Dimension).Distinct().Count().ShouldBe(boundaries.Length);
    }

    [Fact]
    public void A_literal_in_code_that_is_wrong_throws() =>
        Should.Throw<ArgumentException>(() => Unit.Of("GWit")).Message.ShouldStartWith("`GWit` is not a unit;");
}
