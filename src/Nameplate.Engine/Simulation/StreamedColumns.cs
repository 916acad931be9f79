using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Totals and bucket counts of more worlds than are kept. Each column and month adds its leaves in order of worlds, whichever thread
/// does it.
/// </summary>
internal sealed class StreamedColumns : RecordedColumns
{
    private readonly TileProgram _program;
    private readonly Cell[] _cells;
    private readonly int[] _first;
    private readonly long[]?[] _months;

    /// <param name="program">The program.</param>
    /// <param name="firstMonths">The steps whose numbers are months in which something first happens.</param>
    public StreamedColumns(TileProgram program, int[] firstMonths)
    {
        _program = program;
        _first = new int[program.Columns.Length];
        _months = new long[]?[program.Columns.Length];
        List<Cell> cells = [];
        for (int column = 0; column < _first.Length; column++)
        {
            _first[column] = cells.Count;
            for (int month = 0; month < (program.Columns[column].EveryMonth ? program.Months : 1); month++)
            {
                cells.Add(new Cell(column, month));
            }

            if (firstMonths.Contains(program.Columns[column].Step))
            {
                _months[column] = new long[program.Months + 1];
            }
        }

        _cells = [.. cells];
    }

    /// <summary>Adds the next worlds.</summary>
    public void Add(ColumnStore columns, int worlds, int threads)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };
        Parallel.For(0, _cells.Length, parallel, index =>
        {
            Cell cell = _cells[index];
            ReadOnlySpan<double> values = columns.Read(cell.Column, cell.Month, worlds);
            cell.Add(values);
            if (_months[cell.Column] is { } counts)
            {
                Count(values, counts);
            }
        });
    }

    public override Statistic Of(int column, int month)
    {
        Cell cell = _cells[_first[column] + (_program.Columns[column].EveryMonth ? month : 0)];
        ColumnStatistics statistics = cell.Statistics;
        return statistics.Count == 0
            ? KeptColumns.Statistics(statistics, [double.NaN, double.NaN, double.NaN])
            : KeptColumns.Statistics(statistics, [cell.Quantile(0.1), cell.Quantile(0.5), cell.Quantile(0.9)]);
    }

    public override ReadOnlySpan<double> Values(int column, int month)
        => throw new InvalidOperationException($"Above {Simulator.MostKeptWorlds} worlds single values are not kept; replay a world instead.");

    // Only first months are asked for, and they have counts.
    public override long[] CountMonths(int column, int months) => _months[column]!;

    public override void Dispose()
    {
    }

    private sealed class Cell(int column, int month)
    {
        private readonly BucketQuantiles _buckets = new();
        private LeafTotal _total;
        private bool _begun;

        public int Column => column;

        public int Month => month;

        public ColumnStatistics Statistics => _total.ToStatistics();

        public double Quantile(double probability) => _buckets.Quantile(probability);

        public void Add(ReadOnlySpan<double> values)
        {
            for (int begin = 0; begin < values.Length; begin += LeafTotal.Size)
            {
                LeafTotal leaf = LeafTotal.Of(values.Slice(begin, Math.Min(LeafTotal.Size, values.Length - begin)));
                _total = _begun ? _total.Then(leaf) : leaf;
                _begun = true;
            }

            _buckets.Add(values);
        }
    }
}
