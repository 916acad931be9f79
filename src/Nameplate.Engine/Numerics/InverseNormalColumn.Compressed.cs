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
    private const int PackedBlock = 512;

    /// <summary>destination[i] = Φ⁻¹(source[i]).</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MapCompressed(ReadOnlySpan<double> source, Span<double> destination)
    {
        Span<double> tails = stackalloc double[PackedBlock + Lanes1024.Count];
        Span<double> roots = stackalloc double[PackedBlock + Lanes1024.Count];
        Span<byte> masks = stackalloc byte[PackedBlock / Width];
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        int whole = source.Length & ~(Width - 1);
        for (int start = 0; start < whole; start += PackedBlock)
        {
            int length = Math.Min(PackedBlock, whole - start);
            int count = PackTails(ref Unsafe.Add(ref from, start), ref Unsafe.Add(ref to, start), length, tails, masks);
            tails.Slice(count, Lanes1024.Count).Fill(0.01);
            if (Roots<Lanes1024>(tails, roots, count))
            {
                Near<Lanes1024>(roots, tails, count);
            }
            else
            {
                Columns.Map<Functions.InverseNormalFunction, Lanes512>(tails[..count], tails[..count]);
            }

            UnpackTails(ref Unsafe.Add(ref to, start), length, tails, masks);
        }

        Map<Lanes512>(source[whole..], destination[whole..]);
    }

    /// <summary>
    /// √(−ln min(p, 1 − p)) of probabilities; false when one is so small, or no probability, that <see cref="Near"/> does not hold.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static bool Roots<T>(ReadOnlySpan<double> tails, Span<double> roots, int count)
        where T : struct, ILanes<T>
    {
        ref double from = ref MemoryMarshal.GetReference(tails);
        ref double to = ref MemoryMarshal.GetReference(roots);
        T near = T.OfBits(ulong.MaxValue);
        for (nint i = 0; i < count; i = unchecked(i + T.Count))
        {
            T root = Functions.InverseNormalFunction.Root(T.Load(ref Unsafe.Add(ref from, i)));
            near &= T.Less(root, T.Of(5.0));
            T.Store(root, ref Unsafe.Add(ref to, i));
        }

        return T.Mask(near) == (1u << T.Count) - 1;
    }

    /// <summary>The scores of probabilities in the tails, in their place, from their <see cref="Roots"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Near<T>(ReadOnlySpan<double> roots, Span<double> tails, int count)
        where T : struct, ILanes<T>
    {
        ref double from = ref MemoryMarshal.GetReference(roots);
        ref double to = ref MemoryMarshal.GetReference(tails);
        for (nint i = 0; i < count; i = unchecked(i + T.Count))
        {
            ref double tail = ref Unsafe.Add(ref to, i);
            T.Store(Functions.InverseNormalFunction.Near(T.Load(ref Unsafe.Add(ref from, i)), T.Load(ref tail)), ref tail);
        }
    }

    /// <summary>The central formula for all lanes; the probabilities of those in the tails one after another. Returns their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PackTails(ref double from, ref double to, int length, Span<double> tails, Span<byte> masks)
    {
        ref double tail = ref MemoryMarshal.GetReference(tails);
        ref byte mask = ref MemoryMarshal.GetReference(masks);
        nint count = 0;
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                Lanes512 p = Lanes512.Load(ref Unsafe.Add(ref from, i));
                Lanes512.Store(Functions.InverseNormalFunction.Central(p, out _), ref Unsafe.Add(ref to, i));
                mask = PackTails(p.Value, ref Unsafe.Add(ref tail, count));
                count += BitOperations.PopCount(mask);
                mask = ref Unsafe.Add(ref mask, 1);
            }

            return (int)count;
        }
    }

    /// <summary>Writes those probabilities of a register that are in the tails; returns which they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte PackTails(Vector512<double> p, ref double tail)
    {
        // The condition of the central formula once more, because the compiler keeps a mask in its own register only where it can see it through.
        Vector512<double> inTail = Vector512.LessThan(
            Vector512.Create(Functions.InverseNormalFunction.CentralHalfWidth), Vector512.Abs(p - Vector512.Create(0.5)));
        Avx512F.Compress(Vector512<double>.Zero, inTail, p).StoreUnsafe(ref tail);
        return unchecked((byte)inTail.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UnpackTails(ref double to, int length, Span<double> tails, Span<byte> masks)
    {
        ref double tail = ref MemoryMarshal.GetReference(tails);
        ref byte mask = ref MemoryMarshal.GetReference(masks);
        Vector512<long> places = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        unchecked
        {
            for (nint i = 0; i < length; i += Width)
            {
                Vector512<long> inTail = Vector512.Equals(Vector512.Create((long)mask) & places, places);
                ref double lanes = ref Unsafe.Add(ref to, i);
                Vector512<long> central = Vector512.LoadUnsafe(ref lanes).AsInt64();
                Avx512F.Expand(central, inTail, Vector512.LoadUnsafe(ref tail).AsInt64()).AsDouble().StoreUnsafe(ref lanes);
                tail = ref Unsafe.Add(ref tail, BitOperations.PopCount(mask));
                mask = ref Unsafe.Add(ref mask, 1);
            }
        }
    }
}
