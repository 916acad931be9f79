namespace Nameplate.Factory.Serving;

/// <summary>The prefix blocks that a replica keeps: shared by count of users, and thrown out in the order of last use once nobody uses them.</summary>
internal sealed class PrefixCache
{
    private readonly Dictionary<int, int> _entries = [];
    private int[] _ids = new int[64];
    private int[] _users = new int[64];
    private int[] _before = new int[64];
    private int[] _after = new int[64];
    private int _used;
    private int _free = -1;
    private int _oldest = -1;
    private int _newest = -1;

    /// <summary>Blocks that are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>Those that nobody uses now.</summary>
    public int Idle { get; private set; }

    /// <summary>How many of the leading blocks are kept, and how many of those nobody uses now.</summary>
    public (int Found, int Idle) Match(ReadOnlySpan<int> ids)
    {
        int idle = 0;
        for (int place = 0; place < ids.Length; place++)
        {
            if (!_entries.TryGetValue(ids[place], out int entry))
            {
                return (place, idle);
            }

            idle += _users[entry] == 0 ? 1 : 0;
        }

        return (ids.Length, idle);
    }

    /// <summary>Begins to use blocks that are kept.</summary>
    public void Use(ReadOnlySpan<int> ids)
    {
        foreach (int id in ids)
        {
            int entry = _entries[id];
            if (_users[entry]++ == 0)
            {
                Unlink(entry);
            }
        }
    }

    /// <summary>Keeps a block for its first user, or uses the one that is kept already.</summary>
    /// <returns>Whether the block is new.</returns>
    public bool Keep(int id)
    {
        if (_entries.TryGetValue(id, out int known))
        {
            if (_users[known]++ == 0)
            {
                Unlink(known);
            }

            return false;
        }

        int entry = NewEntry();
        _ids[entry] = id;
        _users[entry] = 1;
        _entries.Add(id, entry);
        return true;
    }

    /// <summary>Ends the use of blocks; the last ones become the first to be thrown out, since the others lead to them.</summary>
    public void Release(ReadOnlySpan<int> ids)
    {
        for (int place = ids.Length - 1; place >= 0; place--)
        {
            int entry = _entries[ids[place]];
            if (--_users[entry] == 0)
            {
                Link(entry);
            }
        }
    }

    /// <summary>Throws out the block that has been idle for longest.</summary>
    public void Evict()
    {
        int entry = _oldest;
        Unlink(entry);
        _entries.Remove(_ids[entry]);
        _after[entry] = _free;
        _free = entry;
    }

    /// <summary>Forgets everything: the memory is gone.</summary>
    public void Clear()
    {
        _entries.Clear();
        _used = 0;
        _free = -1;
        _oldest = -1;
        _newest = -1;
        Idle = 0;
    }

    private int NewEntry()
    {
        if (_free >= 0)
        {
            int entry = _free;
            _free = _after[entry];
            return entry;
        }

        if (_used == _ids.Length)
        {
            Array.Resize(ref _ids, 2 * _used);
            Array.Resize(ref _users, 2 * _used);
            Array.Resize(ref _before, 2 * _used);
            Array.Resize(ref _after, 2 * _used);
        }

        return _used++;
    }

    private void Link(int entry)
    {
        _before[entry] = _newest;
        _after[entry] = -1;
        if (_newest >= 0)
        {
            _after[_newest] = entry;
        }
        else
        {
            _oldest = entry;
        }

        _newest = entry;
        Idle++;
    }

    private void Unlink(int entry)
    {
        int before = _before[entry];
        int after = _after[entry];
        if (before >= 0)
        {
            _after[before] = after;
        }
        else
        {
            _oldest = after;
        }

        if (after >= 0)
        {
            _before[after] = before;
        }
        else
        {
            _newest = before;
        }

        Idle--;
    }
}
