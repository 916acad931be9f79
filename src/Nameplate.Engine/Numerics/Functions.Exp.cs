using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>The exponential eˣ, within 0.75 units in the last place.</summary>
    /// <param name="x">Any number; above 709.78 the result is +∞, below −745.13 it is 0.</param>
    /// <remarks>
    /// x = k·ln 2 + r with |r| ≤ ln 2/2, ln 2 in two parts of which the first times k is exact; eʳ = 1 + r + r²·P(r) with P the
    /// minimax polynomial of degree 9 (relative error of eʳ 3.6e-18).
    /// </remarks>
    public static double Exp(double x) => ExpFunction.Apply(new Lane(x)).Value;

    /// <inheritdoc cref="Exp(double)"/>
    public static Vector512<double> Exp(Vector512<double> x) => ExpFunction.Apply(new Lanes512(x)).Value;

    /// <summary>The exponential of each element.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the columns overlap but do not coincide.</exception>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination) => Columns.Map<ExpFunction>(source, destination);

    internal readonly struct ExpFunction : IFunction
    {
        // Adding and subtracting 1.5·2⁵² rounds to the nearest integer, which also stands in the low bits of the sum.
        private const double Rounder = 6755399441055744.0;
        private const double Log2OfE = 1.4426950408889634;

        // The first 32 bits of ln 2, so that its product with any |k| ≤ 1075 is exact.
        private const ulong LnTwoHighBits = 0x3FE62E42FEE00000;
        private const double LnTwoLow = 1.9082149292705877e-10;

        // Between these no step overflows or leaves the normal range.
        private const double OrdinaryLimit = 708.0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T x)
            where T : struct, ILanes<T>
        {
            T size = x & T.OfBits(long.MaxValue);
            if (!T.AllLess(size, T.Of(OrdinaryLimit)))
            {
                return Extreme(x);
            }

            T shifted = Reduce(x, out T fraction);

            // The power of two goes straight into the exponent bits: the result is normal.
            return T.AddBits(fraction, T.ShiftLeft(shifted, 52));
        }

        /// <summary>The whole range: infinities, NaN, results that overflow or are denormal.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static T Extreme<T>(T x)
            where T : struct, ILanes<T>
        {
            // Beyond these the result is certain; a NaN passes both comparisons as false and stays.
            x = T.Select(T.Less(T.Of(710.0), x), T.Of(710.0), x);
            x = T.Select(T.Less(x, T.Of(-746.0)), T.Of(-746.0), x);
            T shifted = Reduce(x, out T fraction);

            // 2ᵏ in two factors, each of which is a normal number; only the last product can round.
            T half = (shifted - T.Of(Rounder)) * T.Of(0.5) + T.Of(Rounder);
            T one = T.Of(1.0);
            T first = T.AddBits(T.ShiftLeft(half, 52), one);
            T second = T.AddBits(T.ShiftLeft(T.SubtractBits(shifted, half), 52), one);
            return fraction * first * second;
        }

        /// <summary>Splits eˣ into a fraction in (0.7, 1.42) and a power of two, which is in the low bits of the result.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T Reduce<T>(T x, out T fraction)
            where T : struct, ILanes<T>
        {
            T shifted = x * T.Of(Log2OfE) + T.Of(Rounder);
            T k = shifted - T.Of(Rounder);
            T high = x - k * T.OfBits(LnTwoHighBits);
            T low = k * T.Of(LnTwoLow);
            T r = high - low;

            T r2 = r * r;
            T r4 = r2 * r2;
            T last = Polynomial.Degree1(r, 2.763024535353545e-07, 2.5000086953601428e-08);
            T middle = Polynomial.Degree3(r, r2, 0.0013888888943623368, 0.00019841269506736602, 2.480149310670412e-05, 2.7557586265375623e-06);
            T first = Polynomial.Degree3(r, r2, 0.5000000000000011, 0.16666666666666413, 0.04166666666653018, 0.00833333333349437);
            T p = first + (middle + last * r4) * r4;

            // 1 + high is split into its rounded sum and the exact remainder, which joins the small terms: one rounding that counts.
            T sum = T.Of(1.0) + high;
            T rest = (T.Of(1.0) - sum) + high;
            fraction = sum + (rest + (r2 * p - low));
            return shifted;
        }
    }
}
