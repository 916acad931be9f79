namespace Nameplate.Engine.Simulation.Kernels;

/// <summary>Whether an operand is one number for all lanes; known when the kernel is compiled, so that the number is loaded once.</summary>
internal interface IOperand
{
    static abstract bool IsNumber { get; }
}
