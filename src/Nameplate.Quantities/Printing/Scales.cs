using Nameplate.Quantities.Catalogue;

namespace Nameplate.Quantities.Printing;

/// <summary>Chooses the units in which a dimension is printed, largest first.</summary>
internal static class Scales
{
    private static readonly BaseDimension[] All = Enum.GetValues<BaseDimension>();

    // Rates of these are per second, as hardware is rated; all others per hour.
    private static readonly BaseDimension[] PerSecond =
        [BaseDimension.Data, BaseDimension.Token, BaseDimension.Flop, BaseDimension.Request];

    /// <summary>
    /// The scales for the sole dividend of <paramref name="dimension"/> and the divisors as they are printed behind it; null when it has
    /// several dividends or higher powers, which are printed in base units.
    /// </summary>
    public static (Scale[] Scales, string Divisors)? Of(Dimension dimension)
    {
        if (SoleHead(dimension) is not { } head)
        {
            return null;
        }

        var isEnergy = head != BaseDimension.Time && dimension.Exponent(BaseDimension.Time) == 1;
        var divided = dimension / Dimension.Of(head) / (isEnergy ? Dimensions.Time : Dimension.None);
        return Divisors(head, divided) is { } divisors ? (HeadScales(head, isEnergy), divisors) : null;
    }

    /// <summary>The scales of a pure number: parts of a hundred up to 1, the number itself above.</summary>
    public static Scale[] OfRatio(string divisors) =>
        divisors.Length == 0 ? [new Scale("1", 1.0000001), new Scale("%")] : [new Scale("%")];

    private static BaseDimension? SoleHead(Dimension dimension)
    {
        var heads = All.Where(d => dimension.Exponent(d) > 0).ToArray();
        return heads switch
        {
            [var sole] when dimension.Exponent(sole) == 1 => sole,
            [var power, BaseDimension.Time] when IsPower(power) && dimension.Exponent(power) == 1
                                                 && dimension.Exponent(BaseDimension.Time) == 1 => power,
            _ => null,
        };
    }

    private static string? Divisors(BaseDimension head, Dimension divided)
    {
        var text = "";
        var rest = divided;
        var isMoney = Definition(head) is { Multiples: Multiples.Money };
        foreach (var power in All.Where(IsPower))
        {
            if (isMoney && rest.Exponent(power) == -1)
            {
                var perEnergy = rest.Exponent(BaseDimension.Time) == -1;
                var symbol = Dimensions.BaseUnit(power);
                text += perEnergy ? $"/MWh{symbol[2..]}" : power == BaseDimension.DevicePower ? "/kW" : $"/G{symbol[1..]}";
                rest *= Dimension.Of(power) * (perEnergy ? Dimensions.Time : Dimension.None);
            }
        }

        if (isMoney && rest.Exponent(BaseDimension.Token) == -1)
        {
            text += "/Mtoken";
            rest *= Dimensions.Tokens;
        }

        if (PerSecond.Contains(head) && rest.Exponent(BaseDimension.Time) == -1)
        {
            text += "/s";
            rest *= Dimensions.Time;
        }

        return text + rest.ToString()[1..];
    }

    private static Scale[] HeadScales(BaseDimension head, bool isEnergy)
    {
        if (IsPower(head))
        {
            var watt = (isEnergy ? "Wh" : "W") + Dimensions.BaseUnit(head)[2..];
            return [new("T" + watt), new("G" + watt), new("M" + watt), new("k" + watt), new(watt)];
        }

        return head switch
        {
            BaseDimension.Time => [new("h"), new("min"), new("s"), new("ms"), new("µs")],
            BaseDimension.Data => Prefixed("B"),
            BaseDimension.Flop => [new("YFLOP"), new("ZFLOP"), .. Prefixed("FLOP")],
            BaseDimension.Carbon => [new("MtCO2"), new("ktCO2"), new("tCO2"), new("kgCO2"), new("gCO2")],
            _ => Worded(Dimensions.BaseUnit(head), Definition(head)?.Multiples ?? Multiples.None),
        };
    }

    private static Scale[] Worded(string symbol, Multiples multiples) => multiples switch
    {
        Multiples.Money =>
            [new($"{symbol} quadrillion"), new($"{symbol} tn"), new($"{symbol} bn"), new($"{symbol} m"), new($"{symbol} k", 9.9995), new(symbol)],
        Multiples.Counts =>
            [new($"quadrillion {symbol}"), new($"tn {symbol}"), new($"bn {symbol}"), new($"M {symbol}"), new($"k {symbol}", 9.9995), new(symbol)],
        _ => [new(symbol)],
    };

    private static Scale[] Prefixed(string symbol) =>
        [new("E" + symbol), new("P" + symbol), new("T" + symbol), new("G" + symbol), new("M" + symbol), new("k" + symbol), new(symbol)];

    private static bool IsPower(BaseDimension dimension) => dimension <= BaseDimension.DevicePower;

    private static UnitDefinition? Definition(BaseDimension head) =>
        UnitIndex.TryFind(Dimensions.BaseUnit(head), out var term) ? term.Definition : null;
}
