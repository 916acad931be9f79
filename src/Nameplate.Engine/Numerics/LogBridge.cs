using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>Log prices: from + rise.</summary>
/// <remarks>
/// With d = 2·(highest − from) − r nothing exceeds highest where d &gt; √s. What is computed differs from what is meant by some units in the last
/// place of d, of the root and of highest; an absolute margin covers what underflows. A NaN or an infinity compares as "may exceed".
/// </remarks>
internal readonly struct LogBridge : IBridgeForm
{
    private const double MarginOfSquares = 1 + 1e-9;
    private const double MarginOfHighest = 1e-12;
    private const double AbsoluteMargin = 1e-140;

    public static bool HasClose => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum<T>(T from, T rise)
        where T : struct, ILanes<T>
        => from + rise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MayExceed(
        Vector512<double> highest, Vector512<double> from, Vector512<double> step, Vector512<double> square, Vector512<double> close)
    {
        Vector512<double> room = highest - from;
        Vector512<double> margin = (Vector512.Abs(highest) * Vector512.Create(MarginOfHighest)) + Vector512.Create(AbsoluteMargin);
        Vector512<double> least = Avx512F.Max((room + room) - step - margin, Vector512<double>.Zero);
        return Avx512F.CompareNotGreaterThan(least * least, square * Vector512.Create(MarginOfSquares));
    }
}
