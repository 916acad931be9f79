using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Simulation;

/// <summary>Looks for numbers that are not finite.</summary>
internal static unsafe class FiniteCheck
{
    /// <summary>x − x is 0 for a finite number and NaN otherwise, and a NaN stays in a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Passes(double* values, int count)
    {
        Vector256<double> zeros = default;
        int i = 0;
        for (; i <= count - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.Load(values + i);
            zeros += x - x;
        }

        double zero = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        for (; i < count; i++)
        {
            zero += values[i] - values[i];
        }

        return zero == 0;
    }

    /// <summary>Copies numbers and says whether all may be reported: finite, or, where a month may never come, anything but NaN and −∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Copies(double* source, double* target, int count, bool mustBeFinite)
    {
        Vector256<double> limit = Vector256.Create(mustBeFinite ? double.MaxValue : double.PositiveInfinity);
        Vector256<double> good = Vector256<double>.AllBitsSet;
        int i = 0;
        for (; i <= count - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector256<double> x = Vector256.Load(source + i);
            x.Store(target + i);
            good &= Vector256.GreaterThan(x, Vector256.Create(double.NegativeInfinity)) & Vector256.LessThanOrEqual(x, limit);
        }

        bool allGood = Vector256.EqualsAll(good.AsInt64(), Vector256<long>.AllBitsSet);
        for (; i < count; i++)
        {
            target[i] = source[i];
            allGood &= source[i] > double.NegativeInfinity && source[i] <= limit[0];
        }

        return allGood;
    }
}
