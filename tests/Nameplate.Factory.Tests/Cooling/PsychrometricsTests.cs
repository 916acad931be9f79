using Nameplate.Factory.Cooling;

namespace Nameplate.Factory.Tests.Cooling;

/// <summary>The wet bulb against published values.</summary>
public sealed class PsychrometricsTests
{
    // Psychrometric tables at sea level (Stull 2011 gives 13.7 for the first; ASHRAE charts for the others).
    [Theory]
    [InlineData(20, 50, 13.8)]
    [InlineData(25, 50, 17.9)]
    [InlineData(30, 50, 22.0)]
    [InlineData(35, 40, 24.1)]
    [InlineData(40, 20, 22.2)]
    [InlineData(10, 80, 8.2)]
    public void The_wet_bulb_meets_tables(double dry, double percent, double wet) =>
        Psychrometrics.WetBulb(dry, percent / 100).ShouldBe(wet, 0.25);

    // Stull, Wet-Bulb Temperature from Relative Humidity and Air Temperature, J. Appl. Meteor. Climatol. 50, 2011: a second method, good to 0.65 K above 5 % humidity.
    [Theory]
    [InlineData(0, 70)]
    [InlineData(15, 30)]
    [InlineData(28, 65)]
    [InlineData(38, 25)]
    [InlineData(43, 12)]
    public void The_wet_bulb_lies_within_a_kelvin_of_Stulls_formula(double dry, double percent)
    {
        double stull = dry * Math.Atan(0.151977 * Math.Sqrt(percent + 8.313659)) + Math.Atan(dry + percent) - Math.Atan(percent - 1.676331)
            + 0.00391838 * Math.Pow(percent, 1.5) * Math.Atan(0.023101 * percent) - 4.686035;
        Psychrometrics.WetBulb(dry, percent / 100).ShouldBe(stull, 1.0);
    }

    [Fact]
    public void Saturated_air_has_its_own_temperature_as_wet_bulb() => Psychrometrics.WetBulb(21.5, 1).ShouldBe(21.5, 1e-6);

    [Fact]
    public void Warmed_air_keeps_its_moisture()
    {
        var air = new AirState(20, Psychrometrics.WetBulb(20, 0.5));
        var warm = Psychrometrics.Warmed(air, 10);
        double vapour = 0.5 * Psychrometrics.SaturationPressure(20);
        warm.DryBulb.ShouldBe(30);
        warm.WetBulb.ShouldBe(Psychrometrics.WetBulb(30, vapour / Psychrometrics.SaturationPressure(30)), 0.01);
    }

    [Theory]
    [InlineData(0, 611)]
    [InlineData(20, 2339)]
    [InlineData(40, 7384)]
    public void Saturation_pressure_meets_steam_tables(double celsius, double pascal) =>
        Psychrometrics.SaturationPressure(celsius).ShouldBe(pascal, pascal * 0.004);
}
