using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// Totals over all worlds of what is recorded as a mean only. Leaves are added in order of worlds whichever thread brings them first,
/// so one that comes early waits.
/// </summary>
internal sealed class MeanTotals
{
    private readonly TileProgram _program;
    private readonly LeafTotal[] _totals;
    private readonly Dictionary<long, LeafTotal[]> _waiting = [];
    private readonly Stack<LeafTotal[]> _spare = new();
    private readonly Lock _gate = new();
    private long _next;

    public MeanTotals(TileProgram program)
    {
        _program = program;
        _totals = new LeafTotal[program.MeanCells];
    }

    /// <summary>Adds the leaves of a block of worlds, the first of which is the first of a leaf.</summary>
    public void Add(long firstWorld, int worlds, LeafSums sums)
    {
        for (int begin = 0; begin < worlds; begin += LeafTotal.Size)
        {
            LeafTotal[] leaf = Borrow();
            sums.ReadLeaf(begin / LeafTotal.Size, Math.Min(LeafTotal.Size, worlds - begin), leaf);
            Bring((firstWorld + begin) / LeafTotal.Size, leaf);
        }
    }

    /// <summary>The mean of a recorded series in a month; month 0 for what does not change by month.</summary>
    public MeanEstimate Of(int mean, int month)
    {
        ColumnStatistics statistics = _totals[_program.Means[mean].FirstCell + month].ToStatistics();
        return new MeanEstimate(statistics.Mean, statistics.StandardError);
    }

    private LeafTotal[] Borrow()
    {
        lock (_gate)
        {
            return _spare.TryPop(out LeafTotal[]? leaf) ? leaf : new LeafTotal[_totals.Length];
        }
    }

    private void Bring(long number, LeafTotal[] leaf)
    {
        lock (_gate)
        {
            _waiting.Add(number, leaf);
            while (_waiting.Remove(_next, out LeafTotal[]? next))
            {
                for (int cell = 0; cell < next.Length; cell++)
                {
                    _totals[cell] = _totals[cell].Then(next[cell]);
                }

                _spare.Push(next);
                _next++;
            }
        }
    }
}
