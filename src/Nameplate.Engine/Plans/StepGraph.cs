namespace Nameplate.Engine.Plans;

/// <summary>The steps of a plan in an order in which every one comes after what it reads in the same month.</summary>
internal sealed class StepGraph(List<Step> steps, int[] stepOfNode)
{
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The step that computes each node of the builder.</summary>
    public int[] StepOfNode => stepOfNode;

    /// <summary>The step for the first month of a condition; a condition that is an outcome already is taken as such a month.</summary>
    public int FirstMonthOf(int condition)
    {
        if (steps[condition].Rank == Rank.Outcome)
        {
            return condition;
        }

        int found = steps.FindIndex(step => step.Operation == Operation.FirstMonth && step.Operands[0] == condition);
        if (found >= 0)
        {
            return found;
        }

        steps.Add(new Step { Operation = Operation.FirstMonth, Rank = Rank.Outcome, Operands = [condition] });
        return steps.Count - 1;
    }

    /// <summary>Computes every step that is the same in all worlds, month by month.</summary>
    public void EvaluateMonths(int months)
    {
        Step[] scheduled = [.. steps.Where(static step => step.Rank == Rank.Month && step.Operation != Operation.PerMonth)];
        foreach (Step step in scheduled)
        {
            step.Folded = new double[months];
        }

        for (int t = 0; t < months; t++)
        {
            foreach (Step step in scheduled)
            {
                // Folded was set for all of them above.
                step.Folded![t] = Folding.AtMonth(steps, step, t);
            }
        }
    }
}
