using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nameplate.Engine.Numerics;

/// <summary>Φ⁻¹ of a column in two passes: the central formula for all lanes, then the tails, compacted.</summary>
/// <remarks>
/// Nearly every register of eight uniform draws holds a tail lane (1 − 0.85⁸ = 73 %), so choosing per register would pay for both
/// formulas. Here blocks of 256 lanes collect the places of their tail lanes, as bytes and without branches, and the tail formula
/// runs on full registers of them.
/// </remarks>
internal static partial class InverseNormalColumn
{
    private const int Block = 256;

    /// <summary>For each 8-bit mask the positions of its set bits, packed as bytes, the lowest first.</summary>
    private static readonly ulong[] LanePositions = Positions();

    /// <summary>destination[i] = Φ⁻¹(source[i]) at a given width.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T>(ReadOnlySpan<double> source, Span<double> destination)
        where T : struct, ILanes<T>
    {
        // A copy of the block, because the first pass may overwrite its own source; eight spare elements each for whole writes.
        Span<double> block = stackalloc double[Block];
        Span<double> tails = stackalloc double[Block + 8];
        Span<byte> places = stackalloc byte[Block + 8];
        for (int start = 0; start < source.Length; start += Block)
        {
            int length = Math.Min(Block, source.Length - start);
            Span<double> target = destination.Slice(start, length);
            int count = Central<T>(source.Slice(start, length), target, block, places);
            Tails<T>(block, target, places[..count], tails);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Central<T>(ReadOnlySpan<double> source, Span<double> destination, Span<double> block, Span<byte> places)
        where T : struct, ILanes<T>
    {
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double to = ref MemoryMarshal.GetReference(destination);
        ref double copy = ref MemoryMarshal.GetReference(block);
        ref byte place = ref MemoryMarshal.GetReference(places);
        ref ulong positions = ref MemoryMarshal.GetArrayDataReference(LanePositions);
        int count = 0;
        int i = 0;
        unchecked
        {
            for (int last = source.Length - T.Count; i <= last; i += T.Count)
            {
                T p = T.Load(ref Unsafe.Add(ref from, i));
                T.Store(p, ref Unsafe.Add(ref copy, i));
                T.Store(Functions.InverseNormalFunction.Central(p, out T inTail), ref Unsafe.Add(ref to, i));
                uint mask = T.Mask(inTail);
                ulong packed = Unsafe.Add(ref positions, mask) + (ulong)i * 0x0101010101010101UL;
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref place, count), packed);
                count += BitOperations.PopCount(mask);
            }

            for (; i < source.Length; i++)
            {
                Lane p = Lane.Load(ref Unsafe.Add(ref from, i));
                Lane.Store(p, ref Unsafe.Add(ref copy, i));
                Lane.Store(Functions.InverseNormalFunction.Central(p, out Lane inTail), ref Unsafe.Add(ref to, i));
                Unsafe.Add(ref place, count) = (byte)i;
                count += (int)Lane.Mask(inTail);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tails<T>(ReadOnlySpan<double> block, Span<double> destination, ReadOnlySpan<byte> places, Span<double> tails)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < places.Length; i++)
        {
            tails[i] = block[places[i]];
        }

        // The last register is filled up with an ordinary tail probability.
        tails.Slice(places.Length, 8).Fill(0.01);
        ref double tail = ref MemoryMarshal.GetReference(tails);
        for (int i = 0; i < places.Length; i += T.Count)
        {
            ref double lanes = ref Unsafe.Add(ref tail, i);
            T.Store(Functions.InverseNormalFunction.Tail(T.Load(ref lanes)), ref lanes);
        }

        for (int i = 0; i < places.Length; i++)
        {
            destination[places[i]] = tails[i];
        }
    }

    private static ulong[] Positions()
    {
        ulong[] table = new ulong[256];
        for (int mask = 0; mask < 256; mask++)
        {
            int shift = 0;
            for (int bit = 0; bit < 8; bit++)
            {
                if ((mask >> bit & 1) != 0)
                {
                    table[mask] |= (ulong)bit << shift;
                    shift += 8;
                }
            }
        }

        return table;
    }
}
