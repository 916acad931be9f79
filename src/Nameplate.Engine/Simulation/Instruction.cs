namespace Nameplate.Engine.Simulation;

/// <summary>An operation ready to run: its code and where its operands lie this month. One cache line.</summary>
internal unsafe struct Instruction
{
    /// <summary>A kernel of the type (instruction, lanes); 0 where the interpreter itself must do it.</summary>
    public nint Kernel;

    public double* Target;
    public double* A;
    public double* B;
    public double* C;
    public double* D;
    public double* E;

    /// <summary>Keeps neighbours on lines of their own.</summary>
    public nint Unused;
}
