using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Randomness;

/// <summary>Fills columns with uniform draws at the hardware's native width, one Philox block per world.</summary>
internal static class UniformColumn
{
    // The bits of 1, and the number that takes [1, 2) with 52 bits to the middles of 2⁵² equal parts of (0, 1): 1 − 2⁻⁵³.
    private const ulong OneBits = 0x3FF0000000000000;
    private const ulong OneLessHalfStepBits = 0x3FEFFFFFFFFFFFFF;

    /// <summary>Fills one or both of the columns (an empty one is skipped) with the halves of the blocks of consecutive worlds.</summary>
    public static void Fill(ulong seed, ulong driver, ulong position, Span<double> first, Span<double> second)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Fill<Lanes512>(seed, driver, position, first, second);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Fill<Lanes256>(seed, driver, position, first, second);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Fill<Lanes128>(seed, driver, position, first, second);
        }
        else
        {
            Fill<Lane>(seed, driver, position, first, second);
        }
    }

    /// <inheritdoc cref="Fill(ulong, ulong, ulong, Span{double}, Span{double})"/>
    [SkipLocalsInit]
    public static void Fill<T>(ulong seed, ulong driver, ulong position, Span<double> first, Span<double> second)
        where T : struct, ILanes<T>
    {
        Span<double> keys = stackalloc double[2 * Philox4x32.Rounds];
        Philox4x32.Schedule(seed, keys);
        int length = Math.Max(first.Length, second.Length);
        int done = Vector512.IsHardwareAccelerated && typeof(T) == typeof(Lanes512) ? FillPairs<Lanes1024>(driver, position, first, second, keys, 0, length) : 0;
        done = FillPairs<T>(driver, position, first, second, keys, done, length);
        done = FillSingles<T>(driver, position, first, second, keys, done, length);
        FillSingles<Lane>(driver, position, first, second, keys, done, length);
    }

    /// <summary>
    /// Two registers at a time, since one block is a chain of products that leaves most of a core waiting. A method of its own, and not
    /// together with the remainder: beyond some hundreds of calls the compiler stops inlining, and each lane would travel through memory.
    /// All words of the counter but one are the same for all worlds, unless these lie on both sides of a multiple of 2³² (then nothing is
    /// done here), and so is half of what the first two rounds compute.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FillPairs<T>(ulong driver, ulong position, Span<double> first, Span<double> second, Span<double> keys, int i, int length)
        where T : struct, ILanes<T>
    {
        ref double key = ref MemoryMarshal.GetReference(keys);
        ref double one = ref MemoryMarshal.GetReference(first);
        ref double two = ref MemoryMarshal.GetReference(second);
        bool wantsFirst = first.Length != 0;
        bool wantsSecond = second.Length != 0;
        int width = T.Count;
        unchecked
        {
            if (position >> 32 != (position + (ulong)length) >> 32)
            {
                return i;
            }

            Philox4x32.Shared shared = Philox4x32.BeginShared(driver, position >> 32, keys);
            for (; i <= length - (2 * width); i += 2 * width)
            {
                Philox4x32.Begin(in shared, T.AddBits(T.OfBits(position + (ulong)i), T.Indices), out T a0, out T a1, out T a2, out T a3);
                Philox4x32.Begin(in shared, T.AddBits(T.OfBits(position + (ulong)(i + width)), T.Indices), out T b0, out T b1, out T b2, out T b3);
                for (int round = 4; round < 2 * Philox4x32.Rounds; round += 2)
                {
                    Philox4x32.Round(ref a0, ref a1, ref a2, ref a3, ref Unsafe.Add(ref key, round));
                    Philox4x32.Round(ref b0, ref b1, ref b2, ref b3, ref Unsafe.Add(ref key, round));
                }

                if (wantsFirst)
                {
                    T.Store(ToUniform(a0, a1), ref Unsafe.Add(ref one, i));
                    T.Store(ToUniform(b0, b1), ref Unsafe.Add(ref one, i + width));
                }

                if (wantsSecond)
                {
                    T.Store(ToUniform(a2, a3), ref Unsafe.Add(ref two, i));
                    T.Store(ToUniform(b2, b3), ref Unsafe.Add(ref two, i + width));
                }
            }
        }

        return i;
    }

    /// <summary>The lanes that make no pair of registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int FillSingles<T>(ulong driver, ulong position, Span<double> first, Span<double> second, Span<double> keys, int i, int length)
        where T : struct, ILanes<T>
    {
        ref double key = ref MemoryMarshal.GetReference(keys);
        unchecked
        {
            for (; i <= length - T.Count; i += T.Count)
            {
                Counter(driver, position + (ulong)i, out T c0, out T c1, out T c2, out T c3);
                Philox4x32.Blocks(ref c0, ref c1, ref c2, ref c3, ref key);
                if (first.Length != 0)
                {
                    T.Store(ToUniform(c0, c1), ref first[i]);
                }

                if (second.Length != 0)
                {
                    T.Store(ToUniform(c2, c3), ref second[i]);
                }
            }
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Counter<T>(ulong driver, ulong position, out T c0, out T c1, out T c2, out T c3)
        where T : struct, ILanes<T>
    {
        c0 = T.OfBits(driver);
        c1 = T.OfBits(driver >> 32);
        c2 = T.AddBits(T.OfBits(position), T.Indices);
        c3 = T.ShiftRight(c2, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToUniform<T>(T low, T high)
        where T : struct, ILanes<T>
    {
        return (T.ShiftRight(T.JoinLow32(low, high), 12) | T.OfBits(OneBits)) - T.OfBits(OneLessHalfStepBits);
    }
}
