using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>
/// Three or more steps that often stand together and have a kernel of their own: capacity that comes by ramps, what counts once a
/// condition holds, what is missing by cause, the maximum between two closes. Found before the pairs, and only where nothing else reads what lies between.
/// </content>
internal sealed partial class ProgramWriter
{
    /// <summary>The emission of the patterns by the step that they end in.</summary>
    private readonly Dictionary<int, Action<List<VirtualOp>, Place>> _patterns = [];

    /// <summary>Reductions that are emitted with the comparison they read.</summary>
    private readonly HashSet<int> _withComparison = [];

    private void FindPatterns(int[] readers)
    {
        FindEach(Operation.RunningMax, step => TryRunningBridge(step, readers));
        FindEach(Operation.LogBridge, step => TryBridge(step, _steps[step].Operands[2], _steps[step].Operands[0], readers));
        FindEach(Operation.BridgeRise, step => TryBridge(step, step, -1, readers));
        FindEach(Operation.Add, step => TryScaleAdd(step, 0, readers) || TryScaleAdd(step, 1, readers));
        FindEach(Operation.Multiply, step => TryRamp(step, step, -1, readers));
        FindEach(Operation.Select, step => TryChoiceByMonth(step, readers));
        FindEach(Operation.FirstMonth, step => TryFirstMonth(step, readers));
        FindShortfalls(readers);
    }

    /// <summary>The first month in which a comparison holds that nothing else reads.</summary>
    private bool TryFirstMonth(int reduction, int[] readers)
    {
        int comparison = _steps[reduction].Operands[0];
        Step compared = _steps[comparison];
        if (compared.Operation is not (Operation.Less or Operation.LessOrEqual)
            || compared.Rank != Rank.WorldMonth
            || readers[comparison] != 1
            || _places[comparison].Kind != PlaceKind.None)
        {
            return false;
        }

        _withComparison.Add(reduction);
        _patterns.Add(comparison, (ops, _) =>
        {
            Place target = _places[reduction];
            _lasting.Add(target);
            Start(target, NumberOf(double.PositiveInfinity));
            Place[] operands = [target, _places[compared.Operands[0]], _places[compared.Operands[1]], Place.Number(TileProgram.MonthNumber)];
            EmitKernel(ops, KernelShape.FirstMonthWhen, compared.Operation, target, operands);
        });
        return true;
    }

    /// <summary>What is missing, max(planned − there, 0), where it only goes into sums by category: worked out again for each sum instead of kept.</summary>
    private void FindShortfalls(int[] readers)
    {
        int[] sums = new int[_steps.Count];
        FindEach(Operation.AddWhenEqual, step => ++sums[_steps[step].Operands[2]] > 0);
        FindEach(Operation.AddWhenEqual, step =>
        {
            int missing = _steps[step].Operands[2];
            int difference = _steps[missing].Operation == Operation.Max ? _steps[missing].Operands[0] : -1;
            return difference >= 0
                && _steps[difference].Operation == Operation.Subtract
                && IsZero(_steps[missing].Operands[1])
                && readers[missing] == sums[missing]
                && _places[missing].Kind == PlaceKind.None
                && IsOnlyReader(difference, missing, readers)
                && AddShortfall(step, missing, difference);
        });
    }

    private bool AddShortfall(int sum, int missing, int difference)
    {
        Absorb(sum, [difference, missing]);
        _patterns.Add(sum, (ops, target) =>
        {
            int[] operands = _steps[sum].Operands;
            Place there = _places[_steps[difference].Operands[1]];
            Place planned = _places[_steps[difference].Operands[0]];
            EmitKernel(
                ops, KernelShape.AddShortfall, default, target, [_places[operands[0]], _places[operands[1]], there, planned, NumberOf(_steps[sum].Value)]);
        });
        return true;
    }

    /// <summary>A constant with the bits of 0.</summary>
    private bool IsZero(int step) => _steps[step].Rank == Rank.Constant && BitConverter.DoubleToInt64Bits(_steps[step].Value) == 0;

    private void FindEach(Operation operation, Func<int, bool> tryStep)
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && !_isAbsorbed[i] && !_steps[i].IsScalar && _steps[i].Operation == operation)
            {
                tryStep(i);
            }
        }
    }

    private bool TryScaleAdd(int sum, int position, int[] readers)
    {
        int product = _steps[sum].Operands[position];
        int addend = _steps[sum].Operands[1 - position];
        return _steps[product].Operation == Operation.Multiply
            && IsOnlyReader(product, sum, readers)
            && (TryRamp(sum, product, addend, readers) || TryCondition(sum, product, addend, readers));
    }

    /// <summary>capacity × ramp, or with an addend (not −1) addend + capacity × ramp.</summary>
    private bool TryRamp(int outer, int product, int addend, int[] readers)
    {
        if (!TryFactor(product, static operation => operation == Operation.Ramp, readers, out int ramp, out int factor))
        {
            return false;
        }

        Absorb(outer, [ramp, product]);
        _patterns.Add(outer, (ops, target) =>
        {
            Place end = Place.Number(TileProgram.MonthEndNumber);
            Place[] operands = [_places[_steps[ramp].Operands[0]], _places[_steps[ramp].Operands[1]], _places[factor]];
            KernelShape shape = addend < 0 ? KernelShape.RampScale : KernelShape.RampAdd;
            EmitKernel(ops, shape, default, target, addend < 0 ? [.. operands, end] : [.. operands, _places[addend], end]);
        });
        return true;
    }

    /// <summary>addend + factor × (a &lt; b).</summary>
    private bool TryCondition(int sum, int product, int addend, int[] readers)
    {
        if (!TryFactor(product, IsComparison, readers, out int comparison, out int factor))
        {
            return false;
        }

        Absorb(sum, [comparison, product]);
        _patterns.Add(sum, (ops, target) =>
        {
            int[] compared = _steps[comparison].Operands;
            Place[] operands = [_places[compared[0]], _places[compared[1]], _places[factor], _places[addend]];
            EmitKernel(ops, KernelShape.CompareScaleAdd, _steps[comparison].Operation, target, operands);
        });
        return true;
    }

    private bool TryFactor(int product, Func<Operation, bool> wanted, int[] readers, out int factor, out int other)
    {
        int[] factors = _steps[product].Operands;
        int position = Array.FindIndex(factors, step => wanted(_steps[step].Operation) && IsOnlyReader(step, product, readers));
        (factor, other) = position < 0 ? (-1, -1) : (factors[position], factors[1 - position]);
        return position >= 0;
    }

    private void Absorb(int outer, ReadOnlySpan<int> steps)
    {
        foreach (int step in steps)
        {
            _isAbsorbed[step] |= step != outer;
        }
    }
}
