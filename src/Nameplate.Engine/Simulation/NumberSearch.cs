using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>Finds where a number that is not finite comes from, in a world computed again with everything kept.</summary>
internal sealed class NumberSearch
{
    private readonly Plan _plan;
    private readonly WorldTrace _trace;
    private readonly Dictionary<int, string> _names = [];

    private NumberSearch(Plan plan, WorldTrace trace)
    {
        _plan = plan;
        _trace = trace;
        foreach (Series series in plan.Builder.Named)
        {
            if (series.Index < plan.Graph.StepOfNode.Length)
            {
                // Named has only series with names.
                _names.TryAdd(plan.StepOf(series), series.Name!);
            }
        }
    }

    /// <summary>Whether a recorded number may be reported; what is not in every month may be +∞, never.</summary>
    public static bool IsAcceptable(double value, bool mustBeFinite)
        => mustBeFinite ? double.IsFinite(value) : !double.IsNaN(value) && !double.IsNegativeInfinity(value);

    /// <summary>The exception for a world known to have a number at fault.</summary>
    public static NumberException Explain(Plan plan, long world, ulong seed)
    {
        NumberSearch search = new(plan, WorldTrace.Of(plan, world, seed));
        (int step, int month) = search.FirstFault();
        return search.FollowBack(step, month, world);
    }

    private (int Step, int Month) FirstFault()
    {
        IReadOnlyList<Step> steps = _plan.Graph.Steps;
        for (int t = 0; t < _plan.Months; t++)
        {
            foreach (TileProgram.Column column in _plan.Program.Columns)
            {
                bool isDue = column.EveryMonth || t == _plan.Months - 1;
                if (isDue && !IsAcceptable(_trace.AtStep(column.Step, t), column.MustBeFinite))
                {
                    return (column.Step, t);
                }
            }

            foreach (TileProgram.Mean mean in _plan.Program.Means)
            {
                if (!double.IsFinite(_trace.AtStep(mean.Step, t)))
                {
                    return (mean.Step, t);
                }
            }

            for (int i = 0; i < steps.Count; i++)
            {
                if (steps[i].Operation == Operation.Cumulative && !steps[i].IsScalar && !double.IsFinite(_trace.AtStep(i, t)))
                {
                    return (i, t);
                }
            }
        }

        throw new InvalidOperationException("The world that was at fault in its tile is not when computed alone.");
    }

    /// <summary>From the fault to what it was computed from, as long as that is at fault too; the last name on the way is the one to report.</summary>
    private NumberException FollowBack(int step, int month, long world)
    {
        string? name = null;
        int nameMonth = month;
        while (true)
        {
            Step current = _plan.Graph.Steps[step];
            if (_names.TryGetValue(step, out string? own))
            {
                (name, nameMonth) = (own, Ranks.VariesByMonth(current.Rank) ? month : -1);
            }

            if (!TryGoBack(ref step, ref month))
            {
                break;
            }
        }

        return new NumberException(name ?? LabelOf(step), name is null ? month : nameMonth, world);
    }

    private bool TryGoBack(ref int step, ref int month)
    {
        Step current = _plan.Graph.Steps[step];
        int before = month - (current.Operation == Operation.Lag ? current.Number : 0);
        foreach (int operand in current.Operands)
        {
            int first = Ranks.IsReduction(current.Operation) ? 0 : before;
            for (int t = Math.Max(first, 0); t <= Math.Max(before, 0); t++)
            {
                if (!double.IsFinite(_trace.AtStep(operand, t)) && operand != step && !IsInfiniteConstant(operand))
                {
                    (step, month) = (operand, t);
                    return true;
                }
            }
        }

        bool isSum = current.Operation == Operation.Cumulative;
        if (isSum && month > 0 && !double.IsFinite(_trace.AtStep(step, month - 1)))
        {
            month--;
            return true;
        }

        return false;
    }

    private bool IsInfiniteConstant(int step) => _plan.Graph.Steps[step].Rank == Rank.Constant;

    private string LabelOf(int step)
    {
        int node = Array.IndexOf(_plan.Graph.StepOfNode, step);
        return node < 0 ? "an event" : _plan.Builder.Label(_plan.Builder.At(node));
    }
}
