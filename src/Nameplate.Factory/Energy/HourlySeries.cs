namespace Nameplate.Factory.Energy;

/// <summary>A value for every hour: a price or an intensity.</summary>
/// <param name="StartUtcSeconds">When the first hour begins, in seconds since 1970-01-01T00:00Z.</param>
/// <param name="Values">One value per hour; NaN where the source has none.</param>
/// <param name="Unit">The unit, for instance <c>USD/MWh</c>, <c>KRW/MWh</c> or <c>g/kWh</c>.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record HourlySeries(long StartUtcSeconds, ReadOnlyMemory<double> Values, string Unit, string Source)
{
    /// <summary>The value of the hour that contains a moment; before the first and after the last hour the same hour of the nearest whole week within; an hour without a value takes the latest one before it.</summary>
    /// <param name="utcSeconds">Seconds since 1970-01-01T00:00Z.</param>
    public double At(long utcSeconds)
    {
        long hour = Math.DivRem(utcSeconds - StartUtcSeconds, 3600L, out long rest) - (rest < 0 ? 1 : 0);
        long week = Math.Min(168L, Values.Length);
        if (hour < 0)
        {
            hour = (hour % week + week) % week;
        }
        else if (hour >= Values.Length)
        {
            hour = Values.Length - week + (hour - Values.Length) % week;
        }

        var values = Values.Span;
        for (long i = hour; i >= 0; i--)
        {
            if (!double.IsNaN(values[(int)i]))
            {
                return values[(int)i];
            }
        }

        return 0.0;
    }

    /// <summary>A series that always has the same value.</summary>
    public static HourlySeries Constant(double value, string unit, string source) => new(0, new[] { value }, unit, source);
}
