namespace Nameplate.Engine.Simulation;

/// <summary>One operation of a tile. Operands are indices into the table of addresses.</summary>
internal struct Op
{
    public OpCode Code;
    public Activity Activity;
    public int First;
    public int Last;
    public int Dst;
    public int A;
    public int B;
    public int C;
    public int D;
    public int E;

    /// <summary>A sixth operand, of the interpreter's own operations only; never one number for all lanes.</summary>
    public int F;

    /// <summary>Index of the draw, table or column; the longest delay of a lag.</summary>
    public int Extra;

    /// <summary>Bit i is set when operand i is one number for all lanes.</summary>
    public int Form;

    /// <summary>What the kernel computes.</summary>
    public KernelKey Key;

    /// <summary>
    /// Of a monthly operation: the place among them of the one that reads its result last; the largest number if another month or the end
    /// reads it.
    /// </summary>
    public int LastRead;

    /// <summary>The kernel's code, once it is resolved for this processor.</summary>
    public nint Kernel;

    /// <summary>Whether it runs in some months or worlds only.</summary>
    public readonly bool IsLimited => First > 0 || Last < int.MaxValue || Activity != Activity.Always;

    /// <summary>Whether it runs in a month.</summary>
    public readonly bool IsActive(int month, bool baseWorld)
    {
        bool isDue = month >= First && month <= Last;
        return Activity switch
        {
            Activity.Always => isDue,
            Activity.Drawn => !baseWorld && isDue,
            _ => baseWorld || isDue,
        };
    }
}
