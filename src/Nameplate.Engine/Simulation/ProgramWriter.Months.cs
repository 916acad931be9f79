using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>
/// In which months a value is read. Much is chosen by month, observed before the as-of date and simulated after it: what is not chosen in a
/// month need not be computed in it, and a choice whose second value nothing else reads is where that value is computed, not a copy of it.
/// </content>
internal sealed partial class ProgramWriter
{
    private readonly int[] _firstNeeded = new int[graph.Steps.Count];
    private readonly int[] _lastNeeded = new int[graph.Steps.Count];

    /// <summary>A value that is computed straight into the place of the choice that reads it.</summary>
    private readonly Dictionary<int, int> _choiceOf = [];

    /// <summary>Whether a step is computed from this month's values alone, so that a month in which nobody reads it may go without.</summary>
    private static bool IsOfTheMonth(Operation operation)
        => operation is Operation.Interpolate or Operation.AddWhenEqual or (>= Operation.Negate and <= Operation.Ramp);

    private void FindNeededMonths(int[] read)
    {
        Array.Fill(_firstNeeded, months);
        Array.Fill(_lastNeeded, -1);
        Array.ForEach(read, step => Need(step, 0, months - 1));
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && !_steps[i].IsScalar && (keepAll || !IsOfTheMonth(_steps[i].Operation)))
            {
                Need(i, 0, months - 1);
                Array.ForEach(_steps[i].Operands, operand => Need(operand, 0, months - 1));
            }
        }

        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            if (_needed[i] && !_steps[i].IsScalar && IsOfTheMonth(_steps[i].Operation))
            {
                NeedOperands(i);
            }
        }
    }

    private void NeedOperands(int reader)
    {
        Step step = _steps[reader];
        bool isByMonth = step.Operation == Operation.Select && _steps[step.Operands[0]].IsScalar;
        for (int position = 0; position < step.Operands.Length; position++)
        {
            int first = _firstNeeded[reader];
            int last = _lastNeeded[reader];
            if (isByMonth && position > 0)
            {
                bool IsChosen(int month) => (_steps[step.Operands[0]].ScalarAt(month) != 0) == (position == 1);
                while (first <= last && !IsChosen(first))
                {
                    first++;
                }

                while (first <= last && !IsChosen(last))
                {
                    last--;
                }
            }

            Need(step.Operands[position], first, last);
        }
    }

    private void Need(int step, int first, int last)
    {
        if (first <= last)
        {
            _firstNeeded[step] = Math.Min(_firstNeeded[step], first);
            _lastNeeded[step] = Math.Max(_lastNeeded[step], last);
        }
    }

    /// <summary>Lets the operations of a step rest in months in which nobody reads it.</summary>
    private void Limit(int step, int begin)
    {
        if (!IsOfTheMonth(_steps[step].Operation) || (_firstNeeded[step] == 0 && _lastNeeded[step] == months - 1))
        {
            return;
        }

        for (int i = begin; i < _monthly.Count; i++)
        {
            VirtualOp op = _monthly[i];
            _monthly[i] = op with { From = Math.Max(op.From, _firstNeeded[step]), To = Math.Min(op.To, _lastNeeded[step]) };
        }
    }

    /// <summary>A choice that takes its first value in the first months and its second ever after.</summary>
    private bool TryChoiceByMonth(int choice, int[] readers)
    {
        Step step = _steps[choice];
        int second = step.Operands[2];
        int changes = step.Rank == Rank.WorldMonth && _steps[step.Operands[0]].IsScalar ? MonthsBeforeChange(_steps[step.Operands[0]]) : -1;
        if (changes < 0 || !IsOfTheMonth(_steps[second].Operation) || !IsOnlyReader(second, choice, readers))
        {
            return false;
        }

        _choiceOf.Add(second, choice);
        _patterns.Add(choice, (ops, target) => EmitKernel(ops, KernelShape.Copy, default, target, [_places[step.Operands[1]]], Activity.Always, 0, changes - 1));
        return true;
    }

    /// <summary>Months at the beginning in which a condition by month holds, if it does not hold in any other; −1 if it is not like that.</summary>
    private int MonthsBeforeChange(Step condition)
    {
        int changes = 0;
        while (changes < months && condition.ScalarAt(changes) != 0)
        {
            changes++;
        }

        for (int t = changes; t < months; t++)
        {
            if (condition.ScalarAt(t) != 0)
            {
                return -1;
            }
        }

        return changes;
    }
}
