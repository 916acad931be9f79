namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>An operand that is one number for all lanes.</summary>
internal readonly struct OneNumber : IOperand
{
    public static bool IsNumber => true;
}
