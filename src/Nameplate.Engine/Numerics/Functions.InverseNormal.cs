using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

public static partial class Functions
{
    /// <summary>The standard normal quantile Φ⁻¹(p), the score that is not exceeded with probability p.</summary>
    /// <param name="p">A probability; 0 gives −∞, 1 gives +∞, anything outside [0, 1] NaN.</param>
    /// <returns>The score, to a relative error of 1e-15.</returns>
    /// <remarks>
    /// Algorithm AS 241 (PPND16) as published: M. J. Wichura, "The percentage points of the normal distribution", Applied Statistics
    /// 37 (1988). A rational function of q² for |q| = |p − ½| ≤ 0.425, else of √(−log min(p, 1 − p)).
    /// </remarks>
    public static double InverseNormal(double p) => InverseNormalFunction.Apply(new Lane(p)).Value;

    /// <inheritdoc cref="InverseNormal(double)"/>
    public static Vector512<double> InverseNormal(Vector512<double> p) => InverseNormalFunction.Apply(new Lanes512(p)).Value;

    /// <summary>The standard normal quantile of each element.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or the columns overlap but do not coincide.</exception>
    public static void InverseNormal(ReadOnlySpan<double> source, Span<double> destination)
    {
        Columns.Check(source, destination);
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            InverseNormalColumn.MapCompressed(source, destination);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            InverseNormalColumn.Map<Lanes512>(source, destination);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            InverseNormalColumn.Map<Lanes256>(source, destination);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            InverseNormalColumn.Map<Lanes128>(source, destination);
        }
        else
        {
            InverseNormalColumn.Map<Lane>(source, destination);
        }
    }

    internal readonly struct InverseNormalFunction : IFunction
    {
        internal const double CentralHalfWidth = 0.425;
        private const ulong SignBit = 0x8000000000000000;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Apply<T>(T p)
            where T : struct, ILanes<T>
        {
            T central = Central(p, out T inTail);
            return T.Mask(inTail) == 0 ? central : T.Select(inTail, Tail(p), central);
        }

        /// <summary>The central formula, and where it does not hold: 15 % of uniform lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Central<T>(T p, out T inTail)
            where T : struct, ILanes<T>
        {
            T q = p - T.Of(0.5);
            inTail = T.Less(T.Of(CentralHalfWidth), q & T.OfBits(long.MaxValue));
            T r = T.Of(0.180625) - q * q;
            T r2 = r * r;
            T r4 = r2 * r2;
            T numerator = Polynomial.Degree7(
                r,
                r2,
                r4,
                3.3871328727963666080e0,
                1.3314166789178437745e+2,
                1.9715909503065514427e+3,
                1.3731693765509461125e+4,
                4.5921953931549871457e+4,
                6.7265770927008700853e+4,
                3.3430575583588128105e+4,
                2.5090809287301226727e+3);
            T denominator = Polynomial.Degree7(
                r,
                r2,
                r4,
                1.0,
                4.2313330701600911252e+1,
                6.8718700749205790830e+2,
                5.3941960214247511077e+3,
                2.1213794301586595867e+4,
                3.9307895800092710610e+4,
                2.8729085735721942674e+4,
                5.2264952788528545610e+3);
            return q * numerator / denominator;
        }

        /// <summary>The formula for |p − ½| &gt; 0.425; the other lanes get numbers without meaning.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Tail<T>(T p)
            where T : struct, ILanes<T>
        {
            T sign = T.OfBits(SignBit);
            T q = p - T.Of(0.5);
            T r = T.Sqrt(LogFunction.Apply(Nearer(p, q)) ^ sign);
            T result = Near(r - T.Of(1.6));
            T far = T.Less(T.Of(5.0), r);
            if (T.Mask(far) != 0)
            {
                result = T.Select(far, Far(r), result);
            }

            return result | (q & sign);
        }

        /// <summary>
        /// √(−ln min(p, 1 − p)), below 5 only where this is what it is: where min(p, 1 − p) is not positive and normal it is far above 5 or NaN.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Root<T>(T p)
            where T : struct, ILanes<T>
            => T.Sqrt(LogFunction.Ordinary(Nearer(p, p - T.Of(0.5))) ^ T.OfBits(SignBit));

        /// <summary>The formula for |p − ½| &gt; 0.425 and a root of at most 5.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Near<T>(T root, T p)
            where T : struct, ILanes<T>
            => Near(root - T.Of(1.6)) | ((p - T.Of(0.5)) & T.OfBits(SignBit));

        /// <summary>min(p, 1 − p), given q = p − ½.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T Nearer<T>(T p, T q)
            where T : struct, ILanes<T>
            => T.Select(T.Less(q, T.Of(0.0)), p, T.Of(1.0) - p);

        /// <summary>min(p, 1 − p) ≥ e⁻²⁵, with r less 1.6.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T Near<T>(T r)
            where T : struct, ILanes<T>
        {
            T r2 = r * r;
            T r4 = r2 * r2;
            T numerator = Polynomial.Degree7(
                r,
                r2,
                r4,
                1.42343711074968357734e0,
                4.63033784615654529590e0,
                5.76949722146069140550e0,
                3.64784832476320460504e0,
                1.27045825245236838258e0,
                2.41780725177450611770e-1,
                2.27238449892691845833e-2,
                7.74545014278341407640e-4);
            T denominator = Polynomial.Degree7(
                r,
                r2,
                r4,
                1.0,
                2.05319162663775882187e0,
                1.67638483018380384940e0,
                6.89767334985100004550e-1,
                1.48103976427480074590e-1,
                1.51986665636164571966e-2,
                5.47593808499534494600e-4,
                1.05075007164441684324e-9);
            return numerator / denominator;
        }

        /// <summary>min(p, 1 − p) below e⁻²⁵ (1.4e-11): rare, so kept out of the loops.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static T Far<T>(T r)
            where T : struct, ILanes<T>
        {
            T infinite = T.Same(r, T.Of(double.PositiveInfinity));
            T s = r - T.Of(5.0);
            T s2 = s * s;
            T s4 = s2 * s2;
            T numerator = Polynomial.Degree7(
                s,
                s2,
                s4,
                6.65790464350110377720e0,
                5.46378491116411436990e0,
                1.78482653991729133580e0,
                2.96560571828504891230e-1,
                2.65321895265761230930e-2,
                1.24266094738807843860e-3,
                2.71155556874348757815e-5,
                2.01033439929228813265e-7);
            T denominator = Polynomial.Degree7(
                s,
                s2,
                s4,
                1.0,
                5.99832206555887937690e-1,
                1.36929880922735805310e-1,
                1.48753612908506148525e-2,
                7.86869131145613259100e-4,
                1.84631831751005468180e-5,
                1.42151175831644588870e-7,
                2.04426310338993978564e-15);
            return T.Select(infinite, r, numerator / denominator);
        }
    }
}
