using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// The largest price so far, from the maxima between closes. Few maxima between two closes are the largest so far (of a driftless path over
/// n months a share of about 1.1 ÷ √n), and a few products tell where none can be: only the others pay for logarithm, root and exponential.
/// </summary>
internal static unsafe partial class RunningBridgeColumn
{
    /// <summary>
    /// target = the larger of highest and m, where m is the maximum whose rise is (r + √(r² − 2σ² ln u)) / 2, or the larger of it and the close; the
    /// bits are those of the single steps, in which the second of two numbers counts unless the first is larger.
    /// </summary>
    /// <param name="operands">
    /// The earlier close, r, σ, u, highest and the later close (any address where there is none); u strictly between 0 and 1.
    /// </param>
    /// <param name="numbers">Bit i is set where operand i is one number for all lanes; neither highest nor the later close ever is.</param>
    /// <param name="target">May be one of the operands.</param>
    /// <param name="lanes">A multiple of eight.</param>
    public static void Raise<TForm>(double** operands, int numbers, double* target, int lanes)
        where TForm : struct, IBridgeForm
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            RaisePacked<TForm>(operands, numbers, target, lanes);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Raise<TForm, Lanes512>(operands, numbers, target, lanes);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Raise<TForm, Lanes256>(operands, numbers, target, lanes);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Raise<TForm, Lanes128>(operands, numbers, target, lanes);
        }
        else
        {
            Raise<TForm, Lane>(operands, numbers, target, lanes);
        }
    }

    /// <summary>All lanes, at a given width.</summary>
    /// <inheritdoc cref="Raise{TForm}(double**, int, double*, int)" path="/param"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Raise<TForm, T>(double** operands, int numbers, double* target, int lanes)
        where TForm : struct, IBridgeForm
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < lanes; i += T.Count)
        {
            T rise = BridgeColumn.Rise(Operand<T>(operands, numbers, 1, i), Operand<T>(operands, numbers, 2, i), T.Load(ref operands[3][i]));
            T maximum = TForm.Maximum(Operand<T>(operands, numbers, 0, i), rise);
            maximum = TForm.HasClose ? Larger(maximum, T.Load(ref operands[5][i])) : maximum;
            T.Store(Larger(T.Load(ref operands[4][i]), maximum), ref target[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Larger<T>(T x, T y)
        where T : struct, ILanes<T>
        => T.Select(T.Less(y, x), x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Operand<T>(double** operands, int numbers, int index, int lane)
        where T : struct, ILanes<T>
        => (numbers >> index & 1) != 0 ? T.Of(*operands[index]) : T.Load(ref operands[index][lane]);
}
