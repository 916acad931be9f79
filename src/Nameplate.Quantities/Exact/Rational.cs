using System.Numerics;

namespace Nameplate.Quantities.Exact;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
internal readonly record struct Rational
{
    private const int MantissaBits = 53;
    private const int LowestExponent = -1074;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>10 to a whole power, negative ones too.</summary>
    public static Rational PowerOfTen(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(10, exponent), BigInteger.One)
        : new Rational(BigInteger.One, BigInteger.Pow(10, -exponent));

    /// <summary>The fraction that a finite double stands for.</summary>
    public static Rational Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | 0x10_0000_0000_0000;
        exponent = Math.Max(exponent, 1) - 1075;
        var signed = new BigInteger(bits < 0 ? -mantissa : mantissa);
        return exponent >= 0 ? Of(signed << exponent, BigInteger.One) : Of(signed, BigInteger.One << -exponent);
    }

    public static Rational operator *(Rational left, Rational right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public Rational Power(int n)
    {
        var magnitude = Math.Abs(n);
        var power = new Rational(BigInteger.Pow(Numerator, magnitude), BigInteger.Pow(Denominator, magnitude));
        return n >= 0 ? power : One / power;
    }

    /// <summary>The nearest double, the even one of two that are equally near; infinite beyond the largest.</summary>
    public double ToDouble()
    {
        if (Numerator.IsZero)
        {
            return 0;
        }

        // Two or three bits more than a mantissa, and the remainder as one sticky bit below them.
        var magnitude = BigInteger.Abs(Numerator);
        var shift = MantissaBits + 2 - (int)(magnitude.GetBitLength() - Denominator.GetBitLength());
        var quotient = shift >= 0
            ? BigInteger.DivRem(magnitude << shift, Denominator, out var remainder)
            : BigInteger.DivRem(magnitude, Denominator << -shift, out remainder);
        quotient = (quotient << 1) | (remainder.IsZero ? 0 : 1);
        shift++;

        var dropped = Math.Max((int)quotient.GetBitLength() - MantissaBits, LowestExponent + shift);
        var rounded = RoundToEven(quotient, dropped);
        var result = Math.ScaleB((double)rounded, dropped - shift);
        return Numerator.Sign < 0 ? -result : result;
    }

    private static BigInteger RoundToEven(BigInteger value, int droppedBits)
    {
        var floor = value >> droppedBits;
        var rest = value - (floor << droppedBits);
        var half = BigInteger.One << (droppedBits - 1);
        var comparison = rest.CompareTo(half);
        return comparison > 0 || (comparison == 0 && !floor.IsEven) ? floor + 1 : floor;
    }
}
