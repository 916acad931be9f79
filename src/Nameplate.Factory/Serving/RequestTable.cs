using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Serving;

/// <summary>What the simulator knows about each request of a trace, as columns: nothing is allocated while requests come and go.</summary>
internal sealed class RequestTable
{
    private readonly byte[] _classes;
    private readonly int[] _levels;

    public RequestTable(RequestTrace trace, ServiceDesign design)
    {
        Trace = trace;
        int count = trace.Count;
        Phases = new RequestPhase[count];
        Generated = new int[count];
        Computed = new int[count];
        Shared = new int[count];
        Next = new int[count];
        Source = new int[count];
        Transfer = new int[count];
        At = new int[count];
        Evicted = new bool[count];
        First = new long[count];
        Last = new long[count];
        Began = new long[count];
        Array.Fill(Source, -1);
        Array.Fill(Began, -1);
        _classes = trace.Classes.Length == count ? trace.Classes : new byte[count];
        int[] priorities = [.. design.Classes.Select(one => one.Priority).Distinct().Order()];
        Levels = priorities.Length;
        _levels = [.. design.Classes.Select(one => Array.IndexOf(priorities, one.Priority))];
        Check(design);
    }

    public RequestTrace Trace { get; }

    /// <summary>The number of different priorities.</summary>
    public int Levels { get; }

    public RequestPhase[] Phases { get; }

    /// <summary>Answer tokens given; of a decoding request only as of when it began to decode.</summary>
    public int[] Generated { get; }

    /// <summary>Of the tokens to compute before the next answer token, those that are in the cache.</summary>
    public int[] Computed { get; }

    /// <summary>Leading prefix blocks that the request shares through the prefix cache of its replica.</summary>
    public int[] Shared { get; }

    /// <summary>The next in the same waiting line.</summary>
    public int[] Next { get; }

    /// <summary>The prefill replica that keeps the cache until it has moved; −1 for none.</summary>
    public int[] Source { get; }

    /// <summary>The replica that it was sent to last.</summary>
    public int[] At { get; }

    /// <summary>The event at which a cache on the way arrives.</summary>
    public int[] Transfer { get; }

    /// <summary>Whether its cache was lost before, so that its tokens are computed again.</summary>
    public bool[] Evicted { get; }

    public long[] First { get; }

    public long[] Last { get; }

    /// <summary>When a step first worked on it; −1 before.</summary>
    public long[] Began { get; }

    public int Input(int request) => Trace.Inputs[request];

    public int Output(int request) => Trace.Outputs[request];

    public int ClassOf(int request) => _classes[request];

    public int Level(int request) => _levels[_classes[request]];

    /// <summary>Tokens that must be in the cache to give the next answer token from a prompt step: all that are known.</summary>
    public int Target(int request) => Trace.Inputs[request] + Generated[request];

    /// <summary>The ids of the prompt's whole prefix blocks.</summary>
    public ReadOnlySpan<int> Blocks(int request)
    {
        if (Trace.BlockTokens == 0 || Trace.BlockStarts.Length == 0)
        {
            return [];
        }

        int start = Trace.BlockStarts[request];
        int whole = Math.Min(Trace.BlockStarts[request + 1] - start, Trace.Inputs[request] / Trace.BlockTokens);
        return Trace.Blocks.AsSpan(start, whole);
    }

    private void Check(ServiceDesign design)
    {
        for (int request = 0; request < Trace.Count; request++)
        {
            if (Trace.Inputs[request] < 1 || Trace.Outputs[request] < 1)
            {
                throw new ArgumentException($"Request {request} of service {design.Name} has {Trace.Inputs[request]} prompt and "
                    + $"{Trace.Outputs[request]} answer tokens; at least one of each is needed.", nameof(design));
            }

            if (_classes[request] >= design.Classes.Length)
            {
                throw new ArgumentException($"Request {request} of service {design.Name} is of class {_classes[request]}, but there are only "
                    + $"{design.Classes.Length}.", nameof(design));
            }

            if (request > 0 && Trace.Arrivals[request] < Trace.Arrivals[request - 1])
            {
                throw new ArgumentException($"Request {request} of service {design.Name} arrives before the one before it.", nameof(design));
            }
        }
    }
}
