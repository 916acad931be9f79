using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>The maximum between two closes from a uniform draw, alone or with the largest so far.</content>
internal sealed partial class ProgramWriter
{
    /// <summary>
    /// The rise to a maximum from a uniform draw, whose logarithm is always an ordinary number, onto what stood before (−1: nothing).
    /// </summary>
    private bool TryBridge(int outer, int rise, int previous, int[] readers)
    {
        if (!IsDrawnRise(rise, readers, out int log) || (outer != rise && !IsOnlyReader(rise, outer, readers)))
        {
            return false;
        }

        Absorb(outer, [log, rise]);
        _patterns.Add(outer, (ops, target) =>
        {
            Place from = previous < 0 ? Place.Number(TileProgram.ZeroNumber) : _places[previous];
            ops.Add(new VirtualOp
            {
                Code = OpCode.Rise,
                Target = target,
                Sources = RiseOperands(from, rise),
                Activity = previous < 0 ? Activity.Always : Activity.Drawn,
                From = previous < 0 ? 0 : _steps[outer].Number,
            });
            if (previous >= 0)
            {
                EmitClosedLogBridge(_steps[outer], target, from, _places[_steps[outer].Operands[1]]);
            }
        });
        return true;
    }

    /// <summary>The largest so far of maxima that nothing else reads: most of them need not be worked out.</summary>
    private bool TryRunningBridge(int running, int[] readers)
    {
        int bridge = _steps[running].Operands[0];
        bool isPrice = _steps[bridge].Operation == Operation.Bridge;
        if ((!isPrice && _steps[bridge].Operation != Operation.LogBridge) || !IsOnlyReader(bridge, running, readers))
        {
            return false;
        }

        int factor = _steps[bridge].Operands[2];
        int rise = isPrice && _steps[factor].Operation == Operation.Exp ? _steps[factor].Operands[0] : factor;
        int later = _steps[bridge].Operands[1];
        if (!IsOnlyReader(factor, bridge, readers)
            || (rise != factor && !IsOnlyReader(rise, factor, readers))
            || (isPrice && (rise == factor || _steps[later].Rank != Rank.WorldMonth))
            || !IsDrawnRise(rise, readers, out int log))
        {
            return false;
        }

        Absorb(running, [log, rise, factor, bridge]);
        _patterns.Add(running, (ops, target) =>
        {
            Place before = Before(target);
            Place from = _places[_steps[bridge].Operands[0]];
            Place[] operands = [.. RiseOperands(from, rise), before];
            ops.Add(new VirtualOp
            {
                Code = isPrice ? OpCode.RunningBridge : OpCode.RunningLogBridge,
                Target = target,
                Sources = isPrice ? [.. operands, _places[later]] : operands,
                Activity = Activity.Drawn,
                From = _steps[bridge].Number,
            });
            ops.Add(ClosedRunningBridge(_steps[bridge], target, from, _places[later], before));
            KeepState(target, _places[_steps[running].Operands[1]]);
        });
        return true;
    }

    /// <summary>Where nothing is drawn the larger close counts, if it is larger than what stood before.</summary>
    private static VirtualOp ClosedRunningBridge(Step bridge, Place target, Place from, Place later, Place before)
        => bridge.Operation == Operation.LogBridge
            ? ClosedLogBridge(bridge.Number, target, from, later) with
            {
                Third = Operation.Max,
                ThirdRight = true,
                Sources = [later, Place.Number(TileProgram.ZeroNumber), from, before],
            }
            : new VirtualOp
            {
                Code = OpCode.Kernel,
                Shape = KernelShape.ChainRight,
                First = Operation.Max,
                Second = Operation.Max,
                Target = target,
                Sources = [from, later, before],
                Activity = Activity.Closed,
                To = bridge.Number - 1,
            };

    private bool IsDrawnRise(int rise, int[] readers, out int log)
    {
        log = _steps[rise].Operation == Operation.BridgeRise ? _steps[rise].Operands[2] : -1;
        return log >= 0
            && _steps[log].Operation == Operation.Log
            && IsOnlyReader(log, rise, readers)
            && _steps[_steps[log].Operands[0]].Operation == Operation.Uniform;
    }

    private Place[] RiseOperands(Place from, int rise)
    {
        int[] operands = _steps[rise].Operands;
        return [from, _places[operands[0]], _places[operands[1]], _places[_steps[operands[2]].Operands[0]]];
    }
}
