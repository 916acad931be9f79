using System.Runtime.CompilerServices;
using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Randomness;

/// <summary>
/// The counter-based generator Philox 4x32-10: a keyed bijection of 128 bits whose outputs pass every known test of randomness.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11. Checked against the
/// known answers of Random123.
/// </remarks>
public static class Philox4x32
{
    /// <summary>Rounds of the bijection.</summary>
    public const int Rounds = 10;

    private const ulong FirstMultiplier = 0xD2511F53;
    private const ulong SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;

    /// <summary>One block: four words of 32 bits from a counter of four words and a key of two.</summary>
    public static (uint Word0, uint Word1, uint Word2, uint Word3) Block(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
    {
        Span<double> keys = stackalloc double[2 * Rounds];
        Schedule(key0 | (ulong)key1 << 32, keys);
        Lane c0 = Lane.OfBits(counter0);
        Lane c1 = Lane.OfBits(counter1);
        Lane c2 = Lane.OfBits(counter2);
        Lane c3 = Lane.OfBits(counter3);
        Blocks(ref c0, ref c1, ref c2, ref c3, ref keys[0]);
        return (Low(c0), Low(c1), Low(c2), Low(c3));
    }

    /// <summary>The words of the key of each round, in pairs, as bit patterns; the key's low word comes first.</summary>
    internal static void Schedule(ulong key, Span<double> keys)
    {
        uint first = (uint)(key & uint.MaxValue);
        uint second = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            keys[2 * round] = BitConverter.UInt64BitsToDouble(first);
            keys[2 * round + 1] = BitConverter.UInt64BitsToDouble(second);
            unchecked
            {
                first += FirstWeyl;
                second += SecondWeyl;
            }
        }
    }

    /// <summary>One block per lane, in place. A word stands in the low 32 bits of its lane; what the high 32 bits hold is ignored.</summary>
    /// <remarks>
    /// The keys come from memory because a broadcast that is folded into the exclusive or costs no execution slot, whereas twenty
    /// registers of keys would leave too few for the blocks.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Blocks<T>(ref T c0, ref T c1, ref T c2, ref T c3, ref double keys)
        where T : struct, ILanes<T>
    {
        for (int round = 0; round < 2 * Rounds; round += 2)
        {
            Round(ref c0, ref c1, ref c2, ref c3, ref Unsafe.Add(ref keys, round));
        }
    }

    /// <summary>One round, with the two words of its key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Round<T>(ref T c0, ref T c1, ref T c2, ref T c3, ref double keys)
        where T : struct, ILanes<T>
    {
        T first = T.MultiplyLow32(T.OfBits(FirstMultiplier), c0);
        T second = T.MultiplyLow32(T.OfBits(SecondMultiplier), c2);
        c0 = T.ExclusiveOr(T.HighWords(second), c1, T.Of(keys));
        c1 = second;
        c2 = T.ExclusiveOr(T.HighWords(first), c3, T.Of(Unsafe.Add(ref keys, 1)));
        c3 = first;
    }

    /// <summary>What the first two rounds compute from the words of the counter that are the same in all lanes: 0, 1 and 3.</summary>
    internal static Shared BeginShared(ulong words01, ulong word3, ReadOnlySpan<double> keys)
    {
        ulong Key(ReadOnlySpan<double> schedule, int index) => BitConverter.DoubleToUInt64Bits(schedule[index]);
        ulong first = FirstMultiplier * (words01 & uint.MaxValue);
        ulong second = SecondMultiplier * ((first >> 32 ^ word3 ^ Key(keys, 1)) & uint.MaxValue);
        return new Shared(words01 >> 32 ^ Key(keys, 0), second >> 32 ^ Key(keys, 2), first ^ Key(keys, 3), second);
    }

    /// <summary>The state after two rounds, from word 2 of the counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Begin<T>(in Shared shared, T word2, out T c0, out T c1, out T c2, out T c3)
        where T : struct, ILanes<T>
    {
        T second = T.MultiplyLow32(T.OfBits(SecondMultiplier), word2);
        c3 = T.MultiplyLow32(T.OfBits(FirstMultiplier), T.HighWords(second) ^ T.OfBits(shared.AfterSecond));
        c2 = T.HighWords(c3) ^ T.OfBits(shared.AfterFirst);
        c1 = T.OfBits(shared.Second);
        c0 = second ^ T.OfBits(shared.IntoZero);
    }

    private static uint Low(Lane word) => (uint)(BitConverter.DoubleToUInt64Bits(word.Value) & uint.MaxValue);

    /// <summary>Parts of the first two rounds that all lanes share.</summary>
    /// <param name="AfterSecond">Joins the high word of round one's second product.</param>
    /// <param name="IntoZero">Joins its low word in round two.</param>
    /// <param name="AfterFirst">Joins the high word of round two's first product.</param>
    /// <param name="Second">Round two's second product.</param>
    internal readonly record struct Shared(ulong AfterSecond, ulong IntoZero, ulong AfterFirst, ulong Second);
}
