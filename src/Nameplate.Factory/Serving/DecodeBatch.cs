namespace Nameplate.Factory.Serving;

/// <summary>The sequences that a replica decodes, in the order in which they joined.</summary>
/// <remarks>
/// Nothing is updated per sequence and step: a clock counts the replica's decode steps, and a sequence remembers the clock at which it will be
/// done and its context less the clock. How many cache blocks a step needs follows from the remainders of those differences.
/// </remarks>
internal sealed class DecodeBatch
{
    private readonly RequestTable _table;
    private readonly int _blockTokens;
    private readonly int[] _remainders;
    private readonly int[] _classes;
    private int[] _requests = new int[16];
    private long[] _ends = new long[16];
    private long[] _bases = new long[16];
    private long[] _lasts = new long[16];
    private long _clock;
    private int _synchronous;
    private long _last;

    public DecodeBatch(RequestTable table, int classes, int blockTokens)
    {
        _table = table;
        _blockTokens = blockTokens;
        _remainders = new int[blockTokens];
        _classes = new int[classes];
    }

    public int Count { get; private set; }

    /// <summary>Tokens that all sequences have in the cache.</summary>
    public long Context { get; private set; }

    /// <summary>How many sequences are of each class.</summary>
    public ReadOnlySpan<int> Classes => _classes;

    /// <summary>Sequences from this place on got their last token at other times than the ones before it.</summary>
    public int Synchronous => _synchronous;

    /// <summary>When the synchronous ones got their last token.</summary>
    public long Last => _last;

    public int Request(int place) => _requests[place];

    public int Remaining(int place) => (int)(_ends[place] - _clock);

    public long ContextOf(int place) => _bases[place] + _clock;

    public long LastOf(int place) => place < _synchronous ? _last : _lasts[place];

    public void Add(int request, long context, int remaining, long last)
    {
        if (Count == _requests.Length)
        {
            int size = 2 * Count;
            Array.Resize(ref _requests, size);
            Array.Resize(ref _ends, size);
            Array.Resize(ref _bases, size);
            Array.Resize(ref _lasts, size);
        }

        if (Count == 0)
        {
            _synchronous = 0;
            _last = last;
        }

        if (_synchronous == Count && _last == last)
        {
            _synchronous++;
        }

        _requests[Count] = request;
        _ends[Count] = _clock + remaining;
        _bases[Count] = context - _clock;
        _lasts[Count] = last;
        _remainders[Remainder(Count)]++;
        _classes[_table.ClassOf(request)]++;
        Context += context;
        Count++;
    }

    /// <summary>Takes a sequence out; the others keep their order.</summary>
    public void RemoveAt(int place)
    {
        Context -= ContextOf(place);
        _remainders[Remainder(place)]--;
        _classes[_table.ClassOf(_requests[place])]--;
        int behind = --Count - place;
        Array.Copy(_requests, place + 1, _requests, place, behind);
        Array.Copy(_ends, place + 1, _ends, place, behind);
        Array.Copy(_bases, place + 1, _bases, place, behind);
        Array.Copy(_lasts, place + 1, _lasts, place, behind);
        if (place < _synchronous)
        {
            _synchronous--;
        }
    }

    /// <summary>Steps until the first sequence is done.</summary>
    public int StepsToFirstEnd()
    {
        long first = long.MaxValue;
        foreach (long end in _ends.AsSpan(0, Count))
        {
            first = Math.Min(first, end);
        }

        return (int)(first - _clock);
    }

    /// <summary>Blocks that the next step needs: a sequence whose last block is full needs one more.</summary>
    public int BlocksForStep() => _remainders[Place(0)];

    /// <summary>Blocks that the next steps need together.</summary>
    public long BlocksForSteps(int steps)
    {
        long blocks = (long)(steps / _blockTokens) * Count;
        for (int step = 0; step < steps % _blockTokens; step++)
        {
            blocks += _remainders[Place(step)];
        }

        return blocks;
    }

    /// <summary>How many steps so many blocks suffice for.</summary>
    public int StepsWithBlocks(long blocks, int atMost)
    {
        long cycles = Math.Min(blocks / Count, atMost / _blockTokens);
        blocks -= cycles * Count;
        int steps = (int)cycles * _blockTokens;
        while (steps < atMost && (blocks -= _remainders[Place(steps)]) >= 0)
        {
            steps++;
        }

        return steps;
    }

    /// <summary>Gives each sequence so many tokens.</summary>
    public void Advance(int steps, long now)
    {
        _clock += steps;
        Context += (long)steps * Count;
        _last = now;
        _synchronous = Count;
    }

    /// <summary>The remainder with which a sequence needs a block at the step after so many others.</summary>
    private int Place(int step) => (int)((_blockTokens - (_clock + step) % _blockTokens) % _blockTokens);

    private int Remainder(int place)
    {
        int remainder = (int)(_bases[place] % _blockTokens);
        return remainder < 0 ? remainder + _blockTokens : remainder;
    }
}
