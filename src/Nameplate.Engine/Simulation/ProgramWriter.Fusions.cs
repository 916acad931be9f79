using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>Two or three steps that run as one kernel: the inner value is read once, by the outer step, and never leaves the registers.</content>
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

        FindSparseExponentials(readers);
    }

    /// <summary>Whether a value is there for this reader alone, so that it need not be written down.</summary>
    private bool IsOnlyReader(int operand, int reader, int[] readers, bool orPair = false)
        => readers[operand] == 1
            && _steps[operand].Rank == _steps[reader].Rank
            && (orPair || _absorbed[operand] < 0)
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

    /// <summary>Which operand a step takes in: a single operation, or a pair whose outer one it can follow.</summary>
    private int FusedOperand(int outer, int[] readers)
    {
        Step step = _steps[outer];
        if (step.Operation == Operation.Select)
        {
            return IsComparison(_steps[step.Operands[0]].Operation) && IsOnlyReader(step.Operands[0], outer, readers) ? 0 : -1;
        }

        bool isState = IsState(step.Operation);
        if (!isState && !IsArithmetic(step.Operation) && !IsLogic(step.Operation))
        {
            return -1;
        }

        bool Fits(int operand) => Fuses(_steps[operand].Operation, step.Operation)
            && (IsOnlyReader(operand, outer, readers) || (IsPair(operand) && IsOnlyReader(operand, outer, readers, orPair: true)));
        return Fits(step.Operands[0]) ? 0 : !isState && Fits(step.Operands[1]) ? 1 : -1;
    }

    /// <summary>Whether a step has taken in one operation that has taken in none.</summary>
    private bool IsPair(int step)
        => _absorbed[step] >= 0 && !IsState(_steps[step].Operation) && _steps[step].Operation != Operation.Select && _absorbed[_steps[step].Operands[_absorbed[step]]] < 0;
}
