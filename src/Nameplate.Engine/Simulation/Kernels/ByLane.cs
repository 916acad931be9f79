namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>An operand with a number for each lane.</summary>
internal readonly struct ByLane : IOperand
{
    public static bool IsNumber => false;
}
