using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>Pairs of steps that run as one kernel: the inner value is read once, by the outer step, and never leaves the registers.</content>
internal sealed partial class ProgramWriter
{
    private readonly int[] _absorbed = NothingAbsorbed(graph.Steps.Count);
    private readonly bool[] _isAbsorbed = new bool[graph.Steps.Count];

    private static int[] NothingAbsorbed(int count)
    {
        int[] absorbed = new int[count];
        Array.Fill(absorbed, -1);
        return absorbed;
    }

    private static bool IsArithmetic(Operation operation) => operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Min or Operation.Max;

    private static bool IsLogic(Operation operation) => operation is Operation.And or Operation.Or;

    /// <summary>Operations that carry a value from month to month: the inner value meets last month's.</summary>
    private static bool IsState(Operation operation)
        => operation is Operation.Cumulative or Operation.RunningMax or Operation.RunningMin or Operation.Latch;

    private static bool Fuses(Operation inner, Operation outer)
        => IsLogic(outer) || outer == Operation.Latch
            ? IsLogic(inner) || inner is Operation.Less or Operation.LessOrEqual
            : IsArithmetic(inner) || inner == Operation.Divide;

    private static bool IsComparison(Operation operation) => operation is Operation.Less or Operation.LessOrEqual or Operation.Equal;

    private void FindFusions(int[] recorded)
    {
        if (keepAll)
        {
            return;
        }

        int[] readers = CountReaders(recorded);
        FindPatterns(readers);
        for (int i = 0; i < _steps.Count; i++)
        {
            if (!_needed[i] || _steps[i].IsScalar)
            {
                continue;
            }

            int position = _patterns.ContainsKey(i) || _isAbsorbed[i] ? -1 : FusedOperand(i, readers);
            if (position >= 0)
            {
                _absorbed[i] = position;
                _isAbsorbed[_steps[i].Operands[position]] = true;
            }
        }
    }

    /// <summary>Whether a value is there for this reader alone, so that it need not be written down.</summary>
    private bool IsOnlyReader(int operand, int reader, int[] readers)
        => readers[operand] == 1
            && _steps[operand].Rank == _steps[reader].Rank
            && _absorbed[operand] < 0
            && !_patterns.ContainsKey(operand)
            && _places[operand].Kind == PlaceKind.None;

    private int[] CountReaders(int[] recorded)
    {
        int[] readers = new int[_steps.Count];
        foreach (int step in recorded)
        {
            readers[step]++;
        }

        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && !_steps[i].IsScalar)
            {
                foreach (int operand in _steps[i].Operands)
                {
                    readers[operand]++;
                }
            }
        }

        return readers;
    }

    private int FusedOperand(int outer, int[] readers)
    {
        Step step = _steps[outer];
        bool Fits(int position, Func<Operation, bool> inner)
        {
            int operand = step.Operands[position];
            return IsOnlyReader(operand, outer, readers) && inner(_steps[operand].Operation);
        }

        if (step.Operation == Operation.Select)
        {
            return Fits(0, IsComparison) ? 0 : -1;
        }

        bool isState = IsState(step.Operation);
        if (!isState && !IsArithmetic(step.Operation) && !IsLogic(step.Operation))
        {
            return -1;
        }

        bool Inner(Operation inner) => Fuses(inner, step.Operation);
        return Fits(0, Inner) ? 0 : !isState && Fits(1, Inner) ? 1 : -1;
    }
}
