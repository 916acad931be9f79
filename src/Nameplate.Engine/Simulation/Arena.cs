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
        nuint vectors = (nuint)program.Slots * (nuint)Distance(lanes);
        nuint numbers = (nuint)program.Numbers.Length * sizeof(double);
        _memory = new NativeBuffer(vectors + numbers + ((nuint)program.Addresses * (nuint)sizeof(double*)));
        _memory.Clear();
        _vectors = (double*)_memory.Begin;
        Numbers = (double*)(_memory.Begin + vectors);
        Addresses = (double**)(_memory.Begin + vectors + numbers);
        for (int i = 0; i < program.Numbers.Length; i++)
        {
            Numbers[i] = program.Numbers[i];
            Addresses[program.FirstNumber + i] = Numbers + i;
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

    /// <summary>The first vector.</summary>
    public double* Vectors => _vectors;

    /// <summary>Bytes between the first lane of a tile's first vector and that of another.</summary>
    public static nint OffsetOf(int slot, int lanes) => slot * Distance(lanes);

    public double* Slot(int index) => (double*)((byte*)_vectors + OffsetOf(index, Lanes));

    /// <summary>
    /// Bytes from one vector to the next: a cache line more than its lanes, since lanes of one number lie a power of two apart otherwise, and
    /// would all want the same few places of a cache.
    /// </summary>
    private static nint Distance(int lanes) => (lanes + 8) * sizeof(double);

    public void Dispose()
    {
        Once.Dispose();
        Monthly.Dispose();
        Closing.Dispose();
        _memory.Dispose();
    }
}
