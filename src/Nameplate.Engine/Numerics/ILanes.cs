namespace Nameplate.Engine.Numerics;

/// <summary>
/// A fixed number of doubles that are computed together: one, two, four or eight.
/// </summary>
/// <remarks>
/// A function written once over <typeparamref name="T"/> gives the same bits for every width, because every operation here is
/// defined exactly, lane by lane, by IEEE 754 or by integer arithmetic. Conditions are lanes too: all bits set or all clear.
/// The JIT specialises each use per width, so nothing is dispatched at run time.
/// </remarks>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Number of doubles.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T Of(double value);

    /// <summary>The same 64 bits in every lane.</summary>
    static abstract T OfBits(ulong bits);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator &(T a, T b);

    static abstract T operator |(T a, T b);

    static abstract T operator ^(T a, T b);

    /// <summary>a ^ b ^ c, in one instruction where there is one.</summary>
    static abstract T ExclusiveOr(T a, T b, T c);

    /// <summary>Correctly rounded square root.</summary>
    static abstract T Sqrt(T a);

    /// <summary>True where a &lt; b; false when either is NaN.</summary>
    static abstract T Less(T a, T b);

    /// <summary>Whether a &lt; b in all lanes; false when any is NaN.</summary>
    static abstract bool AllLess(T a, T b);

    /// <summary>True where a = b; false when either is NaN.</summary>
    static abstract T Same(T a, T b);

    /// <summary>Where the condition is true the first, else the second.</summary>
    static abstract T Select(T condition, T then, T otherwise);

    /// <summary>Bits added as 64-bit integers, wrapping.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>Bits subtracted as 64-bit integers, wrapping.</summary>
    static abstract T SubtractBits(T a, T b);

    /// <summary>Bits shifted to the left.</summary>
    static abstract T ShiftLeft(T a, int count);

    /// <summary>Bits shifted to the right, zeros entering.</summary>
    static abstract T ShiftRight(T a, int count);

    /// <summary>The high 32 bits of each lane in its low 32 bits; what the high 32 bits then hold is not defined.</summary>
    static abstract T HighWords(T a);

    /// <summary>The product of the low 32 bits of each lane: 64 bits. The high 32 bits are ignored.</summary>
    static abstract T MultiplyLow32(T a, T b);

    /// <summary>The low 32 bits of the first, and above them the low 32 bits of the second; the high 32 bits of both are ignored.</summary>
    static abstract T JoinLow32(T low, T high);

    /// <summary>The number of each lane, 0, 1, 2, …, as a 64-bit integer.</summary>
    static abstract T Indices { get; }

    /// <summary>One bit per lane, lane 0 the lowest: the condition as an integer.</summary>
    static abstract uint Mask(T condition);

    /// <summary>Reads consecutive doubles.</summary>
    static abstract T Load(ref double source);

    /// <summary>Writes consecutive doubles.</summary>
    static abstract void Store(T value, ref double destination);
}
