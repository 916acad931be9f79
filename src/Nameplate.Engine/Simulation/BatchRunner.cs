using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation.Loops;
using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Runs consecutive worlds into a column store. Threads take blocks of whole leaves; which thread takes which block decides nothing,
/// because every number depends only on its world.
/// </summary>
internal sealed class BatchRunner(Plan plan, SimulationOptions options, CancellationToken cancellation) : IDisposable
{
    private readonly TileProgram _program = plan.Program;
    private readonly int _lanes = options.Lanes > 0 ? options.Lanes : TilePlanner.LanesFor(plan.Program);
    private readonly TileRunner?[] _runners = new TileRunner?[options.Threads > 0 ? options.Threads : Environment.ProcessorCount];
    private readonly LeafSums?[] _sums = new LeafSums?[options.Threads > 0 ? options.Threads : Environment.ProcessorCount];
    private CompiledMonths? _months;
    private long _done;
    private int _next;
    private long _worstBlock;
    private long _badWorld;

    /// <summary>The means over the worlds run so far.</summary>
    public MeanTotals Means { get; } = new(plan.Program);

    public int Threads => _runners.Length;

    /// <summary>Simulates these worlds into the beginning of the columns.</summary>
    /// <exception cref="NumberException">A recorded number is not finite; the least world at fault is named.</exception>
    public void Run(long firstWorld, int worlds, ColumnStore columns)
    {
        int leaves = (_lanes + LeafTotal.Size - 1) / LeafTotal.Size;
        int blockSize = leaves * LeafTotal.Size;
        int blocks = (worlds + blockSize - 1) / blockSize;
        if (firstWorld == 0)
        {
            Prepare();
        }

        _next = -1;
        _worstBlock = long.MaxValue;
        _badWorld = long.MaxValue;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Threads };
        Parallel.For(0, Math.Min(Threads, blocks), parallel, worker =>
        {
            TileRunner runner = _runners[worker] ??= new TileRunner(_program, _lanes, options.Seed, baseWorld: false, _months);
            LeafSums sums = _sums[worker] ??= new LeafSums(_program.MeanCells, leaves);
            int block = Interlocked.Increment(ref _next);
            while (block < blocks && block < Interlocked.Read(ref _worstBlock) && !cancellation.IsCancellationRequested)
            {
                int begin = block * blockSize;
                int count = Math.Min(blockSize, worlds - begin);
                if (RunBlock(runner, firstWorld, begin, count, columns, sums))
                {
                    options.Progress?.Report(Interlocked.Add(ref _done, count));
                }
                else
                {
                    NoteBadBlock(block);
                }

                block = Interlocked.Increment(ref _next);
            }
        });
        cancellation.ThrowIfCancellationRequested();
        if (_badWorld < long.MaxValue)
        {
            throw NumberSearch.Explain(plan, _badWorld, options.Seed);
        }
    }

    public void Dispose()
    {
        foreach (TileRunner? runner in _runners)
        {
            runner?.Dispose();
        }

        foreach (LeafSums? sums in _sums)
        {
            sums?.Dispose();
        }
    }

    private void Prepare()
    {
        _months = plan.Compiler.For(_lanes, options.Worlds, Threads, options.Compiled);
        if (_months is null && Threads > 1)
        {
            KernelCompilation.Begin(_program);
        }
    }

    /// <summary>False when a world of the block has a number at fault.</summary>
    private bool RunBlock(TileRunner runner, long firstWorld, int begin, int count, ColumnStore columns, LeafSums sums)
    {
        for (int tile = 0; tile < count; tile += _lanes)
        {
            if (cancellation.IsCancellationRequested)
            {
                return true;
            }

            int position = begin + tile;
            int worlds = Math.Min(_lanes, count - tile);
            if (!runner.Run(firstWorld + position, worlds, columns, position, sums, tile))
            {
                int lane = FirstBadLane(runner, columns, position, worlds);
                if (lane < worlds)
                {
                    NoteBadWorld(firstWorld + position + lane);
                    return false;
                }
            }
        }

        if (_program.MeanCells > 0)
        {
            Means.Add(firstWorld + begin, count, sums);
        }

        return true;
    }

    private int FirstBadLane(TileRunner runner, ColumnStore columns, int position, int worlds)
    {
        int bad = 0;
        while (bad < worlds && runner.SumsAreFinite(bad))
        {
            bad++;
        }

        bad = Math.Min(bad, runner.FirstBadMean);
        for (int column = 0; column < _program.Columns.Length; column++)
        {
            TileProgram.Column info = _program.Columns[column];
            for (int month = 0; month < (info.EveryMonth ? _program.Months : 1); month++)
            {
                ReadOnlySpan<double> values = columns.Read(column, month, position + bad)[position..];
                int lane = 0;
                while (lane < values.Length && NumberSearch.IsAcceptable(values[lane], info.MustBeFinite))
                {
                    lane++;
                }

                bad = Math.Min(bad, lane);
            }
        }

        return bad;
    }

    private void NoteBadBlock(int block)
    {
        lock (_runners)
        {
            _worstBlock = Math.Min(_worstBlock, block);
        }
    }

    private void NoteBadWorld(long world)
    {
        lock (_runners)
        {
            _badWorld = Math.Min(_badWorld, world);
        }
    }
}
