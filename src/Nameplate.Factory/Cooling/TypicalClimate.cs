using System.Collections.Immutable;
using System.Globalization;

namespace Nameplate.Factory.Cooling;

/// <summary>A place's mean weather by month and hour of the day: enough for a year's energy, too mild for its extremes.</summary>
/// <remarks>A heat wave is added as an incident; <see cref="HotHour"/> says what design conditions are.</remarks>
public sealed partial class TypicalClimate : IClimate
{
    private readonly AirState[] _hours;
    private readonly long _offset;

    private TypicalClimate(string name, int offsetHours, string dry, string wet, AirState hot)
    {
        Name = name;
        _offset = 3600L * offsetHours;
        double[] dryBulbs = Numbers(dry), wetBulbs = Numbers(wet);
        _hours = [.. dryBulbs.Zip(wetBulbs, static (d, w) => new AirState(0.1 * d, 0.1 * Math.Min(d, w)))];
        HotHour = hot;
    }

    /// <summary>The shipped places: <c>dallas</c>, <c>philadelphia</c>, <c>seoul</c>.</summary>
    public static ImmutableArray<TypicalClimate> All { get; } =
    [
        new("dallas", -5, DallasDry, DallasWet, new(39.6, 26.5)),
        new("philadelphia", -4, PhiladelphiaDry, PhiladelphiaWet, new(34.4, 25.2)),
        new("seoul", 9, SeoulDry, SeoulWet, new(32.2, 26.7)),
    ];

    /// <summary>The place's name.</summary>
    public string Name { get; }

    /// <summary>Dry and wet bulb that were exceeded in 0.4 % of the hours of 2020 to 2024, each by itself: design conditions.</summary>
    public AirState HotHour { get; }

    /// <summary>The place of a name, or null.</summary>
    public static TypicalClimate? Find(string name) => All.FirstOrDefault(climate => climate.Name == name);

    /// <inheritdoc/>
    /// <remarks>Straight lines between the hours; months follow each other in steps.</remarks>
    public AirState At(long utcSeconds)
    {
        long local = utcSeconds + _offset;
        long day = (long)Math.Floor(local / 86400.0);
        int second = (int)(local - day * 86400L);
        int month = DateOnly.FromDayNumber(new DateOnly(1970, 1, 1).DayNumber + (int)day).Month - 1;
        int hour = second / 3600;
        double part = (second - hour * 3600) / 3600.0;
        var from = _hours[month * 24 + hour];
        var to = _hours[month * 24 + (hour + 1) % 24];
        return new(from.DryBulb + (to.DryBulb - from.DryBulb) * part, from.WetBulb + (to.WetBulb - from.WetBulb) * part);
    }

    private static double[] Numbers(string text) =>
        [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static n => double.Parse(n, CultureInfo.InvariantCulture))];
}
