using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Nameplate.Engine.Numerics;

/// <content>Where the processor packs the lanes of a mask itself (AVX-512), nothing is done lane by lane. The same bits.</content>
internal static partial class InverseNormalColumn
{
    private const int Width = 8;

    /// <summary>destination[i] = Φ⁻¹(source[i]).</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MapCompressed(ReadOnlySpan<double> source, Span<double> destination)
    {
        Span<double> tails = stackalloc double[Block + Lanes1024.Count];
        Span<byte> masks = stackalloc byte[Block / Width];
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        int whole = source.Length & ~(Lanes1024.Count - 1);
        for (int start = 0; start < whole; start += Block)
        {
            int registers = Math.Min(Block, whole - start) / Width;
            int count = PackTails(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), registers, tails, masks);
            tails.Slice(count, Lanes1024.Count).Fill(0.01);
            for (int i = 0; i < count; i += Lanes1024.Count)
            {
                ref double lanes = ref tails[i];
                Lanes1024.Store(Functions.InverseNormalFunction.Tail(Lanes1024.Load(ref lanes)), ref lanes);
            }

            UnpackTails(ref Unsafe.Add(ref to, start), registers, tails, masks);
        }

        Map<Lanes512>(source[whole..], destination[whole..]);
    }

    /// <summary>The central formula for all lanes; the probabilities of those in the tails one after another. Returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PackTails(ref double from, ref double to, int registers, Span<double> tails, Span<byte> masks)
    {
        ref double tail = ref MemoryMarshal.GetReference(tails);
        ref byte mask = ref MemoryMarshal.GetReference(masks);
        int count = 0;
        unchecked
        {
            for (int i = 0; i < registers; i += 2)
            {
                Lanes1024 p = Lanes1024.Load(ref Unsafe.Add(ref from, i * Width));
                Lanes1024.Store(Functions.InverseNormalFunction.Central(p, out Lanes1024 inTail), ref Unsafe.Add(ref to, i * Width));
                uint bits = Lanes1024.Mask(inTail);
                Avx512F.Compress(Vector512<double>.Zero, inTail.First, p.First).StoreUnsafe(ref Unsafe.Add(ref tail, count));
                count += BitOperations.PopCount(bits & byte.MaxValue);
                Avx512F.Compress(Vector512<double>.Zero, inTail.Second, p.Second).StoreUnsafe(ref Unsafe.Add(ref tail, count));
                count += BitOperations.PopCount(bits >> Width);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref mask, i), (ushort)bits);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UnpackTails(ref double to, int registers, Span<double> tails, Span<byte> masks)
    {
        ref double tail = ref MemoryMarshal.GetReference(tails);
        Vector512<long> places = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        int count = 0;
        unchecked
        {
            for (int i = 0; i < registers; i++)
            {
                uint bits = masks[i];
                Vector512<double> inTail = Vector512.Equals(Vector512.Create((long)bits) & places, places).AsDouble();
                ref double lanes = ref Unsafe.Add(ref to, i * Width);
                Avx512F.Expand(Vector512.LoadUnsafe(ref lanes), inTail, Vector512.LoadUnsafe(ref Unsafe.Add(ref tail, count))).StoreUnsafe(ref lanes);
                count += BitOperations.PopCount(bits);
            }
        }
    }
}
