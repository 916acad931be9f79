using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Statistics;

/// <summary>Doubles as integers in the same order, so that the digits of a radix are bits.</summary>
/// <remarks>−0 comes just before +0; NaNs lie outside the two infinities.</remarks>
internal static class OrderedBits
{
    public const ulong NegativeInfinity = 0x000FFFFFFFFFFFFF;
    public const ulong PositiveInfinity = 0xFFF0000000000000;

    private const ulong Sign = 0x8000000000000000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return unchecked((ulong)(bits ^ (bits >> 63 & long.MaxValue))) ^ Sign;
    }

    public static double ToDouble(ulong ordered)
    {
        long bits = unchecked((long)(ordered ^ Sign));
        return BitConverter.Int64BitsToDouble(bits ^ (bits >> 63 & long.MaxValue));
    }
}
