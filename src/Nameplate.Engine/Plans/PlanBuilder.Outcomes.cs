using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Reductions over the whole horizon. Only outputs and other outcomes may read them.</content>
public sealed partial class PlanBuilder
{
    /// <summary>Index of the first month in which the condition holds; +∞ when it never does.</summary>
    public Series FirstMonth(Series condition)
    {
        CheckPlain("firstMonth", condition);
        return Reduce(Operation.FirstMonth, condition, Dimensions.Calendar);
    }

    /// <summary>The largest value of any month.</summary>
    public Series Peak(Series x) => Reduce(Operation.Peak, x, x.Dimension);

    /// <summary>Index of the first month with the largest value.</summary>
    public Series PeakMonth(Series x) => Reduce(Operation.PeakMonth, x, Dimensions.Calendar);

    /// <summary>The smallest value of any month.</summary>
    public Series Trough(Series x) => Reduce(Operation.Trough, x, x.Dimension);

    /// <summary>The sum over all months, in the dimension of x × month.</summary>
    public Series Total(Series x) => Reduce(Operation.Total, x, x.Dimension * Dimensions.Calendar);

    /// <summary>The value of the last month.</summary>
    public Series Final(Series x) => Reduce(Operation.At, x, x.Dimension, Months - 1);

    /// <summary>The value of one month.</summary>
    public Series At(Series x, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(month, Months);
        return Reduce(Operation.At, x, x.Dimension, month);
    }

    /// <summary>
    /// How far two series that should be equal are apart at worst: the largest |left − right| ÷ (|scale| + 1) of any month, the 1 being one base
    /// unit of their dimension. A plain number, never negative; NaN when a difference is.
    /// </summary>
    /// <param name="left">One of the two.</param>
    /// <param name="right">The other, worked out without the first.</param>
    /// <param name="scale">What a difference is small or large against, in the same dimension.</param>
    public Series Discrepancy(Series left, Series right, Series scale)
    {
        CheckAlike("discrepancy", left, right);
        CheckAlike("discrepancy", left, scale);
        Array.ForEach([left, right, scale], RefuseOutcome);
        return Append(new Node { Operation = Operation.Discrepancy, Rank = Rank.Outcome, Dimension = Dimension.None, Operands = Indices([left, right, scale]) });
    }

    private Series Reduce(Operation operation, Series x, Dimension dimension, int number = 0)
    {
        RefuseOutcome(x);
        return Append(new Node { Operation = operation, Rank = Rank.Outcome, Dimension = dimension, Operands = [x.Index], Number = number });
    }

    private void RefuseOutcome(Series x)
    {
        if (Own(x).Rank == Rank.Outcome)
        {
            Report("outcome", x, $"{Label(x)} is an outcome already");
        }
    }
}
