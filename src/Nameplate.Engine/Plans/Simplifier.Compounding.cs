namespace Nameplate.Engine.Plans;

/// <content>
/// Growth by a rate of its own in each world, e^(rate × time), whose time goes on by equal steps: one product a month instead of one
/// exponential. Rounding adds up to about a part in 10¹³ over a hundred years of months.
/// </content>
internal sealed partial class Simplifier
{
    // Differences of a schedule that differ by less, relative to its largest value, are equal.
    private const double EqualSteps = 1e-13;

    // With fewer equal steps the two exponentials that begin them are not made up for.
    private const int FewestSteps = 4;

    /// <summary>A step with the exponential of a rate by world × a schedule, or −1 when it is nothing like that.</summary>
    private int Compounding(int exponent)
    {
        if (_steps[exponent] is not { Operation: Operation.Multiply, Rank: Rank.WorldMonth } product)
        {
            return -1;
        }

        int rate = Array.Find(product.Operands, factor => _steps[factor].Rank == Rank.World);
        int time = Array.Find(product.Operands, factor => _steps[factor].Rank == Rank.Month);
        if (_steps[rate].Rank != Rank.World || _steps[time].Rank != Rank.Month || StepsOf(_steps[time]) is not var (begin, size))
        {
            return -1;
        }

        return Share(new Step
        {
            Operation = Operation.Compound,
            Rank = Rank.WorldMonth,
            Operands = [Power(rate, _steps[time].ScalarAt(0)), Power(rate, _steps[time].ScalarAt(begin)), Power(rate, size)],
            Number = begin,
        });
    }

    /// <summary>The month in which a schedule leaves its first value, and the step by which it goes on from there; null when the steps differ.</summary>
    private (int Begin, double Size)? StepsOf(Step schedule)
    {
        int begin = 1;
        while (begin < months && schedule.ScalarAt(begin) == schedule.ScalarAt(0))
        {
            begin++;
        }

        if (months - 1 - begin < FewestSteps)
        {
            return null;
        }

        double size = (schedule.ScalarAt(months - 1) - schedule.ScalarAt(begin)) / (months - 1 - begin);
        double tolerance = EqualSteps * Math.Max(Math.Abs(schedule.ScalarAt(begin)), Math.Abs(schedule.ScalarAt(months - 1)));
        for (int t = begin + 1; t < months; t++)
        {
            double expected = schedule.ScalarAt(begin) + (size * (t - begin));
            if (!(Math.Abs(schedule.ScalarAt(t) - expected) <= tolerance))
            {
                return null;
            }
        }

        return (begin, size);
    }

    /// <summary>e^(rate × time) once per world.</summary>
    private int Power(int rate, double time)
    {
        if (time == 0)
        {
            return Number(1);
        }

        int[] operands = [rate, Number(time)];
        Array.Sort(operands);
        int exponent = Shortcut(Operation.Multiply, operands) is var known and >= 0
            ? known
            : Share(Settled(new Step { Operation = Operation.Multiply, Rank = Rank.World, Operands = operands }));
        return Share(Settled(new Step { Operation = Operation.Exp, Rank = Rank.World, Operands = [exponent] }));
    }
}
