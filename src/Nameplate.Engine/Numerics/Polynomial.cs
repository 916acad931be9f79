using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Numerics;

/// <summary>Polynomials by Estrin's scheme, without fused multiply-add.</summary>
/// <remarks>
/// Horner's scheme is a chain of dependent operations of which a core's scheduler holds only two columns' worth, so it waits;
/// Estrin's costs one or two more products and a third of the chain. The order of operations is part of the results' bits.
/// </remarks>
internal static class Polynomial
{
    /// <summary>c₀ + c₁·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Degree1<T>(T x, double c0, double c1)
        where T : struct, ILanes<T>
        => T.Of(c0) + T.Of(c1) * x;

    /// <summary>c₀ + … + c₃·x³, given x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Degree3<T>(T x, T x2, double c0, double c1, double c2, double c3)
        where T : struct, ILanes<T>
        => Degree1(x, c0, c1) + Degree1(x, c2, c3) * x2;

    /// <summary>c₀ + … + c₇·x⁷, given x² and x⁴.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Degree7<T>(T x, T x2, T x4, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
        where T : struct, ILanes<T>
        => Degree3(x, x2, c0, c1, c2, c3) + Degree3(x, x2, c4, c5, c6, c7) * x4;
}
