namespace Nameplate.Factory.Workloads;

/// <summary>Requests while a file is read; then, in the order of their arrival, a trace.</summary>
internal sealed class TraceRows(TraceText text, TraceLimits limits)
{
    private readonly List<long> _arrivals = [];
    private readonly List<int> _inputs = [];
    private readonly List<int> _outputs = [];
    private readonly List<byte> _classes = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _blocks = [];
    private int _unordered;
    private int _unanswered;
    private int _firstUnanswered;

    /// <summary>Tokens per block of prefixes; 0 when the file has none.</summary>
    public int BlockTokens { get; set; }

    /// <summary>Whether the file names classes.</summary>
    public bool HasClasses { get; set; }

    /// <summary>Whether as many requests are read as may be.</summary>
    public bool IsFull => _arrivals.Count >= limits.Requests;

    /// <summary>The most tokens that a prompt or an answer may have.</summary>
    public int MostTokens => limits.Tokens;

    /// <summary>Takes the request of the current line in.</summary>
    public void Add(long arrival, int input, int output, byte priority, ReadOnlySpan<int> blocks)
    {
        if (output == 0)
        {
            _firstUnanswered = _unanswered++ == 0 ? text.Number : _firstUnanswered;
            return;
        }

        if (_arrivals.Count > 0 && arrival < _arrivals[^1] && _unordered == 0)
        {
            _unordered = text.Number;
        }

        _arrivals.Add(arrival);
        _inputs.Add(input);
        _outputs.Add(output);
        _classes.Add(priority);
        foreach (int block in blocks)
        {
            _blocks.Add(block);
        }

        _starts.Add(_blocks.Count);
    }

    /// <summary>The requests by arrival, equal ones as in the file; null when anything was wrong.</summary>
    public RequestTrace? ToTrace()
    {
        if (!text.HasMistakes && _arrivals.Count == 0)
        {
            text.Error(TraceCodes.NoRequests, 0, "the file holds no requests");
        }

        if (text.HasMistakes)
        {
            return null;
        }

        if (_unanswered > 0)
        {
            text.Warning(TraceCodes.NoAnswer, _firstUnanswered, _unanswered == 1 ? "a request without answer tokens was left out" : $"{_unanswered} requests without answer tokens were left out; the first is here");
        }

        var trace = AsRead();
        if (_unordered == 0)
        {
            return trace;
        }

        text.Warning(TraceCodes.OutOfOrder, _unordered, "requests are not in the order of their arrival; they were sorted");
        return trace.Sorted();
    }

    private RequestTrace AsRead() => new()
    {
        Arrivals = [.. _arrivals],
        Inputs = [.. _inputs],
        Outputs = [.. _outputs],
        Classes = HasClasses ? [.. _classes] : [],
        BlockTokens = BlockTokens,
        BlockStarts = BlockTokens > 0 ? [.. _starts] : [],
        Blocks = BlockTokens > 0 ? [.. _blocks] : [],
    };
}
