namespace Nameplate.Engine.Plans;

/// <summary>
/// Writes a graph down again without the steps that give what another step gives already, bit for bit: a sum with nothing, the larger
/// of a number and something that never exceeds it, a condition on what is certain. Modules may then say what they mean (a site's
/// observed and planned capacity, a vendor's memory limit) and pay only for what a programme makes of it.
/// Steady growth is the exception: its products round otherwise than the exponential that they stand for.
/// </summary>
internal sealed partial class Simplifier(StepGraph graph, int months)
{
    private readonly List<Step> _steps = [];
    private readonly List<Bounds> _bounds = [];
    private readonly Dictionary<Step, int> _known = new(new StepComparer());
    private readonly int[] _stepOfOld = Unknown(graph.Steps.Count);

    /// <summary>The simplified graph.</summary>
    public StepGraph Run()
    {
        for (int i = 0; i < graph.Steps.Count; i++)
        {
            _stepOfOld[i] = Rewrite(graph.Steps[i]);
        }

        foreach (Step step in _steps)
        {
            if (step.Operands.Length > 0 && step.Operands[0] < 0)
            {
                step.Operands[0] = _stepOfOld[~step.Operands[0]];
            }
        }

        return new StepGraph(_steps, [.. graph.StepOfNode.Select(step => step < 0 ? step : _stepOfOld[step])]);
    }

    private static int[] Unknown(int count)
    {
        int[] steps = new int[count];
        Array.Fill(steps, -1);
        return steps;
    }

    private int Rewrite(Step old)
    {
        // What a lag reads may come later: until the end it goes by the complement of its old index.
        int[] operands = [.. old.Operands.Select(operand => _stepOfOld[operand] < 0 ? ~operand : _stepOfOld[operand])];
        bool isSettled = Array.TrueForAll(operands, static operand => operand >= 0);
        if (isSettled && Ranks.IsSymmetric(old.Operation))
        {
            Array.Sort(operands);
        }

        int shortcut = !isSettled ? -1 : old.Operation == Operation.Exp ? Compounding(operands[0]) : Shortcut(old.Operation, operands);
        return shortcut >= 0 ? shortcut : Share(old, old.Operation, operands, isSettled ? RankOf(old, operands) : old.Rank);
    }

    private Rank RankOf(Step old, int[] operands)
    {
        if (operands.Length == 0 || Ranks.IsReduction(old.Operation))
        {
            return old.Rank;
        }

        Rank rank = operands.Aggregate(Rank.Constant, (joined, operand) => Ranks.Join(joined, _steps[operand].Rank));
        return Ranks.AddsMonth(old.Operation) ? Ranks.WithMonth(rank) : rank;
    }

    private int Share(Step old, Operation operation, int[] operands, Rank rank)
    {
        Step step = Settled(new Step
        {
            Operation = operation,
            Rank = rank,
            Operands = operands,
            Value = old.Value,
            Number = old.Number,
            Values = old.Values,
            Table = old.Table,
            Driver = old.Driver,
            Folded = rank == old.Rank ? old.Folded : null,
        });
        return Share(step);
    }

    private int Share(Step step)
    {
        if (!_known.TryGetValue(step, out int index))
        {
            index = _steps.Count;
            _known.Add(step, index);
            _steps.Add(step);
            _bounds.Add(BoundsOf.Step(step, [.. step.Operands.Select(operand => operand < 0 ? Bounds.Any : _bounds[operand])]));
        }

        return index;
    }

    /// <summary>With its values by month where they are the same in all worlds; a constant where they are the same in all months too.</summary>
    private Step Settled(Step step)
    {
        if (step.Rank == Rank.Constant && step.Operation != Operation.Constant)
        {
            return Constant(Folding.AtMonth(_steps, step, 0));
        }

        if (step.Rank != Rank.Month)
        {
            return step;
        }

        if (step.Operation != Operation.PerMonth && step.Folded is null)
        {
            step.Folded = new double[months];
            for (int t = 0; t < months; t++)
            {
                step.Folded[t] = Folding.AtMonth(_steps, step, t);
            }
        }

        double first = step.ScalarAt(0);
        long bits = BitConverter.DoubleToInt64Bits(first);
        bool isConstant = true;
        for (int t = 1; t < months; t++)
        {
            isConstant &= BitConverter.DoubleToInt64Bits(step.ScalarAt(t)) == bits;
        }

        return isConstant ? Constant(first) : step;
    }

    private static Step Constant(double value) => new() { Operation = Operation.Constant, Rank = Rank.Constant, Operands = [], Value = value };

    private int Number(double value) => Share(Constant(value));

    /// <summary>A step that has the value already, or −1.</summary>
    private int Shortcut(Operation operation, int[] x) => operation switch
    {
        Operation.Add => WithoutNothing(x[0], x[1]) is var sum and >= 0 ? sum : WithoutNothing(x[1], x[0]),
        Operation.Subtract when Is(x[1], 0.0) || (Is(x[1], -0.0) && !_bounds[x[0]].MayBeNegativeZero) => x[0],
        Operation.Multiply when Is(x[0], 1) => x[1],
        Operation.Multiply or Operation.Divide when Is(x[1], 1) => x[0],
        Operation.Multiply when (Is(x[0], 0.0) && IsOrdinary(x[1])) || (Is(x[1], 0.0) && IsOrdinary(x[0])) => Number(0),
        Operation.Divide when Is(x[0], 0.0) && _bounds[x[1]] is { Low: > 0, MayBeNaN: false } => x[0],
        Operation.Max => Chosen(x[0], x[1], _bounds[x[0]].High <= _bounds[x[1]].Low, _bounds[x[0]].Low, _bounds[x[1]].High),
        Operation.Min => Chosen(x[0], x[1], _bounds[x[0]].Low >= _bounds[x[1]].High, -_bounds[x[0]].High, -_bounds[x[1]].Low),
        Operation.Abs when _bounds[x[0]] is { Low: >= 0, MayBeNegativeZero: false } => x[0],
        Operation.Negate when _steps[x[0]].Operation == Operation.Negate => _steps[x[0]].Operands[0],
        Operation.Negate when _steps[x[0]].Operation == Operation.Multiply => NegatedProduct(_steps[x[0]]),
        Operation.Not when Inner(x[0], Operation.Not) is >= 0 and var inner && _bounds[inner].IsTruth => inner,
        Operation.And => Both(x[0], x[1]) is var both and >= 0 ? both : Both(x[1], x[0]),
        Operation.Or => Either(x[0], x[1]) is var either and >= 0 ? either : Either(x[1], x[0]),
        Operation.Less or Operation.LessOrEqual => Comparison(operation, _bounds[x[0]], _bounds[x[1]]),
        Operation.AddWhenEqual when Is(x[2], -0.0) || (Is(x[2], 0.0) && !_bounds[x[0]].MayBeNegativeZero) => x[0],
        Operation.Select when x[1] == x[2] => x[1],
        Operation.Select when IsCertain(x[0]) => x[1],
        Operation.Select when IsImpossible(x[0]) => x[2],
        _ => -1,
    };

    /// <summary>A constant with exactly these bits.</summary>
    private bool Is(int step, double value)
        => _steps[step].Rank == Rank.Constant && BitConverter.DoubleToInt64Bits(_steps[step].Value) == BitConverter.DoubleToInt64Bits(value);

    private int Inner(int step, Operation operation) => _steps[step].Operation == operation ? _steps[step].Operands[0] : -1;

    private bool IsOrdinary(int step) => _bounds[step].IsPlainlyPositive && double.IsFinite(_bounds[step].High);

    private bool IsCertain(int step) => _bounds[step].Low > 0 || _bounds[step].High < 0;

    private bool IsImpossible(int step) => _bounds[step] is { Low: 0, High: 0, MayBeNaN: false };

    private int WithoutNothing(int nothing, int x)
        => Is(nothing, -0.0) || (Is(nothing, 0.0) && !_bounds[x].MayBeNegativeZero) ? x : -1;

    /// <summary>Of two, the second when the first can never win; the first when it is never worse, in which case an equal second has the same bits.</summary>
    private int Chosen(int first, int second, bool neverFirst, double firstAtWorst, double secondAtBest)
    {
        if (neverFirst || first == second)
        {
            return second;
        }

        bool sameWhenEqual = !_bounds[first].MayBeNegativeZero && !_bounds[second].MayBeNegativeZero;
        return !_bounds[first].MayBeNaN && !_bounds[second].MayBeNaN && (firstAtWorst > secondAtBest || (firstAtWorst == secondAtBest && sameWhenEqual))
            ? first
            : -1;
    }

    /// <summary>−(a × b) with the sign on whichever factor changes less often.</summary>
    private int NegatedProduct(Step product)
    {
        int[] factors = [.. product.Operands.OrderBy(factor => _steps[factor].Rank switch { Rank.Constant => 0, Rank.Month => 1, Rank.World => 2, _ => 3 })];
        if (Ranks.Join(_steps[factors[0]].Rank, product.Rank) == _steps[factors[0]].Rank)
        {
            return -1;
        }

        Step factor = Settled(new Step { Operation = Operation.Negate, Rank = _steps[factors[0]].Rank, Operands = [factors[0]] });
        int[] operands = [Share(factor), factors[1]];
        Array.Sort(operands);
        return Share(Settled(new Step { Operation = Operation.Multiply, Rank = product.Rank, Operands = operands }));
    }

    private int Both(int given, int x)
        => IsImpossible(given) ? Number(0) : (IsCertain(given) || given == x) && _bounds[x].IsTruth ? x : -1;

    private int Either(int given, int x)
        => IsCertain(given) ? Number(1) : (IsImpossible(given) || given == x) && _bounds[x].IsTruth ? x : -1;

    private int Comparison(Operation operation, Bounds a, Bounds b)
    {
        bool orEqual = operation == Operation.LessOrEqual;
        if (orEqual ? a.Low > b.High : a.Low >= b.High)
        {
            return Number(0);
        }

        bool always = orEqual ? a.High <= b.Low : a.High < b.Low;
        return always && !a.MayBeNaN && !b.MayBeNaN ? Number(1) : -1;
    }
}
