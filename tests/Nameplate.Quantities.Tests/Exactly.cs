using System.Globalization;
using System.Numerics;

namespace Nameplate.Quantities.Tests;

/// <summary>An oracle for exactness that shares nothing with the product: plain integer fractions, compared crosswise.</summary>
internal static class Exactly
{
    /// <summary>Fails unless no double is nearer to the fraction than <paramref name="value"/>, and ties went to the even one.</summary>
    public static void ShouldBeNearest(double value, BigInteger numerator, BigInteger denominator)
    {
        var error = Distance(value, numerator, denominator);
        foreach (var neighbour in new[] { Math.BitDecrement(value), Math.BitIncrement(value) })
        {
            if (!double.IsFinite(neighbour))
            {
                continue;
            }

            var order = Compare(error, Distance(neighbour, numerator, denominator));
            order.ShouldBeLessThanOrEqualTo(0, $"{neighbour:R} is nearer than {value:R}");
            if (order == 0)
            {
                ((BitConverter.DoubleToInt64Bits(value) & 1) == 0).ShouldBeTrue($"the tie at {value:R} did not go to the even double");
            }
        }
    }

    /// <summary>The fraction that a decimal text such as -12.5e3 stands for.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Decimal(string text)
    {
        var parts = text.Split('e');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return exponent >= 0 ? (digits * BigInteger.Pow(10, exponent), 1) : (digits, BigInteger.Pow(10, -exponent));
    }

    private static (BigInteger Numerator, BigInteger Denominator) Distance(double value, BigInteger numerator, BigInteger denominator)
    {
        // A double times 2¹⁰⁷⁴ is an integer.
        var scaled = Scaled(value);
        var one = BigInteger.One << 1074;
        return (BigInteger.Abs((scaled * denominator) - (numerator * one)), one * denominator);
    }

    private static BigInteger Scaled(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = bits & ((1L << 52) - 1);
        var scaled = exponent == 0 ? mantissa : new BigInteger(mantissa + (1L << 52)) << (exponent - 1);
        return value < 0 ? -scaled : scaled;
    }

    private static int Compare((BigInteger Numerator, BigInteger Denominator) left, (BigInteger Numerator, BigInteger Denominator) right) =>
        (left.Numerator * right.Denominator).CompareTo(right.Numerator * left.Denominator);
}
