using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Plans;

/// <summary>Bounds of each operation from those of its operands. What is not worked out here is simply not known.</summary>
internal static class BoundsOf
{
    // A uniform draw is at least 2⁻⁵³ away from 0 and 1, where the quantile is 8.2.
    private const double LargestScore = 9;

    // Beyond, an exponential may overflow.
    private const double LargestExponent = 709;

    /// <summary>The bounds of a step.</summary>
    /// <param name="step">The step, with its values by month when they are the same in all worlds.</param>
    /// <param name="of">Bounds of its operands; those that are not known yet are <see cref="Bounds.Any"/>.</param>
    public static Bounds Step(Step step, ReadOnlySpan<Bounds> of) => step.Rank switch
    {
        Rank.Constant => Bounds.Of(step.Value),
        Rank.Month => Bounds.Of(step.Folded ?? step.Values!),
        Rank.Outcome => Bounds.Any,
        _ => of.Length switch
        {
            0 => Source(step),
            1 => Unary(step.Operation, of[0]),
            2 => Binary(step, of[0], of[1]),
            _ => Ternary(step, of[0], of[1], of[2]),
        },
    };

    private static Bounds Source(Step step) => step.Operation switch
    {
        Operation.Normal => new Bounds(-LargestScore, LargestScore, false, true),
        Operation.Uniform => Bounds.Share.Or(Bounds.Of(step.Value)) with { IsTruth = false },
        _ => Bounds.Any,
    };

    private static Bounds Unary(Operation operation, Bounds x) => operation switch
    {
        Operation.Negate => x.Negated(),
        Operation.Not or Operation.Latch => Bounds.Truth,
        Operation.Abs => new Bounds(x.Low > 0 ? x.Low : 0, Math.Max(-x.Low, x.High), x.MayBeNaN, false),
        Operation.Floor => x with { Low = Math.Floor(x.Low), High = Math.Floor(x.High) },
        Operation.Sqrt when x.Low >= 0 => x with { Low = Math.Sqrt(x.Low), High = Math.Sqrt(x.High), IsTruth = false },
        Operation.Exp => new Bounds(0, x.High <= LargestExponent ? Functions.Exp(x.High) * 2 : double.PositiveInfinity, x.MayBeNaN, false),
        Operation.NormalCdf => Bounds.Share with { MayBeNaN = x.MayBeNaN },
        Operation.Hold => x,
        _ => Bounds.Any,
    };

    private static Bounds Binary(Step step, Bounds a, Bounds b) => step.Operation switch
    {
        Operation.Add => a.Plus(b),
        Operation.Subtract => a.Plus(b.Negated()) with { MayBeNegativeZero = a.MayBeNegativeZero },
        Operation.Multiply => a.Times(b),
        Operation.Divide => a.Over(b),
        Operation.Min => a.Smaller(b),
        Operation.Max => a.Larger(b),
        Operation.Less or Operation.LessOrEqual or Operation.Equal or Operation.And or Operation.Or => Bounds.Truth,
        Operation.Ramp => Bounds.Share,
        Operation.Lag => step.Values is { Length: > 0 } history ? a.Or(b).Or(Bounds.Of(history)) : a.Or(b),
        Operation.Cumulative => Sum(a, b),
        Operation.RunningMax or Operation.RunningMin => a.Or(b),
        _ => Bounds.Any,
    };

    /// <summary>A sum that only grows never falls below its start; two zeros that are not both negative add up to plain zero.</summary>
    private static Bounds Sum(Bounds flow, Bounds start)
    {
        bool grows = flow.Low >= 0 && start.Low >= 0;
        return new Bounds(
            grows ? start.Low : double.NegativeInfinity,
            double.PositiveInfinity,
            !grows || flow.MayBeNaN || start.MayBeNaN,
            flow.MayBeNegativeZero && start.MayBeNegativeZero);
    }

    private static Bounds Ternary(Step step, Bounds a, Bounds b, Bounds c) => step.Operation switch
    {
        Operation.Clamp => a.Larger(b).Smaller(c),
        Operation.Select => b.Or(c),
        Operation.AddWhenEqual => a.Plus(c.Or(Bounds.Of(0))),
        Operation.Compound => new Bounds(0, double.PositiveInfinity, true, false),
        Operation.WorldLag => a.Or(c),
        _ => Bounds.Any,
    };
}
