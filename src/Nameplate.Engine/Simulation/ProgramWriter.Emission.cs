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
                case Rank.WorldMonth when _steps[i].Operation != Operation.Lag:
                    Emit(_monthly, i);
                    EmitFollowers(i);
                    break;
                case Rank.Outcome when !Ranks.IsReduction(_steps[i].Operation):
                    Emit(_closing, i);
                    break;
            }
        }

        EmitClosingRecords();
    }

    private void CollectReductions()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && Ranks.IsReduction(_steps[i].Operation))
            {
                int source = _steps[i].Operands[0];
                if (!_reductionsOf.TryGetValue(source, out List<int>? reductions))
                {
                    reductions = [];
                    _reductionsOf.Add(source, reductions);
                }

                reductions.Add(i);
                _places[i] = NewVector();
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

    private void EmitReduction(int reduction, Place source)
    {
        Step step = _steps[reduction];
        Place target = _places[reduction];
        Place month = Place.Number(TileProgram.MonthNumber);
        _lasting.Add(target);
        switch (step.Operation)
        {
            case Operation.FirstMonth:
                Start(target, NumberOf(double.PositiveInfinity));
                EmitKernel(_monthly, KernelShape.FirstMonth, default, target, [target, source, month]);
                break;
            case Operation.Peak:
                Start(target, NumberOf(double.NegativeInfinity));
                EmitKernel(_monthly, KernelShape.Binary, Operation.Max, target, [target, source]);
                break;
            case Operation.Trough:
                Start(target, NumberOf(double.PositiveInfinity));
                EmitKernel(_monthly, KernelShape.Binary, Operation.Min, target, [target, source]);
                break;
            case Operation.Total:
                Start(target, NumberOf(0));
                EmitKernel(_monthly, KernelShape.Binary, Operation.Add, target, [target, source]);
                break;
            case Operation.At:
                EmitKernel(_monthly, KernelShape.Copy, default, target, [source], Activity.Always, step.Number, step.Number);
                break;
            case Operation.PeakMonth:
                Place peak = NewVector();
                Start(target, NumberOf(0));
                Start(peak, NumberOf(double.NegativeInfinity));
                _monthly.Add(new VirtualOp { Code = OpCode.PeakMonth, Target = target, Sources = [peak, source, month] });
                break;
        }
    }

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
                EmitState(step, target, sources, _absorbed[index] >= 0 ? _steps[step.Operands[0]] : null);
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
        Step inner = _steps[step.Operands[position]];
        Place a = _places[inner.Operands[0]];
        Place b = _places[inner.Operands[1]];
        if (step.Operation == Operation.Select)
        {
            EmitKernel(ops, KernelShape.CompareSelect, inner.Operation, target, [a, b, sources[1], sources[2]]);
            return;
        }

        ops.Add(new VirtualOp
        {
            Code = OpCode.Kernel,
            Shape = position == 0 ? KernelShape.Chain : KernelShape.ChainRight,
            First = inner.Operation,
            Second = step.Operation,
            Target = target,
            Sources = [a, b, sources[1 - position]],
        });
    }

    private void EmitState(Step step, Place target, Place[] sources, Step? inner)
    {
        bool inRing = target.Kind == PlaceKind.Entry;
        Place before = inRing ? Place.Entry(target.Index, 1) : target;
        Operation operation = step.Operation switch
        {
            Operation.Cumulative => Operation.Add,
            Operation.RunningMax => Operation.Max,
            Operation.RunningMin => Operation.Min,
            _ => Operation.Or,
        };
        int unchangedFrom = 0;
        int unchangedTo = -1;
        if (step.Operation == Operation.Hold)
        {
            EmitKernel(_monthly, KernelShape.Copy, default, target, [sources[0]], Activity.Always, 0, step.Number);
            (unchangedFrom, unchangedTo) = (step.Number + 1, int.MaxValue);
        }
        else
        {
            int from = step.Operation == Operation.Cumulative ? step.Number : 0;
            if (inner is null)
            {
                EmitKernel(_monthly, KernelShape.Binary, operation, target, [before, sources[0]], Activity.Always, from);
            }
            else
            {
                _monthly.Add(new VirtualOp
                {
                    Code = OpCode.Kernel,
                    Shape = KernelShape.ChainRight,
                    First = inner.Operation,
                    Second = operation,
                    Target = target,
                    Sources = [_places[inner.Operands[0]], _places[inner.Operands[1]], before],
                    From = from,
                });
            }

            unchangedTo = from - 1;
        }

        if (inRing && unchangedFrom <= unchangedTo)
        {
            EmitKernel(_monthly, KernelShape.Copy, default, target, [before], Activity.Always, unchangedFrom, unchangedTo);
        }

        _lasting.Add(target);
        if (!inRing && step.Operation != Operation.Hold)
        {
            Start(target, step.Operation == Operation.Latch ? NumberOf(0) : sources[1]);
        }

        if (step.Operation == Operation.Cumulative)
        {
            _sums.Add(target);
        }
    }

    private void EmitBridge(Step step, Place target, Place[] sources)
    {
        _monthly.Add(new VirtualOp
        {
            Code = OpCode.Kernel,
            Shape = KernelShape.Chain,
            First = Operation.Multiply,
            Second = Operation.Max,
            Target = target,
            Sources = [sources[0], sources[2], sources[1]],
            Activity = Activity.Drawn,
            From = step.Number,
        });
        EmitKernel(_monthly, KernelShape.Binary, Operation.Max, target, [sources[0], sources[1]], Activity.Closed, 0, step.Number - 1);
    }

    private void EmitLogBridge(Step step, Place target, Place[] sources)
    {
        EmitKernel(_monthly, KernelShape.Binary, Operation.Add, target, [sources[0], sources[2]], Activity.Drawn, step.Number);
        EmitClosedLogBridge(step, target, sources[0], sources[1]);
    }

    /// <summary>Where nothing is drawn the larger close counts.</summary>
    private void EmitClosedLogBridge(Step bridge, Place target, Place previous, Place step) => _monthly.Add(new VirtualOp
    {
        Code = OpCode.Kernel,
        Shape = KernelShape.ChainRight,
        First = Operation.Max,
        Second = Operation.Add,
        Target = target,
        Sources = [step, Place.Number(TileProgram.ZeroNumber), previous],
        Activity = Activity.Closed,
        To = bridge.Number - 1,
    });

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
            _places[step] = NewVector();
        }

        return _places[step];
    }
}
