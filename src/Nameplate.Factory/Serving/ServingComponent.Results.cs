namespace Nameplate.Factory.Serving;

/// <summary>What a run of the service says, and the checks that it says the truth.</summary>
public sealed partial class ServingComponent
{
    /// <summary>The result up to the loop's present. May be asked for more than once.</summary>
    /// <param name="end">The loop's present, in nanoseconds.</param>
    /// <exception cref="InvalidOperationException">A request, a token, a cache block or a nanosecond was lost or came from nowhere.</exception>
    public ServingResult Result(long end)
    {
        foreach (var replica in Replicas)
        {
            replica.Settle(end);
        }

        SettlePresence(end);
        CheckAll(end);
        double seconds = (end - _began) * 1e-9;
        double utilisation = _groups.Max(Demand.Share);
        double busy = Sum(static totals => totals.Busy);
        return new ServingResult
        {
            Name = Design.Name,
            Seconds = seconds,
            Requests = _arrived,
            Completed = _completed,
            Refused = _refused,
            TooLong = _tooLong,
            InFlight = _present,
            InputTokens = _inputTokens,
            OutputTokens = _outputTokens,
            PrefillTokens = (long)Sum(static totals => totals.PrefillTokens),
            RecomputedTokens = (long)Sum(static totals => totals.RecomputedTokens),
            CachedTokens = (long)Sum(static totals => totals.CachedTokens),
            LookedUpTokens = (long)Sum(static totals => totals.LookedUpTokens),
            TransferredBytes = _transferredBytes,
            Preemptions = (long)Sum(static totals => totals.Preemptions),
            Requeued = _requeued,
            Steps = (long)Sum(static totals => totals.Steps),
            MeanDecodeStep = Sum(static totals => totals.DecodeTime) * 1e-9 / Sum(static totals => totals.DecodeSteps),
            Utilisation = utilisation,
            BusyShare = busy / Sum(static totals => totals.Up),
            MeanBatch = Sum(static totals => totals.SequenceTime) / busy,
            MeanInSystem = (double)_presence / (end - _began),
            All = Statistics.All(seconds, utilisation),
            Classes = [.. Enumerable.Range(0, Design.Classes.Length).Select(one => Statistics.Of(one, seconds, utilisation))],
        };
    }

    private double Sum(Func<GroupTotals, Int128> figure)
    {
        Int128 sum = 0;
        foreach (var group in _groups)
        {
            sum += figure(group.Totals);
        }

        return (double)sum;
    }

    private void CheckAll(long end)
    {
        long here = _held.Count + _heldDecodes.Count;
        foreach (var replica in Replicas)
        {
            here += replica.Check();
        }

        Check(here == _present, end, $"{here} requests are waiting or running, but {_present} should be");
        Check(_arrived == _completed + _refused + _tooLong + _present, end,
            $"{_arrived} requests arrived, but {_completed} are done, {_refused + _tooLong} refused and {_present} in flight");
        long tokens = Tokens();
        Check(tokens == _outputTokens, end, $"requests have {tokens} tokens, but {_outputTokens} were given");
        foreach (var group in _groups)
        {
            var all = (Int128)group.Count * (end - _began);
            Check(group.Totals.All == all, end, $"replicas {group.Kind.Name} account for {group.Totals.All} of {all} nanoseconds");
            Check(group.Totals.Busy <= group.Totals.Up, end, $"replicas {group.Kind.Name} worked for longer than they were up");
        }
    }

    /// <summary>The tokens that requests have, counted from the requests themselves.</summary>
    private long Tokens()
    {
        long tokens = 0;
        foreach (int generated in Table.Generated)
        {
            tokens += generated;
        }

        foreach (var replica in Replicas)
        {
            for (int place = 0; place < replica.Batch.Count; place++)
            {
                int request = replica.Batch.Request(place);
                tokens += Table.Output(request) - replica.Batch.Remaining(place) - Table.Generated[request];
            }
        }

        return tokens;
    }

    private void Check(bool holds, long now, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Service {Design.Name} at {now * 1e-9} s: {otherwise}.");
        }
    }
}
