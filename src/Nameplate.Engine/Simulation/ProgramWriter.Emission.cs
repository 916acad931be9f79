using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>Turns steps into operations, in their order.</content>
internal sealed partial class ProgramWriter
{
    private readonly Dictionary<int, List<int>> _reductionsOf = [];

    private void EmitAll()
    {
        CollectReductions();
        EmitHeader();
        for (int i = 0; i < _steps.Count; i++)
        {
            if (!_needed[i] || _steps[i].IsScalar || _isAbsorbed[i])
            {
                continue;
            }

            switch (_steps[i].Rank)
            {
                case Rank.World:
                    Emit(_once, i);
                    break;
                case Rank.WorldMonth when _steps[i].Operation != Operation.Lag && !_late.Contains(i):
                    EmitMonthly(i);
                    break;
                case Rank.Outcome when _steps[i].Operation == Operation.Discrepancy:
                    EmitDiscrepancy(_steps[i], PlaceOf(i));
                    break;
                case Rank.Outcome when !Ranks.IsReduction(_steps[i].Operation):
                    Emit(_closing, i);
                    break;
            }
        }

        EmitClosingRecords();
    }

    private void EmitMonthly(int step)
    {
        Array.ForEach(_waiting.GetValueOrDefault(step, []), EmitMonthly);
        int begin = _monthly.Count;
        Emit(_monthly, step);
        Limit(step, begin);
        EmitFollowers(step);
    }

    private void CollectReductions()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && Ranks.IsReduction(_steps[i].Operation) && _steps[i].Operation != Operation.Discrepancy)
            {
                int source = _steps[i].Operands[0];
                _places[i] = NewVector();
                if (_withComparison.Contains(i))
                {
                    continue;
                }

                if (!_reductionsOf.TryGetValue(source, out List<int>? reductions))
                {
                    reductions = [];
                    _reductionsOf.Add(source, reductions);
                }

                reductions.Add(i);
            }
        }
    }

    /// <summary>What reads values that stand before the month begins: lags, and series that do not change by month or by world.</summary>
    private void EmitHeader()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && (_steps[i].Rank != Rank.WorldMonth || _steps[i].Operation == Operation.Lag))
            {
                if (_steps[i].Rank == Rank.World)
                {
                    PlaceOf(i);
                }

                EmitFollowers(i);
            }
        }
    }

    /// <summary>Copies into rings, reductions and records of a value, as soon as it is there.</summary>
    private void EmitFollowers(int step)
    {
        if (_copiesOfSource.TryGetValue(step, out List<RingPlan>? copies))
        {
            foreach (RingPlan ring in copies)
            {
                EmitKernel(_monthly, KernelShape.Copy, default, Place.Entry(ring.Index, 0), [_places[step]]);
            }
        }

        if (_reductionsOf.TryGetValue(step, out List<int>? reductions))
        {
            foreach (int reduction in reductions)
            {
                EmitReduction(reduction, _places[step]);
            }
        }

        int column = _columns.FindIndex(candidate => candidate.Step == step);
        if (column >= 0 && _columns[column].EveryMonth)
        {
            EmitRecord(_monthly, step, column);
        }

        int mean = _means.FindIndex(candidate => candidate.Step == step);
        if (mean >= 0 && _means[mean].EveryMonth)
        {
            EmitMean(_monthly, step, mean);
        }
    }

    private void EmitClosingRecords()
    {
        for (int column = 0; column < _columns.Count; column++)
        {
            if (!_columns[column].EveryMonth)
            {
                EmitRecord(_closing, _columns[column].Step, column);
            }
        }

        for (int mean = 0; mean < _means.Count; mean++)
        {
            if (!_means[mean].EveryMonth)
            {
                EmitMean(_closing, _means[mean].Step, mean);
            }
        }
    }

    private void EmitRecord(List<VirtualOp> ops, int step, int column)
        => ops.Add(new VirtualOp { Code = OpCode.Record, Target = Place.None, Sources = [_places[step]], Extra = column });

    private void EmitMean(List<VirtualOp> ops, int step, int mean)
        => ops.Add(new VirtualOp { Code = OpCode.RecordMean, Target = Place.None, Sources = [_places[step]], Extra = mean });

    private void Emit(List<VirtualOp> ops, int index)
    {
        Step step = _steps[index];
        Place target = PlaceOf(index);
        Place[] sources = [.. step.Operands.Select(operand => _places[operand])];
        if (_patterns.TryGetValue(index, out Action<List<VirtualOp>, Place>? pattern))
        {
            pattern(ops, target);
            return;
        }

        switch (step.Operation)
        {
            case Operation.Normal or Operation.Uniform:
                EmitDraw(ops, step, target);
                break;
            case Operation.Exp when _sparse.ContainsKey(index):
                EmitSparse(ops, index, target, sources[0]);
                break;
            case Operation.Exp or Operation.Log or Operation.NormalCdf or Operation.InverseNormal:
                ops.Add(new VirtualOp { Code = FunctionOf(step.Operation), Target = target, Sources = sources });
                break;
            case Operation.Interpolate:
                ops.Add(new VirtualOp { Code = OpCode.Interpolate, Target = target, Sources = sources, Extra = TableOf(step) });
                break;
            case Operation.WorldLag:
                Place newest = Place.Entry(_ringOfLag[index].Index, 0);
                ops.Add(new VirtualOp { Code = OpCode.WorldLag, Target = target, Sources = [sources[1], newest], Extra = step.Number });
                break;
            case Operation.Cumulative or Operation.RunningMax or Operation.RunningMin or Operation.Latch or Operation.Hold:
                EmitState(step, target, sources, _absorbed[index] >= 0 ? step.Operands[0] : -1);
                break;
            case Operation.Compound:
                EmitCompound(step, target, sources);
                break;
            case Operation.Bridge:
                EmitBridge(step, target, sources);
                break;
            case Operation.LogBridge:
                EmitLogBridge(step, target, sources);
                break;
            default:
                EmitElementwise(ops, index, target, sources);
                break;
        }
    }

    /// <summary>Draws of two months come at the price of one, so those of the odd month wait in a vector of their own.</summary>
    private void EmitDraw(List<VirtualOp> ops, Step step, Place target)
    {
        OpCode draw = step.Operation == Operation.Normal ? OpCode.Normal : OpCode.Uniform;
        Place[] next = step.Rank == Rank.WorldMonth ? [NewVector()] : [];
        _lasting.AddRange(next);
        ops.Add(new VirtualOp { Code = draw, Target = target, Sources = next, Extra = DrawOf(step) });
    }

    private static OpCode FunctionOf(Operation operation) => operation switch
    {
        Operation.Exp => OpCode.Exp,
        Operation.Log => OpCode.Log,
        Operation.NormalCdf => OpCode.NormalCdf,
        _ => OpCode.InverseNormal,
    };

    private void EmitElementwise(List<VirtualOp> ops, int index, Place target, Place[] sources)
    {
        Step step = _steps[index];
        if (_absorbed[index] >= 0)
        {
            EmitFused(ops, step, target, sources, _absorbed[index]);
            return;
        }

        switch (step.Operation)
        {
            case Operation.Ramp:
                EmitKernel(ops, KernelShape.Ternary, Operation.Ramp, target, [.. sources, Place.Number(TileProgram.MonthEndNumber)]);
                break;
            case Operation.AddWhenEqual:
                EmitKernel(ops, KernelShape.AddWhenEqual, default, target, [.. sources, NumberOf(step.Value)]);
                break;
            default:
                KernelShape shape = sources.Length switch { 1 => KernelShape.Unary, 2 => KernelShape.Binary, _ => KernelShape.Ternary };
                EmitKernel(ops, shape, step.Operation, target, sources);
                break;
        }
    }

    private void EmitFused(List<VirtualOp> ops, Step step, Place target, Place[] sources, int position)
    {
        if (step.Operation == Operation.Select)
        {
            Step inner = _steps[step.Operands[position]];
            EmitKernel(ops, KernelShape.CompareSelect, inner.Operation, target, [_places[inner.Operands[0]], _places[inner.Operands[1]], sources[1], sources[2]]);
            return;
        }

        ops.Add(Fused(step.Operands[position], step.Operation, position != 0, sources[1 - position], target));
    }

    /// <summary>outer(x, other), or outer(other, x), where x is an operation or a pair of them that nothing else reads.</summary>
    private VirtualOp Fused(int inner, Operation outer, bool isRight, Place other, Place target, int from = 0)
    {
        Step step = _steps[inner];
        int position = _absorbed[inner];
        Step first = position < 0 ? step : _steps[step.Operands[position]];
        Place[] operands = [_places[first.Operands[0]], _places[first.Operands[1]]];
        return new VirtualOp
        {
            Code = OpCode.Kernel,
            Shape = (position < 0 ? isRight : position == 1) ? KernelShape.ChainRight : KernelShape.Chain,
            First = first.Operation,
            Second = position < 0 ? outer : step.Operation,
            Third = position < 0 ? default : outer,
            ThirdRight = position >= 0 && isRight,
            Target = target,
            Sources = position < 0 ? [.. operands, other] : [.. operands, _places[step.Operands[1 - position]], other],
            From = from,
        };
    }

    private static void EmitKernel(
        List<VirtualOp> ops,
        KernelShape shape,
        Operation operation,
        Place target,
        Place[] sources,
        Activity activity = Activity.Always,
        int from = 0,
        int to = int.MaxValue)
        => ops.Add(new VirtualOp
        {
            Code = OpCode.Kernel,
            Shape = shape,
            First = operation,
            Target = target,
            Sources = sources,
            Activity = activity,
            From = from,
            To = to,
        });

    private Place PlaceOf(int step)
    {
        if (_places[step].Kind == PlaceKind.None)
        {
            _places[step] = _choiceOf.TryGetValue(step, out int choice) ? PlaceOf(choice) : NewVector();
        }

        return _places[step];
    }
}
