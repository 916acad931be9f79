namespace Nameplate.Engine.Simulation;

/// <summary>
/// The memory in which one thread computes its tiles: the program's vectors one after another, each aligned to a cache line, then its
/// single numbers, then the table of addresses. Allocated once per thread and run, never within a tile.
/// </summary>
internal sealed unsafe class Arena : IDisposable
{
    private readonly NativeBuffer _memory;
    private readonly double* _vectors;

    public Arena(TileProgram program, int lanes)
    {
        Lanes = lanes;
        nuint vectors = (nuint)program.Slots * (nuint)lanes * sizeof(double);
        nuint numbers = (nuint)program.Numbers.Length * sizeof(double);
        _memory = new NativeBuffer(vectors + numbers + ((nuint)program.Addresses * (nuint)sizeof(double*)));
        _memory.Clear();
        _vectors = (double*)_memory.Begin;
        Numbers = (double*)(_memory.Begin + vectors);
        Addresses = (double**)(_memory.Begin + vectors + numbers);
        for (int i = 0; i < program.Numbers.Length; i++)
        {
            Numbers[i] = program.Numbers[i];
            Addresses[program.Slots + program.Aliases + i] = Numbers + i;
        }

        for (int i = 0; i < program.Slots; i++)
        {
            Addresses[i] = Slot(i);
        }

        Once = new Tape(program.Once, program, Addresses);
        Monthly = new Tape(program.Monthly, program, Addresses);
        Closing = new Tape(program.Closing, program, Addresses);
    }

    /// <summary>Lanes of a vector.</summary>
    public int Lanes { get; }

    public double* Numbers { get; }

    /// <summary>Where every operand lies in the current month.</summary>
    public double** Addresses { get; }

    /// <summary>What runs once per tile.</summary>
    public Tape Once { get; }

    /// <summary>What runs in every month.</summary>
    public Tape Monthly { get; }

    /// <summary>What runs after the last month.</summary>
    public Tape Closing { get; }

    public double* Slot(int index) => _vectors + ((nint)index * Lanes);

    public void Dispose()
    {
        Once.Dispose();
        Monthly.Dispose();
        Closing.Dispose();
        _memory.Dispose();
    }
}
