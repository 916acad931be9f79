using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>The standard normal distribution function Φ(x), the probability of a score of at most x.</summary>
    /// <param name="x">Any number; below −38.5 the result is 0.</param>
    /// <returns>A probability in [0, 1], to a relative error of 2e-15 down to x = −37.5, where it becomes denormal.</returns>
    /// <remarks>
    /// Φ(−a) = exp(−a²/2)·H(t)/(a + 4) with t = (a − 4)/(a + 4) and H the minimax polynomial of degree 22 on 0 ≤ a ≤ 39 (relative
    /// error 2e-17), after Shepherd and Laframboise, "Chebyshev approximation of (1 + 2x)exp(x²)erfc x", Math. Comp. 36 (1981).
    /// a² is formed exactly, from 26 leading bits and the rest: its rounding error would be amplified by a²/2.
    /// </remarks>
    public static double NormalCdf(double x) => NormalCdfFunction.Apply(new Lane(x)).Value;

    /// <inheritdoc cref="NormalCdf(double)"/>
    public static Vector512<double> NormalCdf(Vector512<double> x) => NormalCdfFunction.Apply(new Lanes512(x)).Value;

    /// <summary>The standard normal distribution function of each element.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the columns overlap but do not coincide.</exception>
    public static void NormalCdf(ReadOnlySpan<double> source, Span<double> destination)
        => Columns.Map<NormalCdfFunction>(source, destination);

    internal readonly struct NormalCdfFunction : IFunction
    {
        private const double ResultIsZeroBeyond = 39.0;
        private const ulong LeadingBits = 0xFFFFFFFFF8000000;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T x)
            where T : struct, ILanes<T>
        {
            T a = x & T.OfBits(long.MaxValue);
            a = T.Select(T.Less(T.Of(ResultIsZeroBeyond), a), T.Of(ResultIsZeroBeyond), a);

            // a²/2 = high²/2 + d, the first exact and d below 5e-5.
            T high = a & T.OfBits(LeadingBits);
            T d = (a - high) * (a + high) * T.Of(0.5);
            T correction = T.Of(1.0) - d * (T.Of(1.0) - d * T.Of(0.5) * (T.Of(1.0) - d * T.Of(1.0 / 3.0)));
            T density = ExpFunction.Apply(high * high * T.Of(-0.5)) * correction;

            T inverse = T.Of(1.0) / (a + T.Of(4.0));
            T tail = density * (Ratio((a - T.Of(4.0)) * inverse) * inverse);
            return T.Select(T.Less(x, T.Of(0.0)), tail, T.Of(1.0) - tail);
        }

        /// <summary>H(t) = (a + 4)·Φ(−a)·exp(a²/2).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T Ratio<T>(T t)
            where T : struct, ILanes<T>
        {
            T t2 = t * t;
            T t4 = t2 * t2;
            T t8 = t4 * t4;
            T last = Polynomial.Degree3(t, t2, 2.641545875554446e-07, -1.5659221834574792e-07, -7.721046033103617e-08, 1.6069328172561177e-08)
                + (Polynomial.Degree1(t, 1.4619051916925088e-08, -3.390661403232306e-10) + T.Of(-1.1965496567807116e-09) * t2) * t4;
            T middle = Polynomial.Degree7(
                t,
                t2,
                t4,
                0.00013334424852417726,
                -0.00023109490371940532,
                -1.9078439752792957e-06,
                3.514456968628505e-05,
                7.149755293270372e-07,
                -5.920011312188721e-06,
                -6.252284530441043e-07,
                1.0218572989863025e-06);
            T first = Polynomial.Degree7(
                t,
                t2,
                t4,
                0.7552851304157515,
                -0.6078966419718921,
                0.3871374007422195,
                -0.18652185795966542,
                0.06039657489066628,
                -0.007540188966435209,
                -0.0034796923616069097,
                0.0016308184532803382);
            return first + (middle + last * t8) * t8;
        }
    }
}
