namespace Nameplate.Factory.Serving;

/// <summary>What decode steps yield.</summary>
internal sealed partial class Replica
{
    private static Int128 Sum(long first, long count, long step) => (Int128)first * count + (Int128)step * count * (count - 1) / 2;

    /// <summary>Books the run's steps up to the given one. Its time since the last booking is cut into gaps between tokens.</summary>
    private void ApplyRun(int until, long now)
    {
        int steps = until - _runDone;
        if (steps == 0)
        {
            return;
        }

        int count = Batch.Count;
        int from = _runDone;
        long end = TimeAt(until);
        if (from == 0 && (Batch.Synchronous < count || Batch.Last != _origin))
        {
            FirstGaps(_origin + TimeAt(1));
            from = 1;
        }

        if (from < until)
        {
            RunGaps(from, TimeAt(from), until, end, now);
        }

        _totals.Steps += steps;
        _totals.DecodeSteps += steps;
        _totals.DecodeTime += end - TimeAt(_runDone);
        Give(steps, _origin + end);
        _runDone = until;
    }

    private void ApplyMixed(long now)
    {
        FirstGaps(now);
        Give(1, now);
    }

    private void Give(int steps, long now)
    {
        Blocks.Take(Batch.BlocksForSteps(steps));
        long tokens = (long)steps * Batch.Count;
        _totals.DecodeTokens += tokens;
        _totals.DecodeContext += Sum(Batch.Context, steps, Batch.Count);
        _service.Gave(tokens);
        Batch.Advance(steps, now);
    }

    private long TimeAt(int steps) => steps == 0 ? 0 : _stepTimes.DecodeRun(Batch.Count, _startContext, steps);

    /// <summary>The gaps that one step ends, where the sequences' last tokens need not have come together.</summary>
    private void FirstGaps(long now)
    {
        Span<int> classes = stackalloc int[Batch.Classes.Length];
        Batch.Classes.CopyTo(classes);
        for (int place = Batch.Synchronous; place < Batch.Count; place++)
        {
            int category = _table.ClassOf(Batch.Request(place));
            classes[category]--;
            _service.Statistics.Gap(category, now, now - Batch.LastOf(place));
        }

        long gap = now - Batch.Last;
        for (int category = 0; category < classes.Length; category++)
        {
            _service.Statistics.Gaps(category, now, gap, classes[category], (Int128)gap * classes[category]);
        }
    }

    /// <summary>Inserts the gaps of steps that grow with the context, cutting the run where the first and the last fall into different buckets.</summary>
    private void RunGaps(int from, long begin, int until, long end, long now)
    {
        int count = Batch.Count;
        long first = Step(from);
        long last = from + 1 == until ? first : Step(until - 1);
        if (from + 1 < until && _service.Statistics.GapBucket(first) != _service.Statistics.GapBucket(last))
        {
            int middle = from + (until - from) / 2;
            long time = TimeAt(middle);
            RunGaps(from, begin, middle, time, now);
            RunGaps(middle, time, until, end, now);
            return;
        }

        for (int category = 0; category < Batch.Classes.Length; category++)
        {
            long members = Batch.Classes[category];
            _service.Statistics.Gaps(category, now, last, members * (until - from), (Int128)(end - begin) * members);
        }

        long Step(int step) => _stepTimes.DecodeRun(count, _startContext + (long)step * count, 1);
    }
}
