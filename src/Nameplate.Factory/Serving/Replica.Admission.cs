namespace Nameplate.Factory.Serving;

/// <summary>Which sequences take part in the next step.</summary>
internal sealed partial class Replica
{
    private readonly long _reserve;

    /// <summary>Makes room for one step of all sequences, pushing out the youngest where the cache is full.</summary>
    /// <returns>Whether any was pushed out.</returns>
    private bool MakeRoom()
    {
        bool evicted = false;
        while (Batch.Count > 0 && Batch.BlocksForStep() > Blocks.Available)
        {
            evicted = true;
            _totals.Preemptions++;
            if (_prompts.Count > 0)
            {
                int request = _prompts[^1];
                _prompts.RemoveAt(_prompts.Count - 1);
                DropPrompt(request);
                Retreat(request);
            }
            else
            {
                int place = Batch.Count - 1;
                int request = Batch.Request(place);
                DropDecode(place);
                Retreat(request);
            }
        }

        return evicted && Places > 0;
    }

    /// <summary>Takes the first waiting requests into the step, within its token budget.</summary>
    private void AdmitAll(long now, int budget)
    {
        while (Waiting.Count > 0 && Places < Kind.MaximumBatch)
        {
            int request = Waiting.First;
            if (!Affordable(request, Batch.Count > 0 ? Batch.BlocksForStep() : 0))
            {
                return;
            }

            if (_table.Source[request] >= 0)
            {
                BeginTransfer(request, now);
                continue;
            }

            int rest = _table.Target(request) - Blocks.Cached(request);
            if (budget <= 0 || (Kind.Prefill == PrefillMode.First && rest > budget && _chunks.Count > 0))
            {
                return;
            }

            budget -= TakeIn(request, now, Kind.Prefill == PrefillMode.First ? rest : Math.Min(rest, budget));
        }
    }

    private int TakeIn(int request, long now, int chunk)
    {
        Waiting.Take();
        PendingPrefill -= _table.Target(request);
        Blocks.Admit(request);
        PendingPrefill += _table.Target(request) - _table.Computed[request];
        if (Blocks.Prefixes is not null)
        {
            _totals.LookedUpTokens += _table.Target(request);
            _totals.CachedTokens += _table.Computed[request];
        }

        if (_table.Began[request] < 0)
        {
            _table.Began[request] = now;
            _service.Statistics.Began(request, now);
        }

        _table.Phases[request] = RequestPhase.Prefilling;
        _prompts.Add(request);
        _chunks.Add(chunk);
        return chunk;
    }

    private void BeginTransfer(int request, long now)
    {
        Waiting.Take();
        Blocks.Take(Blocks.For(Arriving(request)));
        _moving.Add(request);
        _service.BeginTransfer(request, this, now);
    }

    /// <summary>Whether the cache has room for a waiting request beside what the next step needs and the reserve.</summary>
    private bool Affordable(int request, long step)
    {
        long price = _table.Source[request] >= 0 ? Blocks.For(Arriving(request)) : Blocks.Price(request);
        return price <= Blocks.Available - step - (Places > 0 ? _reserve : 0);
    }

    /// <summary>Sequences whose cache has arrived take part from the next step on.</summary>
    private void TakeJoining()
    {
        foreach (int request in _joining)
        {
            Batch.Add(request, Arriving(request), _table.Output(request) - _table.Generated[request], _table.Last[request]);
        }

        _joining.Clear();
    }

    private void DropPrompt(int request)
    {
        PendingPrefill -= _table.Target(request) - _table.Computed[request];
        Blocks.Release(request, _table.Target(request));
    }

    private void DropDecode(int place)
    {
        int request = Batch.Request(place);
        _table.Generated[request] = _table.Output(request) - Batch.Remaining(place);
        _table.Last[request] = Batch.LastOf(place);
        Blocks.Release(request, Batch.ContextOf(place));
        Batch.RemoveAt(place);
    }
}
