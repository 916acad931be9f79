using Nameplate.Factory.Serving;
using Nameplate.Factory.Statistics;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Tests.Serving;

/// <summary>The plainest possible simulator of the same rules: every step of every replica, every token of every sequence.</summary>
internal sealed class StepByStep
{
    private readonly RequestTrace _trace;
    private readonly ReplicaKind _kind;
    private readonly Engine[] _engines;
    private readonly bool _roundRobin;

    public StepByStep(RequestTrace trace, ReplicaKind kind, int replicas, bool roundRobin)
    {
        _trace = trace;
        _kind = kind;
        _roundRobin = roundRobin;
        _engines = [.. Enumerable.Range(0, replicas).Select(_ => new Engine(this))];
        First = new long[trace.Count];
        Last = new long[trace.Count];
        Given = new int[trace.Count];
    }

    public long[] First { get; }

    public long[] Last { get; }

    public int[] Given { get; }

    public long Preemptions { get; private set; }

    public long Steps { get; private set; }

    public LogHistogram Gaps { get; } = new();

    public void Run()
    {
        int next = 0;
        int last = -1;
        while (true)
        {
            var first = _engines.MinBy(engine => engine.End)!;
            if (next < _trace.Count && _trace.Arrivals[next] < first.End)
            {
                int place = _roundRobin ? next % _engines.Length : LeastOutstanding(last);
                last = place;
                _engines[place].Arrive(next, _trace.Arrivals[next]);
                next++;
            }
            else if (first.End == long.MaxValue)
            {
                return;
            }
            else
            {
                first.Finish();
            }
        }
    }

    private int LeastOutstanding(int last) => Enumerable.Range(0, _engines.Length)
        .OrderBy(one => _engines[one].Load).ThenBy(one => _engines[one].PendingPrefill).ThenBy(one => one <= last).ThenBy(one => one).First();

    private void Give(int request, long now)
    {
        if (Given[request]++ == 0)
        {
            First[request] = now;
        }
        else
        {
            Gaps.Add(now - Last[request]);
        }

        Last[request] = now;
    }

    private sealed class Engine(StepByStep owner)
    {
        private readonly List<int> _waiting = [];
        private readonly List<Sequence> _prompts = [];
        private readonly List<Sequence> _decodes = [];
        private bool _decoding;

        public long End { get; private set; } = long.MaxValue;

        public int Load => 4 * _waiting.Count + 4 * _prompts.Count + _decodes.Count;

        public long PendingPrefill => _waiting.Sum(one => owner._trace.Inputs[one] + owner.Given[one]) + _prompts.Sum(one => one.Target - one.Computed);

        private ReplicaKind Kind => owner._kind;

        private long Free => Kind.Steps.CacheTokens / Kind.BlockTokens - _prompts.Sum(one => Blocks(one.Target)) - _decodes.Sum(one => Blocks(one.Context));

        public void Arrive(int request, long now)
        {
            _waiting.Add(request);
            if (End == long.MaxValue)
            {
                Begin(now);
            }
        }

        public void Finish()
        {
            long now = End;
            owner.Steps++;
            if (_decoding)
            {
                foreach (var one in _decodes)
                {
                    one.Context++;
                    owner.Give(one.Request, now);
                }
            }

            _decodes.RemoveAll(Done);
            foreach (var one in _prompts.ToArray())
            {
                one.Computed += one.Chunk;
                if (one.Computed == one.Target)
                {
                    _prompts.Remove(one);
                    one.Context = one.Target;
                    owner.Give(one.Request, now);
                    _decodes.Add(one);
                }
            }

            _decodes.RemoveAll(Done);
            Begin(now);
        }

        private bool Done(Sequence one) => owner.Given[one.Request] == owner._trace.Outputs[one.Request];

        private long Blocks(long tokens) => (tokens + Kind.BlockTokens - 1) / Kind.BlockTokens;

        private long Needed() => _decodes.Count(one => one.Context % Kind.BlockTokens == 0);

        private bool MakeRoom()
        {
            bool evicted = false;
            while (_decodes.Count > 0 && Needed() > Free)
            {
                evicted = true;
                owner.Preemptions++;
                var list = _prompts.Count > 0 ? _prompts : _decodes;
                _waiting.Insert(0, list[^1].Request);
                list.RemoveAt(list.Count - 1);
            }

            return evicted && _decodes.Count + _prompts.Count > 0;
        }

        private void Begin(long now)
        {
            bool evicted = MakeRoom();
            bool chunked = Kind.Prefill == PrefillMode.Chunked;
            int budget = chunked ? Math.Max(Kind.PrefillChunk - _decodes.Count, Kind.BlockTokens) : Kind.PrefillChunk;
            foreach (var one in _prompts)
            {
                one.Chunk = Math.Min(budget, one.Target - one.Computed);
                budget -= one.Chunk;
            }

            while (!evicted && _waiting.Count > 0 && budget > 0 && _decodes.Count + _prompts.Count < Kind.MaximumBatch)
            {
                int request = _waiting[0];
                int target = owner._trace.Inputs[request] + owner.Given[request];
                long reserve = _decodes.Count + _prompts.Count > 0 ? (long)Math.Ceiling(Kind.CacheReserve * (Kind.Steps.CacheTokens / Kind.BlockTokens)) : 0;
                if (Blocks(target) > Free - Needed() - reserve || (!chunked && target > budget && _prompts.Count > 0))
                {
                    break;
                }

                _waiting.RemoveAt(0);
                var one = new Sequence { Request = request, Target = target, Chunk = chunked ? Math.Min(budget, target) : target };
                _prompts.Add(one);
                budget -= one.Chunk;
            }

            Schedule(now, chunked);
        }

        private void Schedule(long now, bool chunked)
        {
            int prefill = _prompts.Sum(one => one.Chunk);
            _decoding = _decodes.Count > 0 && (prefill == 0 || chunked);
            if (prefill == 0 && !_decoding)
            {
                End = long.MaxValue;
                return;
            }

            long attended = _prompts.Sum(one => (long)one.Chunk * one.Computed + (long)one.Chunk * one.Chunk / 2);
            var shape = _decoding
                ? new StepShape(_decodes.Count, _decodes.Sum(one => one.Context), prefill, attended)
                : new StepShape(0, 0, prefill, attended);
            End = now + Kind.Steps.Duration(shape);
        }
    }

    private sealed class Sequence
    {
        public required int Request { get; init; }

        public required int Target { get; init; }

        public int Computed { get; set; }

        public int Chunk { get; set; }

        public long Context { get; set; }
    }
}
