namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>
/// The arithmetic of one vector width. Only operations that IEEE 754 settles to the last bit, so every width gives the same numbers.
/// Comparisons give masks: all bits set, or none.
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
internal unsafe interface IWidth<V>
    where V : struct
{
    static abstract int Lanes { get; }

    static abstract V Load(double* source);

    static abstract void Store(V value, double* target);

    static abstract V All(double value);

    static abstract V Add(V x, V y);

    static abstract V Subtract(V x, V y);

    static abstract V Multiply(V x, V y);

    static abstract V Divide(V x, V y);

    static abstract V Min(V x, V y);

    static abstract V Max(V x, V y);

    static abstract V Less(V x, V y);

    static abstract V LessOrEqual(V x, V y);

    static abstract V Equal(V x, V y);

    static abstract V Choose(V mask, V then, V otherwise);

    static abstract V BitAnd(V x, V y);

    static abstract V Negate(V x);

    static abstract V Abs(V x);

    static abstract V Floor(V x);

    static abstract V Sqrt(V x);
}
