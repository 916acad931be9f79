using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The numbers of a column in that form; false, with nothing promised of the keys, when one of them is +∞ or no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Of(ReadOnlySpan<double> column, Span<ulong> keys)
    {
        ref double from = ref MemoryMarshal.GetReference(column);
        ref ulong to = ref MemoryMarshal.GetReference(keys);
        Vector512<double> largest = Vector512.Create(double.MaxValue);
        Vector512<double> areNumbers = Vector512<double>.AllBitsSet;
        int i = 0;
        for (; i <= column.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref from, (nuint)i);
            areNumbers &= Vector512.LessThanOrEqual(x, largest);
            Vector512<long> bits = x.AsInt64();
            Vector512<long> ordered = bits ^ (Vector512.LessThan(bits, Vector512<long>.Zero) & Vector512.Create(long.MaxValue));
            (ordered.AsUInt64() ^ Vector512.Create(Sign)).StoreUnsafe(ref to, (nuint)i);
        }

        bool allAreNumbers = Vector512.EqualsAll(areNumbers.AsInt64(), Vector512<long>.AllBitsSet);
        for (; i < column.Length; i++)
        {
            allAreNumbers &= column[i] <= double.MaxValue;
            keys[i] = Of(column[i]);
        }

        return allAreNumbers;
    }

    public static double ToDouble(ulong ordered)
    {
        long bits = unchecked((long)(ordered ^ Sign));
        return BitConverter.Int64BitsToDouble(bits ^ (bits >> 63 & long.MaxValue));
    }
}
