using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nameplate.Factory.Events;

/// <summary>A queue of events in the order of time, priority and insertion, from which any event can be taken back.</summary>
/// <typeparam name="T">What an event carries.</typeparam>
/// <remarks>
/// A tournament: each event has a leaf, each node the earlier of the two below it, the root the first of all. When a leaf changes, the path to the
/// root is played again. Which nodes that touches is known from the start, so the processor fetches them all at once, and the winner of a match
/// is selected without a branch; a heap waits for each level's comparison to know the next address, and guesses half of the branches wrongly. An
/// event's leaf is also its handle. A leaf whose event was taken out is played again only when the next event moves in, or when
/// the next one is asked for: a simulation that answers each event with another one plays one path, not two. Nothing is allocated once it
/// has grown to its size.
/// </remarks>
public sealed class EventHeap<T>
    where T : unmanaged
{
    private const int LeafBits = 24;
    private const int PriorityShift = 56;
    private const uint LeafMask = (1u << LeafBits) - 1;

    private Key[] _nodes;
    private T[] _payloads;
    private int[] _free;
    private int _leaves;
    private int _freeCount;
    private int _used;
    private uint _sequence;
    private int _vacated = -1;

    /// <summary>An empty queue.</summary>
    public EventHeap()
        : this(0)
    {
    }

    /// <summary>An empty queue that behaves as if so many events had been added before.</summary>
    internal EventHeap(uint added)
    {
        _sequence = added;
        _leaves = 64;
        _nodes = new Key[2 * _leaves];
        _payloads = new T[_leaves];
        _free = new int[_leaves];
        Array.Fill(_nodes, Key.None);
    }

    /// <summary>The number of events that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event and returns its handle, which is valid until the event has been taken out.</summary>
    /// <param name="time">When, at least 0 and below the largest long.</param>
    /// <param name="priority">What comes first among events of one time: the lower number.</param>
    /// <param name="payload">What the event carries.</param>
    /// <exception cref="InvalidOperationException">More than 16.7 million events wait.</exception>
    public int Add(long time, byte priority, T payload)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        if (_sequence == uint.MaxValue)
        {
            Renumber();
        }

        int leaf = _vacated;
        if (leaf >= 0)
        {
            _vacated = -1;
            Replay(leaf, Enter(leaf, time, priority, payload));
        }
        else
        {
            leaf = NewLeaf();
            Rise(leaf, Enter(leaf, time, priority, payload));
        }

        Count++;
        return leaf;
    }

    /// <summary>Takes out the first event if it comes no later than <paramref name="end"/>.</summary>
    public bool TryNext(long end, out long time, out T payload)
    {
        Clear();
        var first = _nodes[1];
        if (first.Time > end || Count == 0)
        {
            time = 0;
            payload = default;
            return false;
        }

        Count--;
        time = first.Time;
        _vacated = first.Leaf;
        payload = _payloads[_vacated];
        return true;
    }

    /// <summary>Takes an event back.</summary>
    public void Remove(int handle)
    {
        Clear();
        Replay(handle, Key.None);
        _free[_freeCount++] = handle;
        Count--;
    }

    /// <summary>Empties the leaf whose event was taken out, where no other has moved in.</summary>
    private void Clear()
    {
        if (_vacated >= 0)
        {
            Replay(_vacated, Key.None);
            _free[_freeCount++] = _vacated;
            _vacated = -1;
        }
    }

    private Key Enter(int leaf, long time, byte priority, T payload)
    {
        _payloads[leaf] = payload;
        return new Key(time, (ulong)priority << PriorityShift | (ulong)_sequence++ << LeafBits | (uint)leaf);
    }

    /// <summary>Puts a key into a leaf and plays all matches up to the root again.</summary>
    private void Replay(int leaf, Key key)
    {
        unchecked
        {
            ref Key nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
            nint node = leaf + _leaves;
            long time = key.Time;
            ulong rank = key.Rank;
            Unsafe.Add(ref nodes, node) = key;
            while (node > 1)
            {
                ref Key other = ref Unsafe.Add(ref nodes, node ^ 1);
                long ahead = other.Time - time;
                long wins = ahead >> 63;
                if (ahead == 0)
                {
                    wins = other.Rank < rank ? -1 : 0;
                }

                time += ahead & wins;
                rank ^= (rank ^ other.Rank) & (ulong)wins;
                node >>= 1;
                Unsafe.Add(ref nodes, node) = new Key(time, rank);
            }
        }
    }

    /// <summary>Puts a key into an empty leaf and lets it win as far as it does.</summary>
    private void Rise(int leaf, Key key)
    {
        ref Key nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        nint node = leaf + _leaves;
        do
        {
            Unsafe.Add(ref nodes, node) = key;
            node >>= 1;
        }
        while (node > 0 && key.Before(Unsafe.Add(ref nodes, node)));
    }

    private int NewLeaf()
    {
        if (_freeCount > 0)
        {
            return _free[--_freeCount];
        }

        if (_used == _leaves)
        {
            Grow();
        }

        return _used++;
    }

    private void Grow()
    {
        if (_leaves == 1 << LeafBits)
        {
            throw new InvalidOperationException($"More than {_leaves} events wait.");
        }

        var keys = _nodes.AsSpan(_leaves);
        int leaves = 2 * _leaves;
        var nodes = new Key[2 * leaves];
        Array.Fill(nodes, Key.None);
        keys.CopyTo(nodes.AsSpan(leaves));
        _leaves = leaves;
        _nodes = nodes;
        Array.Resize(ref _payloads, leaves);
        Array.Resize(ref _free, leaves);
        PlayAll();
    }

    private void PlayAll()
    {
        for (int node = _leaves - 1; node > 0; node--)
        {
            _nodes[node] = _nodes[2 * node + 1].Before(_nodes[2 * node]) ? _nodes[2 * node + 1] : _nodes[2 * node];
        }
    }

    /// <summary>Gives the events that wait the first sequence numbers, in their order.</summary>
    private void Renumber()
    {
        Clear();
        _sequence = 0;
        Key[] waiting = [.. _nodes.AsSpan(_leaves)];
        Array.Sort(waiting, static (left, right) => left.Before(right) ? -1 : right.Before(left) ? 1 : 0);
        foreach (var key in waiting.AsSpan(0, Count))
        {
            ulong rank = key.Rank >> PriorityShift << PriorityShift | (ulong)_sequence++ << LeafBits | (uint)key.Leaf;
            _nodes[_leaves + key.Leaf] = new Key(key.Time, rank);
        }

        PlayAll();
    }

    /// <summary>Where an event stands in the order: by time, then by priority and sequence; the leaf makes it whole.</summary>
    private readonly record struct Key(long Time, ulong Rank)
    {
        /// <summary>An empty leaf: after all events.</summary>
        public static Key None => new(long.MaxValue, ulong.MaxValue);

        public int Leaf => unchecked((int)(Rank & LeafMask));

        public bool Before(Key other) => Time < other.Time || (Time == other.Time && Rank < other.Rank);
    }
}
