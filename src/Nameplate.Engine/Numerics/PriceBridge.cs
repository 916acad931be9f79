using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>Prices: from · exp(rise), or the later close.</summary>
/// <remarks>
/// Since ln(h/f) ≥ 2·(h − f)/(h + f) where h ≥ f &gt; 0, nothing exceeds h where d = 4·(h − f) − r·(h + f) &gt; √s·(h + f). A difference of 1e-12 of
/// logs, and one of 1e-9 of √s, is far more than the products, the root and the exponential err by. Prices below 1e-100 are always worked out, so
/// that nothing underflows that counts. A NaN or an infinity compares as "may exceed".
/// </remarks>
internal readonly struct PriceBridge : IBridgeForm
{
    private const double MarginOfSquares = 1 + 1e-9;
    private const double MarginOfLogs = 1e-12;
    private const double LeastPrice = 1e-100;

    public static bool HasClose => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum<T>(T from, T rise)
        where T : struct, ILanes<T>
        => from * Functions.ExpFunction.Apply(rise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MayExceed(
        Vector512<double> highest, Vector512<double> from, Vector512<double> step, Vector512<double> square, Vector512<double> close)
    {
        Vector512<double> sum = highest + from;
        Vector512<double> difference = ((highest - from) * Vector512.Create(4.0)) - (step * sum);
        Vector512<double> least = Avx512F.Max(difference - (sum * Vector512.Create(MarginOfLogs)), Vector512<double>.Zero);
        Vector512<double> mayRise = Avx512F.CompareNotGreaterThan(least * least, square * (sum * sum) * Vector512.Create(MarginOfSquares));
        return mayRise | Avx512F.CompareNotGreaterThan(highest, close) | Avx512F.CompareNotGreaterThan(from, Vector512.Create(LeastPrice));
    }
}
