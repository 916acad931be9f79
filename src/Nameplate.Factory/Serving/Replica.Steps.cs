using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;

namespace Nameplate.Factory.Serving;

/// <summary>How steps begin and end.</summary>
internal sealed partial class Replica
{
    private StepKind _step;
    private int _handle;
    private long _origin;
    private IStepTimes _stepTimes = null!;
    private long _startContext;
    private int _runSteps;
    private int _runDone;
    private long _promptContext;

    /// <summary>A step or a run has ended.</summary>
    public void End(long now)
    {
        Account(now);
        var kind = _step;
        if (kind == StepKind.Run)
        {
            ApplyRun(_runSteps, now);
        }
        else
        {
            _totals.Steps++;
            if (kind == StepKind.Mixed)
            {
                ApplyMixed(now);
            }
        }

        _step = StepKind.None;
        FinishDecodes(now);
        if (kind is StepKind.Mixed or StepKind.Prompts)
        {
            FinishPrompts(now);
        }

        if (_step == StepKind.None)
        {
            Begin(now);
        }
    }

    /// <summary>Everything that the steps until now have yielded, when the loop stands still in the middle of a run.</summary>
    public void Settle(long now)
    {
        Account(now);
        if (_step == StepKind.Run)
        {
            ApplyRun(_stepTimes.StepsWithin(Batch.Count, _startContext, now - _origin, _runSteps), now);
        }
    }

    /// <summary>Breaks off what runs; steps that have ended count.</summary>
    public void Stop(long now)
    {
        Settle(now);
        if (_step != StepKind.None)
        {
            _service.Loop.Cancel(_handle);
            _step = StepKind.None;
            _chunks.Clear();
            FinishDecodes(now);
        }
    }

    /// <summary>Takes everybody out of a replica that has lost its memory, in the order in which they will be sent on.</summary>
    public void Empty(List<int> requests)
    {
        while (Batch.Count > 0)
        {
            requests.Add(Batch.Request(0));
            DropDecode(0);
        }

        requests.AddRange(_prompts);
        requests.AddRange(_joining);
        _joining.Clear();
        _prompts.Clear();
        for (int request = Waiting.Take(); request >= 0; request = Waiting.Take())
        {
            requests.Add(request);
        }

        requests.AddRange(_moving);
        _moving.Clear();
        _kept.Clear();
        PendingPrefill = 0;
        Blocks.Clear();
    }

    /// <summary>Ends a run with the step that is in flight, because something else wants to begin.</summary>
    public void Truncate(long now)
    {
        if (_step != StepKind.Run)
        {
            return;
        }

        int done = _stepTimes.StepsWithin(Batch.Count, _startContext, now - _origin, _runSteps);
        if (done + 1 >= _runSteps)
        {
            return;
        }

        _runSteps = done + 1;
        _service.Loop.Cancel(_handle);
        Schedule(Math.Max(now, _origin + _stepTimes.DecodeRun(Batch.Count, _startContext, _runSteps)));
    }

    private void Begin(long now)
    {
        Account(now);
        if (!Works)
        {
            return;
        }

        TakeJoining();
        bool evicted = MakeRoom();
        ContinuePrompts(now, evicted);
        _stepTimes = Steps;
        _origin = now;
        _startContext = Batch.Count > 0 ? Batch.Context : 0;
        if (_chunks.Count > 0)
        {
            BeginPrompts(now);
        }
        else if (Batch.Count > 0)
        {
            BeginRun(now);
        }
        else
        {
            _service.Rest(this, now);
        }
    }

    private void ContinuePrompts(long now, bool evicted)
    {
        int budget = Kind.PrefillChunk;
        if (Kind.Prefill == PrefillMode.Chunked)
        {
            budget = Math.Max(budget - Batch.Count, Math.Min(budget, Kind.BlockTokens));
        }

        foreach (int request in _prompts)
        {
            int chunk = Math.Min(_table.Target(request) - _table.Computed[request], budget);
            _chunks.Add(chunk);
            budget -= chunk;
        }

        if (!evicted)
        {
            AdmitAll(now, budget);
        }
    }

    private void BeginPrompts(long now)
    {
        int prefill = 0;
        _promptContext = 0;
        for (int place = 0; place < _chunks.Count; place++)
        {
            long chunk = _chunks[place];
            prefill += _chunks[place];
            _promptContext += chunk * _table.Computed[_prompts[place]] + chunk * chunk / 2;
        }

        bool mixed = Kind.Prefill == PrefillMode.Chunked && Batch.Count > 0;
        var shape = mixed
            ? new StepShape(Batch.Count, Batch.Context, prefill, _promptContext)
            : new StepShape(0, 0, prefill, _promptContext);
        _step = mixed ? StepKind.Mixed : StepKind.Prompts;
        _totals.PrefillTokens += prefill;
        _totals.PrefillContext += _promptContext;
        Schedule(now + _stepTimes.Duration(shape));
        _service.Work(this, AcceleratorState.Prefill, _stepTimes.Load(shape), now);
    }

    private void BeginRun(long now)
    {
        _runSteps = Batch.StepsWithBlocks(Blocks.Available, Batch.StepsToFirstEnd());
        _runDone = 0;
        _step = StepKind.Run;
        Schedule(now + _stepTimes.DecodeRun(Batch.Count, _startContext, _runSteps));
        long middle = _startContext + (long)Batch.Count * (_runSteps - 1) / 2;
        _service.Work(this, AcceleratorState.Decode, _stepTimes.Load(new StepShape(Batch.Count, middle, 0, 0)), now);
    }

    private void FinishPrompts(long now)
    {
        int kept = 0;
        for (int place = 0; place < _prompts.Count; place++)
        {
            int request = _prompts[place];
            int chunk = place < _chunks.Count ? _chunks[place] : 0;
            _table.Computed[request] += chunk;
            PendingPrefill -= chunk;
            _totals.RecomputedTokens += _table.Evicted[request] ? chunk : 0;
            if (_table.Computed[request] < _table.Target(request))
            {
                _prompts[kept++] = request;
            }
            else
            {
                FinishPrompt(request, now);
            }
        }

        _prompts.RemoveRange(kept, _prompts.Count - kept);
        _chunks.Clear();
    }

    /// <summary>The step that completes a prompt gives the next answer token.</summary>
    private void FinishPrompt(int request, long now)
    {
        Blocks.Publish(request);
        long context = _table.Target(request);
        _service.GiveToken(request, now);
        int remaining = _table.Output(request) - _table.Generated[request];
        if (remaining == 0)
        {
            Blocks.Release(request, context);
            _service.Complete(request, now);
        }
        else if (Kind.Role == Role.Prefill)
        {
            _kept.Add(request);
            _service.HandOver(request, this, now);
        }
        else
        {
            _table.Phases[request] = RequestPhase.Decoding;
            Batch.Add(request, context, remaining, now);
        }
    }

    private void FinishDecodes(long now)
    {
        for (int place = Batch.Count - 1; place >= 0; place--)
        {
            if (Batch.Remaining(place) == 0)
            {
                int request = Batch.Request(place);
                DropDecode(place);
                _service.Complete(request, now);
            }
        }
    }

    private void Schedule(long time) =>
        _handle = _service.Loop.Schedule(time, Priorities.Completion, new Happening(_service.Component, ServingComponent.StepEnd, Number));
}
