using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>Operations that carry a value from month to month, reductions over the months, and the maxima between closes.</content>
internal sealed partial class ProgramWriter
{
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

    private void EmitCompound(Step step, Place target, Place[] sources)
    {
        _lasting.Add(target);
        Start(target, sources[0]);
        EmitKernel(_monthly, KernelShape.Copy, default, target, [sources[1]], Activity.Always, step.Number, step.Number);
        EmitKernel(_monthly, KernelShape.Binary, Operation.Multiply, target, [target, sources[2]], Activity.Always, step.Number + 1);
    }

    /// <summary>The worst month's difference and its size are kept apart: comparing products costs less than dividing in every month.</summary>
    private void EmitDiscrepancy(Step step, Place target)
    {
        Place size = NewVector();
        _lasting.AddRange([target, size]);
        Start(target, NumberOf(0));
        Start(size, NumberOf(1));
        EmitKernel(_monthly, KernelShape.Discrepancy, default, target, [.. step.Operands.Select(operand => _places[operand]), size]);
        EmitKernel(_closing, KernelShape.Binary, Operation.Divide, target, [target, size]);
    }

    private void EmitState(Step step, Place target, Place[] sources, int inner)
    {
        bool inRing = target.Kind == PlaceKind.Entry;
        Place before = Before(target);
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
            if (inner < 0)
            {
                EmitKernel(_monthly, KernelShape.Binary, operation, target, [before, sources[0]], Activity.Always, from);
            }
            else
            {
                _monthly.Add(Fused(inner, operation, true, before, target, from));
            }

            unchangedTo = from - 1;
        }

        if (inRing && unchangedFrom <= unchangedTo)
        {
            EmitKernel(_monthly, KernelShape.Copy, default, target, [before], Activity.Always, unchangedFrom, unchangedTo);
        }

        if (step.Operation == Operation.Hold)
        {
            _lasting.Add(target);
        }
        else
        {
            KeepState(target, step.Operation == Operation.Latch ? NumberOf(0) : sources[1]);
        }

        if (step.Operation == Operation.Cumulative)
        {
            _sums.Add(target);
        }
    }

    /// <summary>A value that is carried on: it lasts, and where its ring does not say so, this is what stands before month 0.</summary>
    private void KeepState(Place target, Place start)
    {
        _lasting.Add(target);
        if (target.Kind != PlaceKind.Entry)
        {
            Start(target, start);
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

    private void EmitClosedLogBridge(Step bridge, Place target, Place previous, Place step)
        => _monthly.Add(ClosedLogBridge(bridge.Number, target, previous, step));

    /// <summary>Where nothing is drawn the larger close counts.</summary>
    private static VirtualOp ClosedLogBridge(int start, Place target, Place previous, Place step) => new()
    {
        Code = OpCode.Kernel,
        Shape = KernelShape.ChainRight,
        First = Operation.Max,
        Second = Operation.Add,
        Target = target,
        Sources = [step, Place.Number(TileProgram.ZeroNumber), previous],
        Activity = Activity.Closed,
        To = start - 1,
    };
}
