using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// (a − b) · scale · eˣ with a positive scale below 1e100: where a = b and eˣ is moderate it is the same zero with 0 in the place of eˣ.
/// </summary>
internal readonly struct ExpForChange : IExpUse
{
    private const double Moderate = 300;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Needs(Vector512<double> x, Vector512<double> a, Vector512<double> b)
        => Avx512F.CompareNotEqual(a, b) | Avx512F.CompareNotLessThan(Vector512.Abs(x), Vector512.Create(Moderate));
}
