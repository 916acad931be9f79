using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// The largest log price so far, from the maxima between closes. Few maxima between two closes are the largest so far (of a driftless path over
/// n months a share of about 1.1 ÷ √n), and a few products tell where none can be: only the others pay for the logarithm and the root.
/// </summary>
internal static unsafe partial class RunningBridgeColumn
{
    /// <summary>
    /// target = highest &gt; m ? highest : m with m = base + (r + √(r² − 2σ² ln u)) / 2, with the bits of <see cref="BridgeColumn.Rise"/> and a
    /// comparison.
    /// </summary>
    /// <param name="operands">Base, r, σ, u and highest; u strictly between 0 and 1.</param>
    /// <param name="numbers">Bit i is set where operand i is one number for all lanes; highest never is.</param>
    /// <param name="target">May be one of the operands.</param>
    /// <param name="lanes">A multiple of eight.</param>
    public static void Raise(double** operands, int numbers, double* target, int lanes)
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            RaisePacked(operands, numbers, target, lanes);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Raise<Lanes512>(operands, numbers, target, lanes);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Raise<Lanes256>(operands, numbers, target, lanes);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Raise<Lanes128>(operands, numbers, target, lanes);
        }
        else
        {
            Raise<Lane>(operands, numbers, target, lanes);
        }
    }

    /// <summary>All lanes, at a given width.</summary>
    /// <inheritdoc cref="Raise(double**, int, double*, int)" path="/param"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Raise<T>(double** operands, int numbers, double* target, int lanes)
        where T : struct, ILanes<T>
    {
        double* highest = operands[4];
        for (int i = 0; i < lanes; i += T.Count)
        {
            T from = Operand<T>(operands, numbers, 0, i);
            T maximum = from + BridgeColumn.Rise(Operand<T>(operands, numbers, 1, i), Operand<T>(operands, numbers, 2, i), T.Load(ref operands[3][i]));
            T before = T.Load(ref highest[i]);
            T.Store(T.Select(T.Less(maximum, before), before, maximum), ref target[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Operand<T>(double** operands, int numbers, int index, int lane)
        where T : struct, ILanes<T>
        => (numbers >> index & 1) != 0 ? T.Of(*operands[index]) : T.Load(ref operands[index][lane]);
}
