namespace Nameplate.Quantities;

/// <summary>Says why one dimension cannot stand for another, and what to write instead.</summary>
public static class DimensionMismatch
{
    private static readonly BaseDimension[] Powers =
    [
        BaseDimension.ItPower, BaseDimension.FacilityPower, BaseDimension.UtilityPower, BaseDimension.StatedPower, BaseDimension.DevicePower,
    ];

    private static readonly BaseDimension[] Times = [BaseDimension.Time, BaseDimension.Calendar];

    private static readonly BaseDimension[] Currencies =
        [BaseDimension.Usd, BaseDimension.Usd2025, BaseDimension.Eur, BaseDimension.Gbp, BaseDimension.Krw, BaseDimension.Jpy];

    /// <summary>
    /// What was found and what was expected, as the rest of a sentence without its full stop: "is in MW, but MW_it was expected".
    /// </summary>
    public static string Describe(Dimension found, Dimension expected) => (found.IsNone, expected.IsNone) switch
    {
        (true, _) => $"has no unit, but a quantity in {expected} was expected",
        (_, true) => $"is in {found}, but a pure number or % was expected",
        _ => $"is in {found}, but {expected} was expected",
    };

    /// <summary>A hint for the mistakes that people make most, or null.</summary>
    public static string? Help(Dimension found, Dimension expected)
    {
        if (found == expected)
        {
            return null;
        }

        if (Merge(found, Powers) == Merge(expected, Powers))
        {
            return PowerHelp(found);
        }

        if (Merge(found, Currencies) == Merge(expected, Currencies))
        {
            return "Currencies and price levels differ; only an exchange rate with a date, or a price index, converts them.";
        }

        return Merge(found, Times) == Merge(expected, Times)
            ? "Hours and months differ: a month has 672 to 744 hours; write either h, day or s, or month or year, as expected."
            : null;
    }

    private static string PowerHelp(Dimension found) => found.Exponent(BaseDimension.StatedPower) != 0
        ? "The boundary of `_stated` power is unknown; name an assumption about its denominator before using it."
        : "IT, facility and utility power differ: write MW_it for what the IT equipment draws, MW_facility for the whole facility at its "
          + "meter (IT × PUE), MW_utility for the utility's side (losses included), MW_stated if the source does not say, and plain MW only "
          + "for devices.";

    private static (Dimension Others, int Sum) Merge(Dimension dimension, BaseDimension[] kinds)
    {
        var rest = dimension;
        var sum = 0;
        foreach (var kind in kinds)
        {
            var exponent = dimension.Exponent(kind);
            sum += exponent;
            rest /= Dimension.Of(kind).Power(exponent);
        }

        return (rest, sum);
    }
}
