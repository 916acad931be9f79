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
}
