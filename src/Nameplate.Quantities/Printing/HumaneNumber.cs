using System.Globalization;

namespace Nameplate.Quantities.Printing;

/// <summary>Prints numbers with as many digits as a person reads: 143.2, 1.85, 0.42, 0.0042.</summary>
internal static class HumaneNumber
{
    private const double LargestPlain = 1e15;
    private const double SmallestPlain = 1e-4;

    /// <summary>
    /// One decimal from 10, two from 1, two significant digits below 1, and powers of ten outside 0.0001 to 10¹⁵. Only zero
    /// prints as 0, so a sign is never lost.
    /// </summary>
    /// <param name="magnitude">A finite number, not negative.</param>
    /// <param name="whole">Whether a whole number has no decimals.</param>
    public static string Print(double magnitude, bool whole) => magnitude switch
    {
        0 => "0",
        >= LargestPlain => Scientific(magnitude, 2),
        _ when whole && magnitude == Math.Floor(magnitude) => Fixed(magnitude, 0),
        >= 9.995 => Fixed(magnitude, 1),
        >= 0.995 => Fixed(magnitude, 2),
        < SmallestPlain => Scientific(magnitude, 1),
        _ => Fixed(magnitude, 1 - Exponent(magnitude)),
    };

    /// <summary>The same for an amount of money that is not counted in thousands: cents, and whole units from 1,000.</summary>
    public static string PrintMoney(double magnitude)
    {
        if (magnitude is 0 or < SmallestPlain or >= LargestPlain)
        {
            return Print(magnitude, whole: false);
        }

        if (magnitude >= 0.0995)
        {
            return Fixed(magnitude, magnitude < 999.995 ? 2 : 0);
        }

        var text = Print(magnitude, whole: false);
        return text.Length > 4 && text[^1] == '0' ? text[..^1] : text;
    }

    private static string Fixed(double magnitude, int decimals) =>
        magnitude.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // The exponent after rounding to two digits, so that 0.0996 counts as 0.10.
    private static int Exponent(double magnitude)
    {
        var text = magnitude.ToString("E1", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(4), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static string Scientific(double magnitude, int decimals)
    {
        var text = magnitude.ToString("E" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(decimals + 3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, decimals + 2)}e{exponent}");
    }
}
