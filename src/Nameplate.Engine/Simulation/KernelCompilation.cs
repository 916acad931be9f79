namespace Nameplate.Engine.Simulation;

/// <summary>
/// Has the kernels of a program compiled on a thread of its own. All workers begin with the same operations, so whoever comes first to a new kernel
/// compiles it while the others wait; this one comes from the other end.
/// </summary>
internal static unsafe class KernelCompilation
{
    /// <summary>Begins; nobody has to wait for it. What it calls does nothing to no lanes.</summary>
    public static void Begin(TileProgram program) => _ = Task.Run(() =>
    {
        double nothing = 0;
        Instruction instruction = new() { Target = &nothing, A = &nothing, B = &nothing, C = &nothing, D = &nothing, E = &nothing };
        Op[] ops = [.. program.Once, .. program.Monthly, .. program.Closing];
        foreach (nint kernel in ops.Reverse().Select(static op => op.Kernel).Where(static kernel => kernel != 0).Distinct())
        {
            ((delegate*<Instruction*, nint, void>)kernel)(&instruction, 0);
        }
    });
}
