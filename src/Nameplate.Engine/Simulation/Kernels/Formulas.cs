using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>The formulas, each the vector form of what <see cref="Plans.Folding"/> says in scalars.</summary>
internal static partial class Formulas
{
    /// <summary>The operand itself.</summary>
    internal readonly struct Copy : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => a;
    }

    /// <summary>−a.</summary>
    internal readonly struct Negate : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Negate(a);
    }

    /// <summary>1 where a is false.</summary>
    internal readonly struct Not : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => Truth<TWidth, V>(IsFalse<TWidth, V>(a));
    }

    /// <summary>|a|.</summary>
    internal readonly struct Abs : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Abs(a);
    }

    /// <summary>The largest whole number not above a.</summary>
    internal readonly struct Floor : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Floor(a);
    }

    /// <summary>√a.</summary>
    internal readonly struct Sqrt : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Sqrt(a);
    }

    /// <summary>a + b.</summary>
    internal readonly struct Add : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Add(a, b);
    }

    /// <summary>a − b.</summary>
    internal readonly struct Subtract : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Subtract(a, b);
    }

    /// <summary>a × b.</summary>
    internal readonly struct Multiply : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Multiply(a, b);
    }

    /// <summary>a ÷ b.</summary>
    internal readonly struct Divide : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Divide(a, b);
    }

    /// <summary>The smaller.</summary>
    internal readonly struct Min : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Min(a, b);
    }

    /// <summary>The larger.</summary>
    internal readonly struct Max : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Max(a, b);
    }

    /// <summary>1 where a is below b.</summary>
    internal readonly struct Less : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => Truth<TWidth, V>(TWidth.Less(a, b));
    }

    /// <summary>1 where a is at most b.</summary>
    internal readonly struct LessOrEqual : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => Truth<TWidth, V>(TWidth.LessOrEqual(a, b));
    }

    /// <summary>1 where a is b.</summary>
    internal readonly struct Equal : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => Truth<TWidth, V>(TWidth.Equal(a, b));
    }

    /// <summary>1 where both are true.</summary>
    internal readonly struct And : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(IsFalse<TWidth, V>(a), TWidth.All(0.0), IsTrue<TWidth, V>(b));
    }

    /// <summary>1 where one is true.</summary>
    internal readonly struct Or : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(IsFalse<TWidth, V>(a), IsTrue<TWidth, V>(b), TWidth.All(1.0));
    }

    /// <summary>a between b and c.</summary>
    internal readonly struct Clamp : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Min(TWidth.Max(a, b), c);
    }

    /// <summary>b where a is true, else c.</summary>
    internal readonly struct Select : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(IsFalse<TWidth, V>(a), c, b);
    }

    /// <summary>Start a, rate b, end of the month c.</summary>
    internal readonly struct Ramp : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Min(TWidth.Max(TWidth.Multiply(TWidth.Subtract(c, a), b), TWidth.All(0.0)), TWidth.All(1.0));
    }

    /// <summary>c times the ramp with start a and rate b; end of the month d.</summary>
    internal readonly struct RampScale : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Multiply(c, Ramp.Apply<TWidth, V>(a, b, d, d, e));
    }

    /// <summary>d and c times the ramp with start a and rate b; end of the month e.</summary>
    internal readonly struct RampAdd : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Add(d, TWidth.Multiply(c, Ramp.Apply<TWidth, V>(a, b, e, d, e)));
    }

    /// <summary>Step a, volatility b, logarithm of the draw c.</summary>
    internal readonly struct BridgeRise : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Multiply(
                TWidth.Add(
                    a,
                    TWidth.Sqrt(TWidth.Subtract(
                        TWidth.Multiply(a, a),
                        TWidth.Multiply(TWidth.Multiply(TWidth.All(2.0), TWidth.Multiply(b, b)), c)))),
                TWidth.All(0.5));
    }

    /// <summary>a, and c more where b is d.</summary>
    internal readonly struct AddWhenEqual : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Add(a, TWidth.BitAnd(TWidth.Equal(b, d), c));
    }

    /// <summary>The earlier of a and month c where b is true, else a.</summary>
    internal readonly struct FirstMonth : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(IsFalse<TWidth, V>(b), a, TWidth.Min(a, c));
    }

    /// <summary>c where a is below b, else d.</summary>
    internal readonly struct SelectLess : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(TWidth.Less(a, b), c, d);
    }

    /// <summary>c where a is at most b, else d.</summary>
    internal readonly struct SelectLessOrEqual : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(TWidth.LessOrEqual(a, b), c, d);
    }

    /// <summary>c where a is b, else d.</summary>
    internal readonly struct SelectEqual : IFormula
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Apply<TWidth, V>(V a, V b, V c, V d, V e)
            where TWidth : struct, IWidth<V>
            where V : struct
            => TWidth.Choose(TWidth.Equal(a, b), c, d);
    }
}
