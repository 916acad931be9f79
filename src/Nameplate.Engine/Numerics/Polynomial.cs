using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Numerics;

/// <summary>Polynomials by Horner's scheme, without fused multiply-add.</summary>
internal static class Polynomial
{
    /// <summary>c₀ + c₁·x + … + c₇·x⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Degree7<T>(T x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
        where T : struct, ILanes<T>
    {
        T p = T.Of(c7) * x + T.Of(c6);
        p = p * x + T.Of(c5);
        p = p * x + T.Of(c4);
        p = p * x + T.Of(c3);
        p = p * x + T.Of(c2);
        p = p * x + T.Of(c1);
        return p * x + T.Of(c0);
    }
}
