using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <content>
/// Lagged series. The step writes straight into this month's entry of a ring, and a lag is only another name of an older entry:
/// nothing is copied. Where two lags of one series start from different values, the second reads a copy.
/// </content>
internal sealed partial class ProgramWriter
{
    private readonly List<RingPlan> _rings = [];
    private readonly Dictionary<int, RingPlan> _ringOfLag = [];
    private readonly Dictionary<int, RingPlan> _ringOfSource = [];
    private readonly Dictionary<int, List<RingPlan>> _copiesOfSource = [];

    private void PlanRings()
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (_needed[i] && _steps[i] is { IsScalar: false, Operation: Operation.Lag or Operation.WorldLag })
            {
                PlanRing(i);
            }
        }

        for (int i = 0; i < _steps.Count; i++)
        {
            if (_ringOfLag.TryGetValue(i, out RingPlan? ring) && _steps[i].Operation == Operation.Lag)
            {
                _places[i] = Place.Entry(ring.Index, _steps[i].Number);
            }
        }

        foreach ((int source, RingPlan ring) in _ringOfSource)
        {
            _places[source] = Place.Entry(ring.Index, 0);
        }
    }

    private void PlanRing(int lag)
    {
        Step step = _steps[lag];
        int source = step.Operands[0];
        RingKey key = KeyOf(step);
        RingPlan? ring = _rings.Find(candidate => candidate.Source == source && candidate.Key == key);
        if (ring is null)
        {
            ring = new RingPlan { Index = _rings.Count, Source = source, Key = key };
            _rings.Add(ring);
            if (!_ringOfSource.ContainsKey(source) && WritesRing(source, key))
            {
                _ringOfSource.Add(source, ring);
                ring.IsDirect = true;
            }
            else
            {
                CopiesOf(source).Add(ring);
            }
        }

        ring.Longest = Math.Max(ring.Longest, step.Number);
        ring.Lags.Add(lag);
        _ringOfLag.Add(lag, ring);
    }

    /// <summary>Whether a step can write its value into a ring that starts like this: it is computed every month, and if it reads its own last value, from the same start.</summary>
    private bool WritesRing(int source, RingKey key)
    {
        Step step = _steps[source];
        if (step.Rank != Rank.WorldMonth || step.Operation == Operation.Lag)
        {
            return false;
        }

        return step.Operation switch
        {
            Operation.Cumulative or Operation.RunningMax or Operation.RunningMin => key == StartKey(step.Operands[1]),
            Operation.Compound => false,
            Operation.Latch => key == new RingKey(-1, 0, null, 0),
            _ => true,
        };
    }

    private RingKey KeyOf(Step lag)
    {
        int initial = lag.Operands[^1];
        return lag.Operation == Operation.Lag && _steps[initial].Rank == Rank.Month
            ? new RingKey(initial, 0, lag.Values, lag.Number)
            : StartKey(initial) with { History = lag.Values };
    }

    private RingKey StartKey(int initial) => _steps[initial].Rank == Rank.Constant
        ? new RingKey(-1, BitConverter.DoubleToInt64Bits(_steps[initial].Value), null, 0)
        : new RingKey(initial, 0, null, 0);

    private List<RingPlan> CopiesOf(int source)
    {
        if (!_copiesOfSource.TryGetValue(source, out List<RingPlan>? copies))
        {
            copies = [];
            _copiesOfSource.Add(source, copies);
        }

        return copies;
    }

    /// <summary>
    /// A ring needs as many entries as its longest lag when all readers of the oldest entry run before, or as, this month's entry is written
    /// over it, and one more otherwise.
    /// </summary>
    private void SettleRingDepths()
    {
        foreach (RingPlan ring in _rings)
        {
            ring.Depth = ring.Longest + 1;
            if (!keepAll && ring.IsDirect && ring.Longest > 0)
            {
                int writer = _monthly.FindIndex(op => op.Target.Kind == PlaceKind.Entry && op.Target.Index == ring.Index);
                int reader = _monthly.FindLastIndex(op => ReadsOldest(op, ring));
                bool readAtEnd = _closing.Exists(op => ReadsOldest(op, ring));
                ring.Depth -= reader <= writer && !readAtEnd ? 1 : 0;
            }
        }
    }

    private static bool ReadsOldest(VirtualOp op, RingPlan ring)
        => (op.Code == OpCode.WorldLag && op.Sources[1].Index == ring.Index && op.Sources[1].Kind == PlaceKind.Entry)
            || Array.Exists(op.Sources, source => source.Kind == PlaceKind.Entry && source.Index == ring.Index && source.Back == ring.Longest);

    /// <summary>Entries as they are before month 0: the entry of month −j is what the lag reads then.</summary>
    private IEnumerable<(int Entry, Place Value)> StartOf(RingPlan ring)
    {
        for (int j = 1; j <= ring.Longest; j++)
        {
            int entry = (ring.Depth - (j % ring.Depth)) % ring.Depth;
            double[]? history = ring.Key.History;
            if (history is not null && j <= history.Length)
            {
                yield return (entry, NumberOf(history[^j]));
            }
            else if (ring.Key.Initial < 0)
            {
                yield return (entry, NumberOf(BitConverter.Int64BitsToDouble(ring.Key.Bits)));
            }
            else if (_steps[ring.Key.Initial].Rank == Rank.Month)
            {
                int month = ring.Key.Months - j;
                yield return (entry, NumberOf(month < months ? _steps[ring.Key.Initial].ScalarAt(month) : 0));
            }
            else
            {
                yield return (entry, _places[ring.Key.Initial]);
            }
        }
    }

    /// <summary>What decides the entries before month 0: a step or the bits of a constant, the history, and the delay when the start changes by month.</summary>
    private readonly record struct RingKey(int Initial, long Bits, double[]? History, int Months);

    private sealed class RingPlan
    {
        public required int Index { get; init; }

        public required int Source { get; init; }

        public required RingKey Key { get; init; }

        public List<int> Lags { get; } = [];

        public bool IsDirect { get; set; }

        public int Longest { get; set; }

        public int Depth { get; set; }
    }
}
