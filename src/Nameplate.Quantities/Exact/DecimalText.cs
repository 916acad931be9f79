using System.Globalization;
using System.Numerics;

namespace Nameplate.Quantities.Exact;

/// <summary>Decimal numbers as text, read and written without rounding.</summary>
internal static class DecimalText
{
    private const int LargestExponent = 400;

    /// <summary>
    /// Reads digits, with single underscores between them if wished, a point and more digits, and a power of ten, from
    /// <paramref name="position"/>, and moves it behind them.
    /// </summary>
    /// <returns>False, with the position unmoved, when there is no number or its power of ten is beyond ±400.</returns>
    public static bool TryRead(string text, ref int position, out Rational value)
    {
        value = default;
        var at = position;
        var digits = ReadDigits(text, ref at);
        var decimals = "";
        if (digits.Length > 0 && at < text.Length && text[at] == '.')
        {
            at++;
            decimals = ReadDigits(text, ref at);
            if (decimals.Length == 0)
            {
                return false;
            }
        }

        if (digits.Length == 0 || !TryReadExponent(text, ref at, out var exponent))
        {
            return false;
        }

        position = at;
        var whole = BigInteger.Parse(digits + decimals, NumberStyles.None, CultureInfo.InvariantCulture);
        value = Rational.Of(whole, BigInteger.One) * Rational.PowerOfTen(exponent - decimals.Length);
        return true;
    }

    /// <summary>The shortest decimal that, times <paramref name="factor"/> and rounded, gives <paramref name="value"/> (finite).</summary>
    public static string Shortest(double value, Rational factor)
    {
        var exact = Rational.Of(value) / factor;
        for (var digits = 1; ; digits++)
        {
            var text = Write(exact, digits);
            var position = text[0] == '-' ? 1 : 0;
            if (TryRead(text, ref position, out var read) && (read * factor).ToDouble() == Math.Abs(value))
            {
                return text;
            }
        }
    }

    /// <summary>The nearest decimal with <paramref name="digits"/> significant digits, in the form 1.25e-3 or 0.00125.</summary>
    public static string Write(Rational value, int digits)
    {
        if (value.Numerator.IsZero)
        {
            return "0";
        }

        var exponent = FloorOfLogarithm(value);
        var scaled = value * Rational.PowerOfTen(digits - 1 - exponent);
        var magnitude = BigInteger.Abs(scaled.Numerator);
        var rounded = ((2 * magnitude) + scaled.Denominator) / (2 * scaled.Denominator);
        var text = rounded.ToString(CultureInfo.InvariantCulture);
        exponent += text.Length - digits;
        return (value.Numerator.Sign < 0 ? "-" : "") + Place(text.TrimEnd('0'), exponent);
    }

    // The digits "125" with the point behind the first digit times ten to the exponent.
    private static string Place(string digits, int exponent) => exponent switch
    {
        < -5 or > 20 => string.Create(
            CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits.AsSpan(1)}e{exponent}"),
        < 0 => $"0.{new string('0', -exponent - 1)}{digits}",
        _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
        _ => string.Concat(digits.AsSpan(0, exponent + 1), ".", digits.AsSpan(exponent + 1)),
    };

    private static int FloorOfLogarithm(Rational value)
    {
        var numerator = BigInteger.Abs(value.Numerator);
        var guess = Digits(numerator) - Digits(value.Denominator);
        var power = Rational.PowerOfTen(guess);
        return numerator * power.Denominator >= power.Numerator * value.Denominator ? guess : guess - 1;
    }

    private static int Digits(BigInteger value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static string ReadDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length
               && (char.IsAsciiDigit(text[position])
                   || (text[position] == '_' && position > start && position + 1 < text.Length
                       && char.IsAsciiDigit(text[position - 1]) && char.IsAsciiDigit(text[position + 1]))))
        {
            position++;
        }

        return text[start..position].Replace("_", "", StringComparison.Ordinal);
    }

    // An `e` that is not followed by a whole number belongs to the unit.
    private static bool TryReadExponent(string text, ref int position, out int exponent)
    {
        exponent = 0;
        var at = position;
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return true;
        }

        at++;
        var negative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is ('-' or '+') ? 1 : 0;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at == start)
        {
            return true;
        }

        var digits = text.AsSpan(start, at - start);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var magnitude) || magnitude > LargestExponent)
        {
            return false;
        }

        position = at;
        exponent = negative ? -magnitude : magnitude;
        return true;
    }
}
