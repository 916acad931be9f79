using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>The power xʸ = exp(y·log x).</summary>
    /// <param name="x">The base, at least 0; a negative one gives NaN, even for a whole exponent.</param>
    /// <param name="y">The exponent; x⁰ = 1 and 1ʸ = 1 for every x and y.</param>
    /// <returns>The power, to a relative error of (1 + 2·|y·log x|)·2⁻⁵³.</returns>
    public static double Pow(double x, double y) => Pow(new Lane(x), new Lane(y)).Value;

    /// <inheritdoc cref="Pow(double, double)"/>
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y) => Pow(new Lanes512(x), new Lanes512(y)).Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Pow<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        T one = T.Of(1.0);
        T power = ExpFunction.Apply(y * LogFunction.Apply(x));
        return T.Select(T.Same(y, T.Of(0.0)) | T.Same(x, one), one, power);
    }
}
