namespace Nameplate.Factory.Serving;

/// <summary>Requests that wait at one place: by priority, then in the order in which they came.</summary>
internal sealed class WaitingLine
{
    private readonly RequestTable _table;
    private readonly int[] _heads;
    private readonly int[] _tails;

    public WaitingLine(RequestTable table)
    {
        _table = table;
        _heads = new int[table.Levels];
        _tails = new int[table.Levels];
        Array.Fill(_heads, -1);
        Array.Fill(_tails, -1);
    }

    public int Count { get; private set; }

    /// <summary>The first request; −1 when nobody waits.</summary>
    public int First
    {
        get
        {
            foreach (int head in _heads)
            {
                if (head >= 0)
                {
                    return head;
                }
            }

            return -1;
        }
    }

    public void Append(int request)
    {
        int level = _table.Level(request);
        _table.Next[request] = -1;
        if (_tails[level] < 0)
        {
            _heads[level] = request;
        }
        else
        {
            _table.Next[_tails[level]] = request;
        }

        _tails[level] = request;
        Count++;
    }

    /// <summary>Puts a request that was pushed out before all others of its priority.</summary>
    public void PutFirst(int request)
    {
        int level = _table.Level(request);
        _table.Next[request] = _heads[level];
        _heads[level] = request;
        if (_tails[level] < 0)
        {
            _tails[level] = request;
        }

        Count++;
    }

    /// <summary>Takes out the first request; −1 when nobody waits.</summary>
    public int Take()
    {
        for (int level = 0; level < _heads.Length; level++)
        {
            int request = _heads[level];
            if (request < 0)
            {
                continue;
            }

            _heads[level] = _table.Next[request];
            if (_heads[level] < 0)
            {
                _tails[level] = -1;
            }

            Count--;
            return request;
        }

        return -1;
    }
}
