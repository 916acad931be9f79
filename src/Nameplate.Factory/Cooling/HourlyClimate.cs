using System.Globalization;
using Nameplate.Files;

namespace Nameplate.Factory.Cooling;

/// <summary>Weather by the hour from a table; before its first and after its last hour, the same hour of another whole year of it.</summary>
public sealed class HourlyClimate : IClimate
{
    private const long Year = 8760;
    private readonly long _start;
    private readonly AirState[] _hours;

    private HourlyClimate(long start, AirState[] hours) => (_start, _hours) = (start, hours);

    /// <summary>The number of hours.</summary>
    public int Count => _hours.Length;

    /// <summary>When the first hour begins, in seconds since 1970-01-01T00:00Z.</summary>
    public long StartUtcSeconds => _start;

    /// <summary>Reads CSV with the columns <c>temp_c</c> and <c>rh_pct</c> and a first column with the hour, as Open-Meteo's tables have them.</summary>
    /// <param name="name">The file's name, for diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">By how much the table's clock is ahead of UTC, all year: a fixed offset without summer time.</param>
    /// <param name="diagnostics">Where mistakes are reported, each with its line.</param>
    /// <returns>The climate, or null when nothing could be read.</returns>
    public static HourlyClimate? Read(string name, string text, TimeSpan offset, Diagnostics diagnostics)
    {
        string[] lines = text.Split('\n');
        string[] header = lines[0].TrimEnd('\r').Split(',');
        int temperature = Array.IndexOf(header, "temp_c"), humidity = Array.IndexOf(header, "rh_pct");
        if (temperature < 1 || humidity < 1)
        {
            diagnostics.Error("NP4311", new Location(name, 1, 1), "weather wants a first column with the hour, and the columns temp_c and rh_pct");
            return null;
        }

        List<AirState> hours = [];
        long start = 0;
        for (int line = 1; line < lines.Length; line++)
        {
            string[] fields = lines[line].TrimEnd('\r').Split(',');
            if (fields.Length == 1 && fields[0].Length == 0)
            {
                continue;
            }

            if (!TryRow(fields, temperature, humidity, out var hour, out var air))
            {
                diagnostics.Error("NP4312", new Location(name, line + 1, 1), "expected an hour such as 2024-07-01T13:00, a temperature from -60 to 60 °C and a humidity from 0 to 100 %");
                return null;
            }

            long at = (hour.Ticks - DateTime.UnixEpoch.Ticks - offset.Ticks) / TimeSpan.TicksPerSecond;
            if (hours.Count == 0)
            {
                start = at;
            }
            else if (at != start + 3600L * hours.Count)
            {
                diagnostics.Error("NP4313", new Location(name, line + 1, 1), $"expected the hour after the line before it, found {fields[0]}");
                return null;
            }

            hours.Add(air);
        }

        return hours.Count == 0 ? null : new(start, [.. hours]);
    }

    /// <inheritdoc/>
    /// <remarks>Straight lines between the hours.</remarks>
    public AirState At(long utcSeconds)
    {
        long second = utcSeconds - _start;
        long hour = (long)Math.Floor(second / 3600.0);
        double part = (second - hour * 3600L) / 3600.0;
        var (from, to) = (Hour(hour), Hour(hour + 1));
        return new(from.DryBulb + (to.DryBulb - from.DryBulb) * part, from.WetBulb + (to.WetBulb - from.WetBulb) * part);
    }

    private AirState Hour(long hour)
    {
        if (hour < 0 || hour >= _hours.Length)
        {
            long period = _hours.Length < Year ? Math.Max(1, _hours.Length / 24 * 24) : _hours.Length / Year * Year;
            period = Math.Min(period, _hours.Length);
            hour = (hour % period + period) % period;
        }

        return _hours[hour];
    }

    private static bool TryRow(string[] fields, int temperature, int humidity, out DateTime hour, out AirState air)
    {
        air = default;
        hour = default;
        if (fields.Length <= Math.Max(temperature, humidity)
            || !DateTime.TryParseExact(fields[0], ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out hour)
            || !double.TryParse(fields[temperature], NumberStyles.Float, CultureInfo.InvariantCulture, out double celsius) || !(celsius is >= -60 and <= 60)
            || !double.TryParse(fields[humidity], NumberStyles.Float, CultureInfo.InvariantCulture, out double percent) || !(percent is >= 0 and <= 100))
        {
            return false;
        }

        air = new(celsius, Psychrometrics.WetBulb(celsius, 0.01 * percent));
        return true;
    }
}
