using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Numerics;

/// <summary>One double: the scalar reference that every wider form must match bit by bit.</summary>
internal readonly struct Lane(double value) : ILanes<Lane>
{
    /// <summary>The number.</summary>
    public readonly double Value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static Lane Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => OfBits(0);
    }

    private ulong Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToUInt64Bits(Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane OfBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator +(Lane a, Lane b) => new(a.Value + b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator -(Lane a, Lane b) => new(a.Value - b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator *(Lane a, Lane b) => new(a.Value * b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator /(Lane a, Lane b) => new(a.Value / b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator &(Lane a, Lane b) => OfBits(a.Bits & b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator |(Lane a, Lane b) => OfBits(a.Bits | b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane operator ^(Lane a, Lane b) => OfBits(a.Bits ^ b.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane ExclusiveOr(Lane a, Lane b, Lane c) => a ^ b ^ c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Sqrt(Lane a) => new(Math.Sqrt(a.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Less(Lane a, Lane b) => Condition(a.Value < b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lane a, Lane b) => a.Value < b.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Same(Lane a, Lane b) => Condition(a.Value == b.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Select(Lane condition, Lane then, Lane otherwise) => condition.Bits != 0 ? then : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane AddBits(Lane a, Lane b) => OfBits(unchecked(a.Bits + b.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane SubtractBits(Lane a, Lane b) => OfBits(unchecked(a.Bits - b.Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane ShiftLeft(Lane a, int count) => OfBits(a.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane ShiftRight(Lane a, int count) => OfBits(a.Bits >>> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane HighWords(Lane a) => ShiftRight(a, 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane MultiplyLow32(Lane a, Lane b) => OfBits((a.Bits & uint.MaxValue) * (b.Bits & uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane JoinLow32(Lane low, Lane high) => ShiftLeft(high, 32) | (low & OfBits(uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mask(Lane condition) => (uint)(condition.Bits >>> 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane Load(ref double source) => new(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lane value, ref double destination) => destination = value.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Condition(bool value) => OfBits(value ? ulong.MaxValue : 0);
}
