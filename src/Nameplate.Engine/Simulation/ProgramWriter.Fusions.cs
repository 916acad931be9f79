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

    private static bool CanBeInner(Operation operation)
        => operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Min or Operation.Max;

    private static bool CanBeOuter(Operation operation)
        => operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Min or Operation.Max;

    private static bool IsComparison(Operation operation) => operation is Operation.Less or Operation.LessOrEqual or Operation.Equal;

    private void FindFusions(int[] recorded)
    {
        if (keepAll)
        {
            return;
        }

        int[] readers = CountReaders(recorded);
        for (int i = 0; i < _steps.Count; i++)
        {
            if (!_needed[i] || _steps[i].IsScalar)
            {
                continue;
            }

            int position = FusedOperand(i, readers);
            if (position >= 0)
            {
                _absorbed[i] = position;
                _isAbsorbed[_steps[i].Operands[position]] = true;
            }
        }
    }

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
            return readers[operand] == 1
                && _steps[operand].Rank == step.Rank
                && inner(_steps[operand].Operation)
                && _absorbed[operand] < 0
                && _places[operand].Kind == PlaceKind.None;
        }

        if (step.Operation == Operation.Select)
        {
            return Fits(0, IsComparison) ? 0 : -1;
        }

        return !CanBeOuter(step.Operation) ? -1 : Fits(0, CanBeInner) ? 0 : Fits(1, CanBeInner) ? 1 : -1;
    }
}
