using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// Exponentials of a column where they count. Where the processor cannot pack lanes (below AVX-512) they are worked out everywhere.
/// </summary>
internal static unsafe class SparseExpColumn
{
    private const int Width = 8;
    private const int Block = 512;

    /// <summary>target = eˣ, or 0 in lanes in which it makes no difference to the use.</summary>
    /// <param name="operands">X, and the two operands that tell the use.</param>
    /// <param name="numbers">Bit i is set where operand i is one number for all lanes; x never is.</param>
    /// <param name="target">May be x.</param>
    /// <param name="lanes">A multiple of eight.</param>
    public static void Map<TUse>(double** operands, int numbers, double* target, int lanes)
        where TUse : struct, IExpUse
    {
        if (Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported)
        {
            MapPacked<TUse>(operands, numbers, target, lanes);
        }
        else
        {
            Functions.Exp(new ReadOnlySpan<double>(operands[0], lanes), new Span<double>(target, lanes));
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapPacked<TUse>(double** operands, int numbers, double* target, int lanes)
        where TUse : struct, IExpUse
    {
        double* packed = stackalloc double[Block + (2 * Width)];
        byte* masks = stackalloc byte[Block / Width];
        double* repeated = stackalloc double[2 * Width];
        Vector512.Create(*operands[1]).Store(repeated);
        Vector512.Create(*operands[2]).Store(repeated + Width);
        unchecked
        {
            nint moves1 = (nint)((numbers >> 1) & 1) - 1;
            nint moves2 = (nint)((numbers >> 2) & 1) - 1;
            double* first = moves1 == 0 ? repeated : operands[1];
            double* second = moves2 == 0 ? repeated + Width : operands[2];
            for (nint start = 0; start < lanes; start += Block)
            {
                nint end = Math.Min(start + Block, lanes);
                nint count = 0;
                byte* mask = masks;
                for (nint i = start; i < end; i += Width)
                {
                    Vector512<double> x = Vector512.Load(operands[0] + i);
                    Vector512<double> needs = TUse.Needs(x, Vector512.Load(first + (i & moves1)), Vector512.Load(second + (i & moves2)));
                    uint bits = (uint)needs.ExtractMostSignificantBits();
                    Avx512F.Compress(Vector512<double>.Zero, needs, x).Store(packed + count);
                    *mask++ = (byte)bits;
                    count += BitOperations.PopCount(bits);
                }

                Vector512<double>.Zero.Store(packed + count);
                Vector512<double>.Zero.Store(packed + count + Width);
                for (nint i = 0; i < count; i += 2 * Width)
                {
                    Lanes1024.Store(Functions.ExpFunction.Apply(Lanes1024.Load(ref packed[i])), ref packed[i]);
                }

                Unpack(packed, masks, target + start, end - start);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Unpack(double* packed, byte* masks, double* target, nint length)
    {
        Vector512<long> places = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                uint bits = *masks++;
                Vector512<long> mask = Vector512.Equals(Vector512.Create((long)bits) & places, places);
                Avx512F.Expand(Vector512<long>.Zero, mask, Vector512.Load((long*)packed)).Store((long*)(target + i));
                packed += BitOperations.PopCount(bits);
            }
        }
    }
}
