using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Randomness;
using Nameplate.Engine.Simulation.Loops;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// The interpreter: runs a program for one tile of consecutive worlds at a time. Months outside, operations inside, lanes innermost; stretches
/// of a month that are compiled have the lanes outside. Belongs to one thread.
/// </summary>
internal sealed unsafe partial class TileRunner(TileProgram program, int lanes, ulong seed, bool baseWorld, CompiledMonths? compiled = null) : IDisposable
{
    private readonly Arena _arena = new(program, lanes);
    private ColumnStore? _columns;
    private long _firstWorld;
    private int _firstColumn;
    private int _lanes;
    private int _recorded;
    private int _month;
    private int _blockPosition;
    private LeafSums? _sums;
    private bool _suspicious;

    /// <summary>The first lane of the last tile in which a number to average is not finite; the number of its worlds when there is none.</summary>
    public int FirstBadMean { get; private set; }

    /// <summary>Lanes of a full tile.</summary>
    public int Lanes => lanes;

    /// <summary>
    /// Runs a tile and records it.
    /// </summary>
    /// <param name="firstWorld">Its first world, a multiple of 8.</param>
    /// <param name="worlds">Its worlds, at most <see cref="Lanes"/>.</param>
    /// <param name="columns">Where to record, or null.</param>
    /// <param name="position">Place of the first world in the columns.</param>
    /// <param name="sums">Sums of the means of the block that the tile belongs to, or null.</param>
    /// <param name="blockPosition">Place of the first world in that block.</param>
    /// <param name="onMonth">Called after every month, and with −1 before the first and the number of months after the last.</param>
    /// <returns>False when a recorded number or a sum is not finite; the columns are written all the same.</returns>
    public bool Run(
        long firstWorld,
        int worlds,
        ColumnStore? columns = null,
        int position = 0,
        LeafSums? sums = null,
        int blockPosition = 0,
        Action<int>? onMonth = null)
    {
        _firstWorld = firstWorld;
        _recorded = worlds;
        _lanes = (worlds + 7) & ~7;
        _columns = columns;
        _firstColumn = position;
        _sums = sums;
        _blockPosition = blockPosition;
        FirstBadMean = worlds;
        _suspicious = false;
        _month = Draws.OncePerWorld;
        _arena.Once.Turn(0, baseWorld);
        RunAll(program.Once, _arena.Once);
        FillStarts();
        onMonth?.Invoke(-1);
        for (int t = 0; t < program.Months; t++)
        {
            _month = t;
            BeginMonth(t);
            if (compiled is null)
            {
                _arena.Monthly.Turn(t, baseWorld);
                RunAll(program.Monthly, _arena.Monthly);
            }
            else
            {
                RunParts(compiled[t]);
            }

            onMonth?.Invoke(t);
        }

        _month = 0;
        _arena.Closing.Turn(0, baseWorld);
        RunAll(program.Closing, _arena.Closing);
        onMonth?.Invoke(program.Months);
        foreach (int sum in program.Sums)
        {
            _suspicious |= !AllFinite(_arena.Addresses[sum]);
        }

        return !_suspicious;
    }

    /// <summary>The value at an address in a lane, as it stands now.</summary>
    public double Read(int address, int lane)
        => address >= program.FirstNumber ? *_arena.Addresses[address] : _arena.Addresses[address][lane];

    /// <summary>Whether the sums of a lane are finite after a tile.</summary>
    public bool SumsAreFinite(int lane)
    {
        foreach (int sum in program.Sums)
        {
            if (!double.IsFinite(Read(sum, lane)))
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose() => _arena.Dispose();

    private void FillStarts()
    {
        foreach (TileProgram.Fill fill in program.Fills)
        {
            Span<double> target = new(_arena.Slot(fill.Slot), _lanes);
            if (fill.SourceIsNumber)
            {
                target.Fill(*_arena.Addresses[fill.Source]);
            }
            else
            {
                new ReadOnlySpan<double>(_arena.Addresses[fill.Source], _lanes).CopyTo(target);
            }
        }
    }

    private void BeginMonth(int t)
    {
        double* numbers = _arena.Numbers;
        numbers[TileProgram.MonthNumber] = t;
        numbers[TileProgram.MonthEndNumber] = t + 1;
        foreach (TileProgram.ScheduledNumber number in program.Scheduled)
        {
            numbers[number.Number] = number.Values[t];
        }

        double** aliases = _arena.Addresses + program.Slots;
        foreach (TileProgram.Ring ring in program.Rings)
        {
            int now = t % ring.Depth;
            for (int i = 0; i < ring.Backs.Length; i++)
            {
                int entry = now - ring.Backs[i];
                aliases[ring.FirstAlias + i] = _arena.Slot(ring.FirstSlot + (entry < 0 ? entry + ring.Depth : entry));
            }
        }
    }

    private void RunParts(ReadOnlySpan<CompiledMonths.Part> parts)
    {
        foreach (CompiledMonths.Part part in parts)
        {
            if (part.Loop is { } loop)
            {
                loop((nint)_arena.Vectors, (nint)_arena.Numbers, (nint)_arena.Addresses, _lanes * sizeof(double));
            }
            else
            {
                RunSpecial(in program.Monthly[part.Operation]);
            }
        }
    }

    private void RunAll(Op[] ops, Tape tape)
    {
        Instruction* instruction = tape.Begin;
        nint count = _lanes;
        for (int i = 0; i < ops.Length; i++, instruction++)
        {
            nint kernel = instruction->Kernel;
            if (kernel != 0)
            {
                ((delegate*<Instruction*, nint, void>)kernel)(instruction, count);
            }
            else if (ops[i].IsActive(_month, baseWorld))
            {
                RunSpecial(in ops[i]);
            }
        }
    }

    private void RunSpecial(in Op op)
    {
        switch (op.Code)
        {
            case OpCode.Exp:
                Functions.Exp(Source(op.A), Target(op.Dst));
                break;
            case OpCode.Log:
                Functions.Log(Source(op.A), Target(op.Dst));
                break;
            case OpCode.NormalCdf:
                Functions.NormalCdf(Source(op.A), Target(op.Dst));
                break;
            case OpCode.InverseNormal:
                Functions.InverseNormal(Source(op.A), Target(op.Dst));
                break;
            case OpCode.Interpolate:
                Interpolate(program.Tables[op.Extra], Source(op.A), Target(op.Dst));
                break;
            case OpCode.WorldLag:
                ReadLag(in op);
                break;
            case OpCode.Normal or OpCode.Uniform:
                Draw(in op);
                break;
            case OpCode.Rise or OpCode.RunningLogBridge or OpCode.RunningBridge:
                RunBridge(in op);
                break;
            case OpCode.ExpForChange or OpCode.ExpForLargest:
                RunSparseExp(in op);
                break;
            case OpCode.PeakMonth:
                KeepPeak(in op);
                break;
            case OpCode.RecordMean:
                RecordMean(in op);
                break;
            default:
                Record(in op);
                break;
        }
    }

    private Span<double> Target(int address) => new(_arena.Addresses[address], _lanes);

    private ReadOnlySpan<double> Source(int address) => new(_arena.Addresses[address], _lanes);

    private static void Interpolate(Table table, ReadOnlySpan<double> source, Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = table.At(source[i]);
        }
    }

    private void ReadLag(in Op op)
    {
        double* target = _arena.Addresses[op.Dst];
        double* delays = _arena.Addresses[op.A];
        double** entries = _arena.Addresses + op.B;
        int step = (op.Form & 1) == 0 ? 1 : 0;
        for (int i = 0; i < _lanes; i++)
        {
            target[i] = entries[Folding.WholeMonths(delays[i * step], op.Extra)][i];
        }
    }

    private void Draw(in Op op)
    {
        TileProgram.Draw draw = program.Draws[op.Extra];
        Span<double> target = Target(op.Dst);
        bool isNormal = op.Code == OpCode.Normal;
        if (baseWorld)
        {
            target.Fill(isNormal ? 0 : draw.InBaseWorld);
        }
        else if (_month == Draws.OncePerWorld || (_month == program.Months - 1 && (_month & 1) == 0))
        {
            // No odd month follows.
            DrawOne(draw, isNormal, target);
        }
        else if ((_month & 1) != 0)
        {
            Source(op.A).CopyTo(target);
        }
        else if (isNormal)
        {
            Draws.NormalPair(seed, draw.Key, _firstWorld, _month, draw.Index, target, Target(op.A));
        }
        else
        {
            Draws.UniformPair(seed, draw.Key, _firstWorld, _month, draw.Index, target, Target(op.A));
        }
    }

    private void DrawOne(TileProgram.Draw draw, bool isNormal, Span<double> target)
    {
        if (isNormal)
        {
            Draws.Normal(seed, draw.Key, _firstWorld, _month, draw.Index, target);
        }
        else
        {
            Draws.Uniform(seed, draw.Key, _firstWorld, _month, draw.Index, target);
        }
    }
}
