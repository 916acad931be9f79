using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Series that remember earlier months.</content>
public sealed partial class PlanBuilder
{
    /// <summary>The value some months ago: the only way back in time.</summary>
    /// <param name="x">What is read.</param>
    /// <param name="months">How far back, at least 1.</param>
    /// <param name="initial">Value before month 0 where no history is given; may vary by world or by the month in which it is read, not by both.</param>
    /// <param name="history">Observed values before month 0, oldest first: the last one is that of month −1.</param>
    public Series Lag(Series x, int months, Series initial, double[]? history = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        CheckInitial("lag", x, initial);
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Lag, [x, initial]));
        return Append(new Node
        {
            Operation = Operation.Lag,
            Rank = rank,
            Dimension = x.Dimension,
            Operands = Indices([x, initial]),
            Number = months,
            Values = history is null ? null : [.. history],
        });
    }

    /// <summary>The value some months ago, where the delay differs by world: it is rounded down to whole months and held between 1 and the maximum.</summary>
    /// <param name="x">What is read.</param>
    /// <param name="monthsPerWorld">How far back, in months.</param>
    /// <param name="maximum">The longest delay that is kept, at least 1.</param>
    /// <param name="initial">Value before month 0; the same in every month.</param>
    public Series Lag(Series x, Series monthsPerWorld, int maximum, Series initial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        CheckInitial("lag", x, initial);
        CheckDimension("lag", monthsPerWorld, Dimensions.Calendar);
        if (Ranks.VariesByMonth(initial.Rank))
        {
            Report("lag", initial, "the initial value of a lag that differs by world must be the same in every month");
        }

        Rank rank = Ranks.WithMonth(JoinRanks(Operation.WorldLag, [x, monthsPerWorld, initial]));
        return Append(new Node
        {
            Operation = Operation.WorldLag,
            Rank = rank,
            Dimension = x.Dimension,
            Operands = Indices([x, monthsPerWorld, initial]),
            Number = maximum,
        });
    }

    /// <summary>The sum of a flow per month from month 0 up to and including this one, on top of an initial stock.</summary>
    /// <param name="flow">What is added each month.</param>
    /// <param name="initial">The stock before month 0, in the dimension of flow × month; zero when omitted.</param>
    /// <returns>A stock in the dimension of flow × month (USD/month sums to USD).</returns>
    public Series Cumulative(Series flow, Series? initial = null)
        => Accumulate(flow, flow.Dimension * Dimensions.Calendar, initial, 0);

    /// <summary>The largest value so far, this month included.</summary>
    /// <param name="x">What is followed.</param>
    /// <param name="initial">A value before month 0 that counts too.</param>
    public Series RunningMax(Series x, Series? initial = null)
        => Running(Operation.RunningMax, x, initial ?? Constant(double.NegativeInfinity, x.Dimension));

    /// <summary>The smallest value so far, this month included.</summary>
    /// <param name="x">What is followed.</param>
    /// <param name="initial">A value before month 0 that counts too.</param>
    public Series RunningMin(Series x, Series? initial = null)
        => Running(Operation.RunningMin, x, initial ?? Constant(double.PositiveInfinity, x.Dimension));

    /// <summary>1 from the first month in which the condition held, 0 before.</summary>
    public Series Latch(Series condition)
    {
        CheckPlain("latch", condition);
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Latch, [condition]));
        return Append(new Node { Operation = Operation.Latch, Rank = rank, Dimension = Dimension.None, Operands = [condition.Index] });
    }

    /// <summary>The number of months so far in which the condition held, this month included; a plain number.</summary>
    public Series CountWhen(Series condition)
    {
        CheckPlain("countWhen", condition);
        return Accumulate(Not(Not(condition)), Dimension.None, null, 0);
    }

    /// <summary>The value itself up to and including this month, and the value of this month ever after.</summary>
    public Series Hold(Series x, int month)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Hold, [x]));
        return Append(new Node { Operation = Operation.Hold, Rank = rank, Dimension = x.Dimension, Operands = [x.Index], Number = month });
    }

    private Series Accumulate(Series flow, Dimension dimension, Series? initial, int from)
    {
        Series start = initial ?? Constant(0, dimension);
        if (start.Dimension != dimension)
        {
            Report("dimension", start, $"cumulative of {Label(flow)} is {dimension} and starts from {Label(start)}: {start.Dimension}");
        }

        CheckStart("cumulative", start);
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Cumulative, [flow, start]));
        return Append(new Node
        {
            Operation = Operation.Cumulative,
            Rank = rank,
            Dimension = dimension,
            Operands = Indices([flow, start]),
            Number = from,
        });
    }

    private Series Running(Operation operation, Series x, Series initial)
    {
        CheckAlike("running", x, initial);
        CheckStart("running", initial);
        Rank rank = Ranks.WithMonth(JoinRanks(operation, [x, initial]));
        return Append(new Node { Operation = operation, Rank = rank, Dimension = x.Dimension, Operands = Indices([x, initial]) });
    }

    private void CheckStart(string what, Series initial)
    {
        if (Ranks.VariesByMonth(Own(initial).Rank))
        {
            Report("initial", initial, $"the initial value of a {what} must be the same in every month");
        }
    }

    private void CheckInitial(string what, Series x, Series initial)
    {
        CheckAlike(what, x, initial);
        if (initial.Rank == Rank.WorldMonth)
        {
            Report("lag", initial, "the initial value of a lag may vary by world or by month, not by both");
        }
    }
}
