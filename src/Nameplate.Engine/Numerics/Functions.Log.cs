using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>The natural logarithm, within one unit in the last place.</summary>
    /// <param name="x">Any number; 0 gives −∞, a negative number NaN.</param>
    /// <remarks>
    /// x = 2ᵏ·(1 + f) with 1 + f between √½ and √2; s = f/(2 + f); log(1 + f) = f − f²/2 + s·(f²/2 + R(s²)) with R(z) = z·Q(z), Q
    /// the minimax polynomial of degree 6 (relative error 1.3e-18). The arrangement is that of FreeBSD's e_log.c.
    /// </remarks>
    public static double Log(double x) => LogFunction.Apply(new Lane(x)).Value;

    /// <inheritdoc cref="Log(double)"/>
    public static Vector512<double> Log(Vector512<double> x) => LogFunction.Apply(new Lanes512(x)).Value;

    /// <summary>The natural logarithm of each element.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the columns overlap but do not coincide.</exception>
    public static void Log(ReadOnlySpan<double> source, Span<double> destination) => Columns.Map<LogFunction>(source, destination);

    internal readonly struct LogFunction : IFunction
    {
        private const ulong MantissaBits = 0x000FFFFFFFFFFFFF;

        // √½ without the low word, as a bit pattern, and its distance from the bits of 1.
        private const ulong RootOfHalfBits = 0x3FE6A09E00000000;
        private const ulong OneOverRootBits = 0x3FF0000000000000 - RootOfHalfBits;

        // The bits of 2⁵²; an integer below 2⁵² put into its mantissa is that integer plus 2⁵².
        private const ulong TwoTo52Bits = 0x4330000000000000;
        private const double TwoTo52AndBias = 4503599627370496.0 + 1023.0;

        private const ulong LnTwoHighBits = 0x3FE62E42FEE00000;
        private const double LnTwoLow = 1.9082149292705877e-10;
        private const double LeastNormal = 2.2250738585072014e-308;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T x)
            where T : struct, ILanes<T>
        {
            if (!T.AllLess(x, T.Of(double.PositiveInfinity)) || !T.AllLess(T.Of(LeastNormal), x))
            {
                return Extreme(x);
            }

            return Ordinary(x);
        }

        /// <summary>The logarithm of positive, finite, normal numbers.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Ordinary<T>(T x)
            where T : struct, ILanes<T>
            => Normal(x, T.Of(TwoTo52AndBias));

        /// <summary>The whole range: zero, infinities, NaN, negative and denormal numbers.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static T Extreme<T>(T x)
            where T : struct, ILanes<T>
        {
            // A denormal is scaled by 2⁵⁴ first, which is exact.
            T small = T.Less(x, T.Of(LeastNormal));
            T scaled = T.Select(small, x * T.Of(18014398509481984.0), x);
            T result = Normal(scaled, T.Select(small, T.Of(TwoTo52AndBias + 54.0), T.Of(TwoTo52AndBias)));

            T positive = T.Less(T.Of(0.0), x);
            T finite = T.Less(x, T.Of(double.PositiveInfinity));
            T zero = T.Same(x, T.Of(0.0));
            T infinite = T.Same(x, T.Of(double.PositiveInfinity));
            result = T.Select(positive & finite, result, T.Of(double.NaN));
            result = T.Select(zero, T.Of(double.NegativeInfinity), result);
            return T.Select(infinite, x, result);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T Normal<T>(T x, T bias)
            where T : struct, ILanes<T>
        {
            T bits = T.AddBits(x, T.OfBits(OneOverRootBits));
            T k = (T.ShiftRight(bits, 52) | T.OfBits(TwoTo52Bits)) - bias;
            T f = T.AddBits(bits & T.OfBits(MantissaBits), T.OfBits(RootOfHalfBits)) - T.Of(1.0);

            T s = f / (f + T.Of(2.0));
            T z = s * s;
            T z2 = z * z;
            T q = Polynomial.Degree3(z, z2, 0.6666666666666734, 0.39999999999414404, 0.28571428742456473, 0.22222198565388687)
                + (Polynomial.Degree1(z, 0.1818356476685585, 0.15314038413275083) + T.Of(0.1479607937521786) * z2) * (z2 * z2);

            T halfSquare = f * f * T.Of(0.5);
            T small = s * (halfSquare + q * z) + k * T.Of(LnTwoLow);
            return k * T.OfBits(LnTwoHighBits) - ((halfSquare - small) - f);
        }
    }
}
