using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>The larger of a and b · eˣ with a positive b: where a is certainly larger it is a, and so it is with 0 in the place of eˣ.</summary>
/// <remarks>
/// On each binade 2ᵗ lies below its chord, whose bits are (t + 1023)·2⁵² as an integer. The margin is far above the rounding errors of t, of the
/// product and of the exponential itself.
/// </remarks>
internal readonly struct ExpForLargest : IExpUse
{
    private const double Margin = 1 + 1e-9;
    private const double Limit = 700;
    private const double ChordSlope = 1.4426950408889634 * 4503599627370496.0;
    private const double ChordStart = 1023 * 4503599627370496.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Needs(Vector512<double> x, Vector512<double> a, Vector512<double> b)
    {
        // Below the limit the exponential at the limit is an upper bound too.
        Vector512<double> scaled = (Avx512F.Max(Vector512.Create(-Limit), x) * Vector512.Create(ChordSlope)) + Vector512.Create(ChordStart);
        Vector512<double> most = Avx512DQ.ConvertToVector512Int64(scaled).AsDouble() * b;
        return Avx512F.CompareNotLessThan(most * Vector512.Create(Margin), a) | Avx512F.CompareNotLessThan(x, Vector512.Create(Limit));
    }
}
