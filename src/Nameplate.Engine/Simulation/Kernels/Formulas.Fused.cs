using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Simulation.Kernels;

/// <content>Formulas of two or three operations: each rounds as it would alone.</content>
internal static partial class Formulas
{
    /// <summary>d + inner(a, b) × c, each step rounded.</summary>
    internal readonly struct ScaleAdd<TInner> : IFormula
        where TInner : struct, IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Add(d, TWidth.Multiply(TInner.Apply<TWidth, V>(a, b, c, d, e), c));
    }

    /// <summary>outer(inner(a, b), c), each step rounded.</summary>
    internal readonly struct Chain<TInner, TOuter> : IFormula
        where TInner : struct, IFormula
        where TOuter : struct, IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TOuter.Apply<TWidth, V>(TInner.Apply<TWidth, V>(a, b, c, d, e), c, c, d, e);
    }

    /// <summary>third(pair(a, b, c), d), each step rounded.</summary>
    internal readonly struct Then<TPair, TThird> : IFormula
        where TPair : struct, IFormula
        where TThird : struct, IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TThird.Apply<TWidth, V>(TPair.Apply<TWidth, V>(a, b, c, d, e), d, d, d, e);
    }

    /// <summary>third(d, pair(a, b, c)), each step rounded.</summary>
    internal readonly struct ThenRight<TPair, TThird> : IFormula
        where TPair : struct, IFormula
        where TThird : struct, IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TThird.Apply<TWidth, V>(d, TPair.Apply<TWidth, V>(a, b, c, d, e), d, d, e);
    }

    /// <summary>outer(c, inner(a, b)), each step rounded.</summary>
    internal readonly struct ChainRight<TInner, TOuter> : IFormula
        where TInner : struct, IFormula
        where TOuter : struct, IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TOuter.Apply<TWidth, V>(c, TInner.Apply<TWidth, V>(a, b, c, d, e), c, d, e);
    }

    /// <summary>a, and what is missing of d at c more where b is e.</summary>
    internal readonly struct AddShortfall : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Add(a, TWidth.BitAnd(TWidth.Equal(b, e), TWidth.Max(TWidth.Subtract(d, c), TWidth.All(0.0))));
    }

    /// <summary>The earlier of a and month d where b is below c, else a.</summary>
    internal readonly struct FirstMonthWhenLess : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(TWidth.Less(b, c), TWidth.Min(a, d), a);
    }

    /// <summary>The earlier of a and month d where b is at most c, else a.</summary>
    internal readonly struct FirstMonthWhenLessOrEqual : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(TWidth.LessOrEqual(b, c), TWidth.Min(a, d), a);
    }

    private static V Truth<TWidth, V>(V mask)
        where TWidth : struct, IWidth<V>
        where V : struct
        => TWidth.BitAnd(mask, TWidth.All(1.0));

    private static V IsTrue<TWidth, V>(V value)
        where TWidth : struct, IWidth<V>
        where V : struct
        => TWidth.Choose(IsFalse<TWidth, V>(value), TWidth.All(0.0), TWidth.All(1.0));

    private static V IsFalse<TWidth, V>(V value)
        where TWidth : struct, IWidth<V>
        where V : struct
        => TWidth.Equal(value, TWidth.All(0.0));
}
