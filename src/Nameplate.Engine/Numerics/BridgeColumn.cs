using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// The rise of a log price to its maximum between two closes, from the uniform draw itself. In one loop, so that the logarithm's products
/// fill the time in which the processor divides and takes roots.
/// </summary>
internal static unsafe class BridgeColumn
{
    /// <summary>target = base + (r + √(r² − 2σ² ln u)) / 2, with the bits of the single steps.</summary>
    /// <param name="operands">Base, r, σ and u; u strictly between 0 and 1.</param>
    /// <param name="numbers">Bit i is set where operand i is one number for all lanes.</param>
    /// <param name="target">May be one of the operands.</param>
    /// <param name="lanes">A multiple of eight.</param>
    public static void Rise(double** operands, int numbers, double* target, int lanes)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Rise<Lanes512>(operands, numbers, target, lanes);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Rise<Lanes256>(operands, numbers, target, lanes);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Rise<Lanes128>(operands, numbers, target, lanes);
        }
        else
        {
            Rise<Lane>(operands, numbers, target, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rise<T>(double** operands, int numbers, double* target, int lanes)
        where T : struct, ILanes<T>
    {
        double* from = operands[0];
        double* steps = operands[1];
        double* volatilities = operands[2];
        double* draws = operands[3];
        T from0 = T.Of(*from);
        T step0 = T.Of(*steps);
        T volatility0 = T.Of(*volatilities);
        for (int i = 0; i < lanes; i += T.Count)
        {
            T volatility = (numbers & 4) != 0 ? volatility0 : T.Load(ref volatilities[i]);
            T step = (numbers & 2) != 0 ? step0 : T.Load(ref steps[i]);
            T rise = Rise(step, volatility, T.Load(ref draws[i]));
            T.Store(((numbers & 1) != 0 ? from0 : T.Load(ref from[i])) + rise, ref target[i]);
        }
    }

    /// <summary>(r + √(r² − 2σ² ln u)) / 2, with u strictly between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Rise<T>(T step, T volatility, T draw)
        where T : struct, ILanes<T>
    {
        T log = Functions.LogFunction.Ordinary(draw);
        return (step + T.Sqrt((step * step) - ((T.Of(2.0) * (volatility * volatility)) * log))) * T.Of(0.5);
    }
}
