using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Simulation;

/// <content>What is worked out only where it counts: maxima between two closes, and exponentials.</content>
internal sealed unsafe partial class TileRunner
{
    private void RunBridge(in Op op)
    {
        double** at = _arena.Addresses;
        double* target = at[op.Dst];
        double** operands = stackalloc double*[6] { at[op.A], at[op.B], at[op.C], at[op.D], at[op.E], at[op.F] };
        switch (op.Code)
        {
            case OpCode.Rise:
                BridgeColumn.Rise(operands, op.Form, target, _lanes);
                break;
            case OpCode.RunningLogBridge:
                RunningBridgeColumn.Raise<LogBridge>(operands, op.Form, target, _lanes);
                break;
            default:
                RunningBridgeColumn.Raise<PriceBridge>(operands, op.Form, target, _lanes);
                break;
        }
    }

    private void RunSparseExp(in Op op)
    {
        double** at = _arena.Addresses;
        double** operands = stackalloc double*[3] { at[op.A], at[op.B], at[op.C] };
        if (op.Code == OpCode.ExpForChange)
        {
            SparseExpColumn.Map<ExpForChange>(operands, op.Form, at[op.Dst], _lanes);
        }
        else
        {
            SparseExpColumn.Map<ExpForLargest>(operands, op.Form, at[op.Dst], _lanes);
        }
    }
}
