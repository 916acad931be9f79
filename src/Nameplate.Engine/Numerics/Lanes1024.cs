using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Numerics;

/// <summary>
/// Sixteen doubles in two 512-bit registers, each operation done on one and then on the other. A long formula on one register is a chain
/// in which most operations wait; what waits fills the processor's scheduler, and it runs at half its speed. Two chains side by side do not.
/// </summary>
internal readonly struct Lanes1024(Vector512<double> first, Vector512<double> second) : ILanes<Lanes1024>
{
    /// <summary>Lanes 0 to 7.</summary>
    public readonly Vector512<double> First = first;

    /// <summary>Lanes 8 to 15.</summary>
    public readonly Vector512<double> Second = second;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 16;
    }

    public static Lanes1024 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<ulong>.Indices.AsDouble(), (Vector512<ulong>.Indices + Vector512.Create(8UL)).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Of(double value)
    {
        // Named once, so that a number from memory is spread as it is loaded and not by a shuffle afterwards.
        Vector512<double> all = Vector512.Create(value);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 OfBits(ulong bits) => new(Vector512.Create(bits).AsDouble(), Vector512.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator +(Lanes1024 a, Lanes1024 b) => new(a.First + b.First, a.Second + b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator -(Lanes1024 a, Lanes1024 b) => new(a.First - b.First, a.Second - b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator *(Lanes1024 a, Lanes1024 b) => new(a.First * b.First, a.Second * b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator /(Lanes1024 a, Lanes1024 b) => new(a.First / b.First, a.Second / b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator &(Lanes1024 a, Lanes1024 b) => new(a.First & b.First, a.Second & b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator |(Lanes1024 a, Lanes1024 b) => new(a.First | b.First, a.Second | b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 operator ^(Lanes1024 a, Lanes1024 b) => new(a.First ^ b.First, a.Second ^ b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 ExclusiveOr(Lanes1024 a, Lanes1024 b, Lanes1024 c)
        => new(
            Lanes512.ExclusiveOr(new(a.First), new(b.First), new(c.First)).Value,
            Lanes512.ExclusiveOr(new(a.Second), new(b.Second), new(c.Second)).Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Sqrt(Lanes1024 a) => new(Vector512.Sqrt(a.First), Vector512.Sqrt(a.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Less(Lanes1024 a, Lanes1024 b) => new(Vector512.LessThan(a.First, b.First), Vector512.LessThan(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes1024 a, Lanes1024 b) => Vector512.LessThanAll(a.First, b.First) && Vector512.LessThanAll(a.Second, b.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Same(Lanes1024 a, Lanes1024 b) => new(Vector512.Equals(a.First, b.First), Vector512.Equals(a.Second, b.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Select(Lanes1024 condition, Lanes1024 then, Lanes1024 otherwise)
        => new(
            Vector512.ConditionalSelect(condition.First, then.First, otherwise.First),
            Vector512.ConditionalSelect(condition.Second, then.Second, otherwise.Second));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 AddBits(Lanes1024 a, Lanes1024 b)
        => new((a.First.AsUInt64() + b.First.AsUInt64()).AsDouble(), (a.Second.AsUInt64() + b.Second.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 SubtractBits(Lanes1024 a, Lanes1024 b)
        => new((a.First.AsUInt64() - b.First.AsUInt64()).AsDouble(), (a.Second.AsUInt64() - b.Second.AsUInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 ShiftLeft(Lanes1024 a, int count)
        => new((a.First.AsUInt64() << count).AsDouble(), (a.Second.AsUInt64() << count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 ShiftRight(Lanes1024 a, int count)
        => new((a.First.AsUInt64() >>> count).AsDouble(), (a.Second.AsUInt64() >>> count).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 HighWords(Lanes1024 a) => new(Lanes512.HighWords(new(a.First)).Value, Lanes512.HighWords(new(a.Second)).Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 MultiplyLow32(Lanes1024 a, Lanes1024 b)
        => new(Lanes512.MultiplyLow32(new(a.First), new(b.First)).Value, Lanes512.MultiplyLow32(new(a.Second), new(b.Second)).Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 JoinLow32(Lanes1024 low, Lanes1024 high)
        => new(Lanes512.JoinLow32(new(low.First), new(high.First)).Value, Lanes512.JoinLow32(new(low.Second), new(high.Second)).Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mask(Lanes1024 condition)
        => (uint)condition.First.ExtractMostSignificantBits() | (uint)condition.Second.ExtractMostSignificantBits() << 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1024 Load(ref double source)
        => new(Vector512.LoadUnsafe(ref source), Vector512.LoadUnsafe(ref source, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes1024 value, ref double destination)
    {
        value.First.StoreUnsafe(ref destination);
        value.Second.StoreUnsafe(ref destination, 8);
    }
}
