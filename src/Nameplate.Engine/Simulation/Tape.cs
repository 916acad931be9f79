namespace Nameplate.Engine.Simulation;

/// <summary>
/// Operations with their addresses looked up, one after another in memory. What changes from month to month is put in when the month
/// begins: entries of rings, which move, and operations that run in some months only.
/// </summary>
internal sealed unsafe class Tape : IDisposable
{
    private readonly Op[] _ops;
    private readonly double** _addresses;
    private readonly NativeBuffer _memory;
    private readonly (int Field, int Address)[] _moving;
    private readonly int[] _limited;

    public Tape(Op[] ops, TileProgram program, double** addresses)
    {
        _ops = ops;
        _addresses = addresses;
        _memory = new NativeBuffer((nuint)Math.Max(ops.Length, 1) * (nuint)sizeof(Instruction));
        _memory.Clear();
        List<(int Field, int Address)> moving = [];
        for (int i = 0; i < ops.Length; i++)
        {
            Begin[i].Kernel = ops[i].Kernel;
            ReadOnlySpan<int> operands = [ops[i].Dst, ops[i].A, ops[i].B, ops[i].C, ops[i].D, ops[i].E];
            for (int position = 0; position < operands.Length; position++)
            {
                int address = operands[position];
                int field = (i * (sizeof(Instruction) / sizeof(nint))) + 1 + position;
                if (address >= program.Slots && address < program.FirstNumber)
                {
                    moving.Add((field, address));
                }
                else if (address >= 0)
                {
                    Fields[field] = addresses[address];
                }
            }
        }

        _moving = [.. moving];
        _limited = [.. Enumerable.Range(0, ops.Length).Where(i => ops[i].IsLimited)];
    }

    public Instruction* Begin => (Instruction*)_memory.Begin;

    public int Length => _ops.Length;

    private double** Fields => (double**)_memory.Begin;

    /// <summary>Puts in what is different in this month from the one before.</summary>
    public void Turn(int month, bool baseWorld)
    {
        double** fields = Fields;
        foreach ((int field, int address) in _moving)
        {
            fields[field] = _addresses[address];
        }

        foreach (int i in _limited)
        {
            ref readonly Op op = ref _ops[i];
            if (op.Kernel != 0 && (month == 0 || month == op.First || month - 1 == op.Last))
            {
                Begin[i].Kernel = op.IsActive(month, baseWorld) ? op.Kernel : (nint)(delegate*<Instruction*, nint, void>)&Rest;
            }
        }
    }

    public void Dispose() => _memory.Dispose();

    private static void Rest(Instruction* instruction, nint lanes)
    {
    }
}
