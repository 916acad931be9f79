namespace Nameplate.Engine.Plans;

/// <summary>Resolves names, folds constants and shares equal formulas.</summary>
internal sealed class StepGraphBuilder(PlanBuilder builder, int[] order)
{
    private readonly List<Step> _steps = [];
    private readonly Dictionary<Step, int> _known = new(new StepComparer());
    private readonly int[] _stepOfNode = NoSteps(builder.Nodes.Count);

    public StepGraph Build()
    {
        Rank[] ranks = SettledRanks();
        foreach (int index in order)
        {
            _stepOfNode[index] = StepFor(builder.Nodes[index], ranks[index]);
        }

        foreach (Step step in _steps)
        {
            if (step.Operands.Length > 0 && step.Operands[0] < 0)
            {
                step.Operands[0] = _stepOfNode[~step.Operands[0]];
            }
        }

        return new StepGraph(_steps, _stepOfNode);
    }

    private static int[] NoSteps(int count)
    {
        int[] steps = new int[count];
        Array.Fill(steps, -1);
        return steps;
    }

    /// <summary>Ranks with the loops taken into account: a declared series starts as a constant and rises until nothing changes.</summary>
    private Rank[] SettledRanks()
    {
        Rank[] ranks = new Rank[builder.Nodes.Count];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (int index in order)
            {
                Rank rank = RankOf(builder.Nodes[index], ranks);
                changed |= rank != ranks[index];
                ranks[index] = rank;
            }
        }

        return ranks;
    }

    private static Rank RankOf(Node node, Rank[] ranks)
    {
        if (node.Operands.Length == 0 || Ranks.IsReduction(node.Operation))
        {
            return node.Rank;
        }

        Rank rank = Rank.Constant;
        foreach (int operand in node.Operands)
        {
            rank = Ranks.Join(rank, ranks[operand]);
        }

        return Ranks.AddsMonth(node.Operation) ? Ranks.WithMonth(rank) : rank;
    }

    private int StepFor(Node node, Rank settled)
    {
        if (node.Operation == Operation.Alias)
        {
            return _stepOfNode[node.Operands[0]];
        }

        int[] operands = [.. node.Operands.Select(StepOrNode)];
        if (node.Operation == Operation.Ramp)
        {
            operands[1] = RateOf(operands[1]);
        }

        int shortcut = Shortcut(node, operands);
        return shortcut >= 0 ? shortcut : Share(new Step
        {
            Operation = node.Operation,
            Rank = RankOf(node, operands, settled),
            Operands = Sorted(node.Operation, operands),
            Value = node.Value,
            Number = node.Number,
            Values = node.Values,
            Table = node.Table,
            Driver = node.Driver,
        });
    }

    private int Share(Step step)
    {
        if (step.Rank == Rank.Constant && step.Operation != Operation.Constant)
        {
            double value = Folding.AtMonth(_steps, step, 0);
            step = new Step { Operation = Operation.Constant, Rank = Rank.Constant, Operands = [], Value = value };
        }

        if (_known.TryGetValue(step, out int index))
        {
            return index;
        }

        _steps.Add(step);
        _known.Add(step, _steps.Count - 1);
        return _steps.Count - 1;
    }

    private int StepOrNode(int node)
    {
        while (builder.Nodes[node].Operation == Operation.Alias)
        {
            node = builder.Nodes[node].Operands[0];
        }

        return _stepOfNode[node] >= 0 ? _stepOfNode[node] : ~node;
    }

    private Rank RankOf(Node node, int[] operands, Rank settled)
    {
        if (operands.Length == 0 || Ranks.IsReduction(node.Operation) || operands.Any(static operand => operand < 0))
        {
            return settled;
        }

        Rank rank = Rank.Constant;
        foreach (int operand in operands)
        {
            rank = Ranks.Join(rank, _steps[operand].Rank);
        }

        return Ranks.AddsMonth(node.Operation) ? Ranks.WithMonth(rank) : rank;
    }

    /// <summary>A step that already has the value, bit for bit: a product with one, a choice that is always the same.</summary>
    private int Shortcut(Node node, int[] operands) => node.Operation switch
    {
        Operation.Multiply when IsOne(operands[0]) => operands[1],
        Operation.Multiply or Operation.Divide when IsOne(operands[1]) => operands[0],
        Operation.Select when _steps[operands[0]].Rank == Rank.Constant => _steps[operands[0]].Value != 0 ? operands[1] : operands[2],
        _ => -1,
    };

    private bool IsOne(int step) => _steps[step] is { Rank: Rank.Constant, Value: 1.0 };

    /// <summary>Operands of a symmetric operation in one order, so that a + b and b + a are shared.</summary>
    private static int[] Sorted(Operation operation, int[] operands)
    {
        if (Ranks.IsSymmetric(operation))
        {
            Array.Sort(operands);
        }

        return operands;
    }

    /// <summary>
    /// A ramp multiplies by its rate, which mostly differs by world only, where it would divide by its length in every month. Where rounding
    /// made the rate too small, the next one is taken: a whole length always gives 1, not the number before it.
    /// </summary>
    private int RateOf(int length)
    {
        int rate = Formula(Operation.Divide, Number(1), length);
        int isTooSmall = Formula(Operation.Less, Formula(Operation.Multiply, rate, length), Number(1));
        return Formula(Operation.Select, isTooSmall, Formula(Operation.Multiply, rate, Number(Folding.RateRaise)), rate);
    }

    private int Formula(Operation operation, params int[] operands) => Share(new Step
    {
        Operation = operation,
        Rank = operands.Aggregate(Rank.Constant, (rank, operand) => Ranks.Join(rank, _steps[operand].Rank)),
        Operands = Sorted(operation, operands),
    });

    private int Number(double value) => Share(new Step { Operation = Operation.Constant, Rank = Rank.Constant, Operands = [], Value = value });
}
