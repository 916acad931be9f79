using System.Collections.Immutable;
using System.Globalization;

namespace Nameplate.Factory.Energy;

/// <summary>Wholesale prices of a typical day in each month, so that examples run without tables. A year's bill needs the real hours: its dear ones are left out here.</summary>
public static partial class TypicalPrices
{
    /// <summary>The markets: <c>ercot</c>, <c>pjm</c> (both USD/MWh), <c>korea</c> (KRW/MWh).</summary>
    public static ImmutableArray<string> Names { get; } = ["ercot", "pjm", "korea"];

    /// <summary>The hours of a span of time.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="startUtcSeconds">Its first second; it is taken back to the full hour.</param>
    /// <param name="hours">How many hours, at least 1.</param>
    /// <exception cref="ArgumentException">No market has that name.</exception>
    public static HourlySeries For(string name, long startUtcSeconds, int hours)
    {
        var (data, offset, scale, unit) = name switch
        {
            "ercot" => (Ercot, -6, 0.1, "USD/MWh"),
            "pjm" => (Pjm, -5, 0.1, "USD/MWh"),
            "korea" => (Korea, 9, 100.0, "KRW/MWh"),
            _ => throw new ArgumentException($"No market is called '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
        };
        double[] table = [.. data.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static n => double.Parse(n, CultureInfo.InvariantCulture))];
        long first = startUtcSeconds / 3600;
        double[] values = new double[hours];
        for (int i = 0; i < hours; i++)
        {
            long local = first + i + offset;
            int day = (int)Math.Floor(local / 24.0);
            int month = DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + day).Month - 1;
            values[i] = scale * table[month * 24 + (int)(local - 24L * day)];
        }

        return new(first * 3600, values, unit, $"typical day of {name}, medians 2022 to 2024");
    }
}
