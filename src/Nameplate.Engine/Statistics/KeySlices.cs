using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Statistics;

/// <summary>
/// The passes of a radix selection over its keys. A key's slice is (key − least) &gt;&gt; shift. Optimised at once: a report asks for the
/// percentiles of a thousand columns and is over before the compiler has seen enough of them.
/// </summary>
internal static class KeySlices
{
    private static int Width => Vector512<ulong>.Count;

    /// <summary>The least and the greatest key of at least eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (ulong Least, ulong Greatest) Range(ReadOnlySpan<ulong> keys)
    {
        ref ulong first = ref MemoryMarshal.GetReference(keys);
        Vector512<ulong> least = Vector512.LoadUnsafe(ref first);
        Vector512<ulong> greatest = least;
        for (int i = Width; i <= keys.Length - Width; i += Width)
        {
            Vector512<ulong> x = Vector512.LoadUnsafe(ref first, (nuint)i);
            least = Vector512.Min(least, x);
            greatest = Vector512.Max(greatest, x);
        }

        Vector512<ulong> last = Vector512.LoadUnsafe(ref first, (nuint)(keys.Length - Width));
        least = Vector512.Min(least, last);
        greatest = Vector512.Max(greatest, last);
        (ulong Least, ulong Greatest) range = (least[0], greatest[0]);
        for (int lane = 1; lane < Width; lane++)
        {
            range = (Math.Min(range.Least, least[lane]), Math.Max(range.Greatest, greatest[lane]));
        }

        return range;
    }

    /// <summary>counts[s] = the number of keys in slice s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count(ReadOnlySpan<ulong> keys, ulong least, int shift, Span<int> counts)
    {
        counts.Clear();
        ref int first = ref MemoryMarshal.GetReference(counts);
        unchecked
        {
            foreach (ulong key in keys)
            {
                Unsafe.Add(ref first, (nint)((key - least) >> shift))++;
            }
        }
    }

    /// <summary>Copies the keys of some slices, in their order.</summary>
    /// <param name="keys">All keys.</param>
    /// <param name="least">Where slice 0 begins.</param>
    /// <param name="shift">The logarithm of a slice's length.</param>
    /// <param name="wanted">The slices, each once.</param>
    /// <param name="target">Receives the keys.</param>
    /// <param name="ends">Where in the target the next key of each slice goes; afterwards one past its last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Collect(ReadOnlySpan<ulong> keys, ulong least, int shift, ReadOnlySpan<ulong> wanted, Span<ulong> target, Span<int> ends)
    {
        ref ulong first = ref MemoryMarshal.GetReference(keys);
        Vector512<ulong> leasts = Vector512.Create(least);
        int i = 0;
        for (; i <= keys.Length - Width; i += Width)
        {
            Vector512<ulong> slices = Vector512.ShiftRightLogical(Vector512.LoadUnsafe(ref first, (nuint)i) - leasts, shift);
            Vector512<ulong> isWanted = Vector512<ulong>.Zero;
            foreach (ulong slice in wanted)
            {
                isWanted |= Vector512.Equals(slices, Vector512.Create(slice));
            }

            // Slices are thin: most registers hold no key of theirs.
            for (ulong lanes = isWanted.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                int lane = BitOperations.TrailingZeroCount(lanes);
                Keep(keys[i + lane], least, shift, wanted, target, ends);
            }
        }

        for (; i < keys.Length; i++)
        {
            Keep(keys[i], least, shift, wanted, target, ends);
        }
    }

    /// <summary>Sorts a few keys by insertion.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(Span<ulong> keys)
    {
        for (int i = 1; i < keys.Length; i++)
        {
            ulong key = keys[i];
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
            {
                keys[place] = keys[place - 1];
            }

            keys[place] = key;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(ulong key, ulong least, int shift, ReadOnlySpan<ulong> wanted, Span<ulong> target, Span<int> ends)
    {
        ulong slice = unchecked(key - least) >> shift;
        for (int k = 0; k < wanted.Length; k++)
        {
            if (wanted[k] == slice)
            {
                target[ends[k]++] = key;
            }
        }
    }
}
