using Nameplate.Engine.Numerics;

namespace Nameplate.Factory.Cooling;

/// <summary>Moist air: humidity and the wet bulb.</summary>
public static class Psychrometrics
{
    // Magnus form of the saturation pressure over water, Alduchov and Eskridge 1996; within 0.4 % from -40 to 50 °C.
    private const double SaturationAtZero = 610.94;
    private const double MagnusSlope = 17.625;
    private const double MagnusOffset = 243.04;

    // Psychrometer constant of a ventilated wet bulb, 1/K, with its slight dependence on the wet bulb (World Meteorological Organization, Guide No. 8).
    private const double Ventilated = 0.000653;
    private const double VentilatedSlope = 0.000944;

    /// <summary>The pressure of vapour that saturates air, in Pa.</summary>
    /// <param name="celsius">Temperature, −60 to 60 °C.</param>
    public static double SaturationPressure(double celsius) => SaturationAtZero * Functions.Exp(MagnusSlope * celsius / (MagnusOffset + celsius));

    /// <summary>The wet-bulb temperature in °C, from the psychrometer's equation e = e_s(t_w) − A·p·(t − t_w), solved to 10⁻⁹ K.</summary>
    /// <param name="dryBulb">Temperature in °C, −60 to 60.</param>
    /// <param name="humidity">Relative humidity, 0 to 1.</param>
    /// <param name="pressure">Air pressure in Pa.</param>
    public static double WetBulb(double dryBulb, double humidity, double pressure = 101325.0) =>
        WetBulbOfVapour(dryBulb, Math.Clamp(humidity, 0.0, 1.0) * SaturationPressure(dryBulb), pressure);

    /// <summary>The same air with its temperature raised and its moisture kept.</summary>
    /// <param name="air">The air.</param>
    /// <param name="kelvin">By how much.</param>
    public static AirState Warmed(AirState air, double kelvin)
    {
        if (kelvin == 0.0)
        {
            return air;
        }

        double vapour = Math.Max(0.0, Vapour(air.DryBulb, air.WetBulb, 101325.0));
        double dry = air.DryBulb + kelvin;
        return new(dry, WetBulbOfVapour(dry, Math.Min(vapour, SaturationPressure(dry)), 101325.0));
    }

    private static double Vapour(double dryBulb, double wetBulb, double pressure) =>
        SaturationPressure(wetBulb) - Ventilated * (1.0 + VentilatedSlope * wetBulb) * pressure * (dryBulb - wetBulb);

    // The vapour pressure rises with the wet bulb, so that halving finds the one root.
    private static double WetBulbOfVapour(double dryBulb, double vapour, double pressure)
    {
        double low = dryBulb - 60.0, high = dryBulb;
        for (int i = 0; i < 36; i++)
        {
            double middle = 0.5 * (low + high);
            if (Vapour(dryBulb, middle, pressure) < vapour)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
