using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Formulas over the values of one month.</content>
public sealed partial class PlanBuilder
{
    /// <summary>The smaller of the two.</summary>
    public Series Min(Series a, Series b) => Alike(Operation.Min, "min", a, b);

    /// <summary>The larger of the two.</summary>
    public Series Max(Series a, Series b) => Alike(Operation.Max, "max", a, b);

    /// <summary>The distance from zero.</summary>
    public Series Abs(Series a) => Append(Operation.Abs, a.Dimension, a);

    /// <summary>The largest whole number of base units that is not above the value.</summary>
    public Series Floor(Series a) => Append(Operation.Floor, a.Dimension, a);

    /// <summary>The square root; NaN below zero. The dimension must be a square.</summary>
    public Series Sqrt(Series a)
    {
        if (!Own(a).Dimension.TryRoot(2, out Dimension root))
        {
            Report("dimension", a, $"sqrt of {Label(a)}: {a.Dimension} is not a square");
        }

        return Append(Operation.Sqrt, root, a);
    }

    /// <summary>e to a dimensionless power.</summary>
    public Series Exp(Series a) => Plain(Operation.Exp, "exp", a);

    /// <summary>The natural logarithm of a dimensionless number; NaN below zero.</summary>
    public Series Log(Series a) => Plain(Operation.Log, "log", a);

    /// <summary>The probability that a standard normal draw is below a dimensionless number.</summary>
    public Series NormalCdf(Series a) => Plain(Operation.NormalCdf, "normalCdf", a);

    /// <summary>The standard normal quantile of a probability strictly between 0 and 1.</summary>
    public Series InverseNormal(Series a) => Plain(Operation.InverseNormal, "inverseNormal", a);

    /// <summary>The value, held between two limits: min(max(x, low), high).</summary>
    public Series Clamp(Series x, Series low, Series high)
    {
        CheckAlike("clamp", x, low);
        CheckAlike("clamp", x, high);
        return Append(Operation.Clamp, x.Dimension, x, low, high);
    }

    /// <summary>One value where the condition is true, the other where it is false.</summary>
    public Series Select(Series condition, Series then, Series otherwise)
    {
        CheckPlain("if", condition);
        CheckAlike("if", then, otherwise);
        return Append(Operation.Select, then.Dimension, condition, then, otherwise);
    }

    /// <summary>1 where the two are the same number, else 0.</summary>
    public Series EqualTo(Series a, Series b)
    {
        CheckAlike("==", a, b);
        return Append(Operation.Equal, Dimension.None, a, b);
    }

    /// <summary>left × right + addend, rounded after the product and after the sum, as the two steps would be.</summary>
    public Series MulAdd(Series left, Series right, Series addend) => Multiply(left, right) + addend;

    /// <summary>The sum, added from left to right; zero of this dimension when there are none.</summary>
    public Series Sum(IReadOnlyList<Series> terms, Dimension dimension = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Series sum = terms.Count == 0 ? Constant(0, dimension) : terms[0];
        for (int i = 1; i < terms.Count; i++)
        {
            sum += terms[i];
        }

        return sum;
    }

    /// <summary>
    /// How far a ramp has come at the end of the month: (month + 1 − start) ÷ length, held between 0 and 1. With length 0 a step,
    /// 1 in the month that contains the start and afterwards. A start of +∞ never comes. Computed as a product with the rate
    /// 1 ÷ length: exactly 1 from the month in which the length is over, and elsewhere within three units in the last place of the quotient.
    /// </summary>
    /// <param name="start">When it begins, in months from the beginning of the horizon; fractions allowed.</param>
    /// <param name="length">How long it takes, in months, not negative.</param>
    public Series Ramp(Series start, Series length)
    {
        CheckDimension("ramp", start, Dimensions.Calendar);
        CheckDimension("ramp", length, Dimensions.Calendar);
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Ramp, [start, length]));
        return Append(new Node { Operation = Operation.Ramp, Rank = rank, Dimension = Dimension.None, Operands = Indices([start, length]) });
    }

    /// <summary>A piecewise linear function, flat before the first and after the last point.</summary>
    /// <param name="x">Where to read it.</param>
    /// <param name="xs">Strictly rising points, in the base unit of x; copied.</param>
    /// <param name="ys">The values there; copied.</param>
    /// <param name="dimension">Dimension of the values.</param>
    /// <param name="provenance">The caller's id of where the table comes from.</param>
    public Series Interpolate(Series x, double[] xs, double[] ys, Dimension dimension, int provenance = -1)
    {
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys);
        if (xs.Length == 0 || xs.Length != ys.Length)
        {
            throw new ArgumentException($"{xs.Length} points with {ys.Length} values.", nameof(ys));
        }

        for (int i = 0; i < xs.Length; i++)
        {
            if (!double.IsFinite(xs[i]) || !double.IsFinite(ys[i]) || (i > 0 && !(xs[i] > xs[i - 1])))
            {
                throw new ArgumentException("The points must be finite and strictly rising.", nameof(xs));
            }
        }

        return Append(new Node
        {
            Operation = Operation.Interpolate,
            Rank = Own(x).Rank,
            Dimension = dimension,
            Operands = [x.Index],
            Table = new Table(xs, ys),
            Provenance = provenance,
        });
    }

    /// <summary>sum + (category = value ? addend : 0), in one step.</summary>
    public Series AddWhenEqual(Series sum, Series category, double value, Series addend)
    {
        CheckAlike("addWhenEqual", sum, addend);
        Rank rank = JoinRanks(Operation.AddWhenEqual, [sum, category, addend]);
        return Append(new Node
        {
            Operation = Operation.AddWhenEqual,
            Rank = rank,
            Dimension = sum.Dimension,
            Operands = Indices([sum, category, addend]),
            Value = value,
        });
    }

    /// <summary>x × factor in another dimension: the only change of dimension that is not arithmetic. Only for conversions that a fact names.</summary>
    public Series Convert(Series x, Dimension to, double factor)
        => Append(Operation.Multiply, to, x, Constant(factor));

    internal Series Add(Series a, Series b) => Alike(Operation.Add, "+", a, b);

    internal Series Subtract(Series a, Series b) => Alike(Operation.Subtract, "-", a, b);

    internal Series Multiply(Series a, Series b)
    {
        if (!Dimension.TryMultiply(Own(a).Dimension, Own(b).Dimension, out Dimension product))
        {
            Report("dimension", a, $"{Label(a)} * {Label(b)}: the product of {a.Dimension} and {b.Dimension} has too high a power");
        }

        return Append(Operation.Multiply, product, a, b);
    }

    internal Series Divide(Series a, Series b)
    {
        if (!Dimension.TryDivide(Own(a).Dimension, Own(b).Dimension, out Dimension quotient))
        {
            Report("dimension", a, $"{Label(a)} / {Label(b)}: the quotient of {a.Dimension} and {b.Dimension} has too high a power");
        }

        return Append(Operation.Divide, quotient, a, b);
    }

    internal Series Negate(Series a) => Append(Operation.Negate, a.Dimension, a);

    internal Series Less(Series a, Series b) => Compare(Operation.Less, "<", a, b);

    internal Series LessOrEqual(Series a, Series b) => Compare(Operation.LessOrEqual, "<=", a, b);

    internal Series And(Series a, Series b) => Logic(Operation.And, "&", a, b);

    internal Series Or(Series a, Series b) => Logic(Operation.Or, "|", a, b);

    internal Series Not(Series a) => Plain(Operation.Not, "!", a);

    private Series Alike(Operation operation, string symbol, Series a, Series b)
    {
        CheckAlike(symbol, a, b);
        return Append(operation, a.Dimension, a, b);
    }

    private Series Compare(Operation operation, string symbol, Series a, Series b)
    {
        CheckAlike(symbol, a, b);
        return Append(operation, Dimension.None, a, b);
    }

    private Series Logic(Operation operation, string symbol, Series a, Series b)
    {
        CheckPlain(symbol, a);
        CheckPlain(symbol, b);
        return Append(operation, Dimension.None, a, b);
    }

    private Series Plain(Operation operation, string symbol, Series a)
    {
        CheckPlain(symbol, a);
        return Append(operation, Dimension.None, a);
    }

    private void CheckAlike(string symbol, Series a, Series b)
    {
        Own(a);
        Own(b);
        if (a.Dimension != b.Dimension)
        {
            Report("dimension", a, $"{Label(a)} {symbol} {Label(b)}: {a.Dimension} and {b.Dimension}");
        }
    }

    private void CheckPlain(string symbol, Series a) => CheckDimension(symbol, a, Dimension.None);

    private void CheckDimension(string symbol, Series a, Dimension expected)
    {
        Own(a);
        if (a.Dimension != expected)
        {
            Report("dimension", a, $"{symbol} of {Label(a)}: {a.Dimension} where {(expected.IsNone ? "a plain number" : expected.ToString())} is needed");
        }
    }
}
