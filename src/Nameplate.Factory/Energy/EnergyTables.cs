using System.Globalization;
using Nameplate.Files;

namespace Nameplate.Factory.Energy;

/// <summary>Reads tables of prices and carbon intensities by the hour: CSV whose first column is the hour in UTC.</summary>
public static class EnergyTables
{
    /// <summary>Reads prices: a column <c>usd_per_mwh</c>, <c>krw_per_mwh</c> or another currency's.</summary>
    /// <param name="name">The file's name, for diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="diagnostics">Where mistakes are reported, each with its line.</param>
    /// <returns>The series, or null when something is wrong; hours that the table leaves out have no value.</returns>
    public static HourlySeries? ReadPrices(string name, string text, Diagnostics diagnostics)
    {
        string[] header = text.Split('\n', 2)[0].TrimEnd('\r').Split(',');
        int column = Array.FindIndex(header, static h => h.EndsWith("_per_mwh", StringComparison.Ordinal));
        if (column < 1)
        {
            diagnostics.Error("NP4321", new Location(name, 1, 1), "prices want a first column with the hour in UTC and a column such as usd_per_mwh");
            return null;
        }

        string currency = header[column][..^"_per_mwh".Length].ToUpperInvariant();
        return Read(name, text, column, currency + "/MWh", diagnostics);
    }

    /// <summary>Reads carbon intensities: a column <c>gco2eq_per_kwh_direct</c> or <c>gco2eq_per_kwh_lifecycle</c>.</summary>
    /// <param name="name">The file's name, for diagnostics.</param>
    /// <param name="text">The text.</param>
    /// <param name="lifeCycle">Whether plants' building and fuel's way are counted, or only what leaves the stacks.</param>
    /// <param name="diagnostics">Where mistakes are reported, each with its line.</param>
    /// <returns>The series, or null when something is wrong.</returns>
    public static HourlySeries? ReadCarbon(string name, string text, bool lifeCycle, Diagnostics diagnostics)
    {
        string wanted = lifeCycle ? "gco2eq_per_kwh_lifecycle" : "gco2eq_per_kwh_direct";
        int column = Array.IndexOf(text.Split('\n', 2)[0].TrimEnd('\r').Split(','), wanted);
        if (column < 1)
        {
            diagnostics.Error("NP4321", new Location(name, 1, 1), $"carbon intensities want a first column with the hour in UTC and a column {wanted}");
            return null;
        }

        return Read(name, text, column, "g/kWh", diagnostics);
    }

    private static HourlySeries? Read(string name, string text, int column, string unit, Diagnostics diagnostics)
    {
        string[] lines = text.Split('\n');
        List<double> values = [];
        long start = 0;
        for (int line = 1; line < lines.Length; line++)
        {
            string[] fields = lines[line].TrimEnd('\r').Split(',');
            if (fields.Length == 1 && fields[0].Length == 0)
            {
                continue;
            }

            double value = double.NaN;
            if (fields.Length <= column || !TryHour(fields[0], out long at) || (fields[column].Length > 0 && !double.TryParse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out value)))
            {
                diagnostics.Error("NP4322", new Location(name, line + 1, 1), "expected an hour such as 2024-07-01T13:00Z and a number");
                return null;
            }

            if (values.Count == 0)
            {
                start = at;
            }

            long hour = (at - start) / 3600;
            if (hour < values.Count || hour > values.Count + 8784)
            {
                diagnostics.Error("NP4323", new Location(name, line + 1, 1), $"the hour {fields[0]} does not follow the one before it");
                return null;
            }

            while (values.Count < hour)
            {
                values.Add(double.NaN);
            }

            values.Add(value);
        }

        return values.Count == 0 ? null : new(start, values.ToArray(), unit, name);
    }

    private static bool TryHour(string text, out long utcSeconds)
    {
        bool ok = DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour);
        utcSeconds = ok ? (hour.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond : 0;
        return ok && utcSeconds % 3600 == 0;
    }
}
