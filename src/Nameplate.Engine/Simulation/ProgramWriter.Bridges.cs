using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>The maximum between two closes from a uniform draw, alone or with the largest so far.</content>
internal sealed partial class ProgramWriter
{
    /// <summary>The rise to a maximum from a uniform draw, whose logarithm is always an ordinary number, onto what stood before (−1: nothing).</summary>
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
        int rise = _steps[bridge].Operation == Operation.LogBridge ? _steps[bridge].Operands[2] : -1;
        if (rise < 0 || !IsOnlyReader(bridge, running, readers) || !IsOnlyReader(rise, bridge, readers) || !IsDrawnRise(rise, readers, out int log))
        {
            return false;
        }

        Absorb(running, [log, rise, bridge]);
        _patterns.Add(running, (ops, target) =>
        {
            int[] operands = _steps[bridge].Operands;
            int start = _steps[bridge].Number;
            Place from = _places[operands[0]];
            Place before = target.Kind == PlaceKind.Entry ? Place.Entry(target.Index, 1) : target;
            ops.Add(new VirtualOp
            {
                Code = OpCode.RunningRise,
                Target = target,
                Sources = [.. RiseOperands(from, rise), before],
                Activity = Activity.Drawn,
                From = start,
            });
            ops.Add(ClosedLogBridge(start, target, from, _places[operands[1]]) with
            {
                Third = Operation.Max,
                ThirdRight = true,
                Sources = [_places[operands[1]], Place.Number(TileProgram.ZeroNumber), from, before],
            });
            KeepState(target, _places[_steps[running].Operands[1]]);
        });
        return true;
    }

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
