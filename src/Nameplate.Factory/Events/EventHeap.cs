namespace Nameplate.Factory.Events;

/// <summary>A queue of events in the order of time, priority and insertion, from which any event can be taken back.</summary>
/// <typeparam name="T">What an event carries.</typeparam>
/// <remarks>A binary heap of keys that knows where each event stands. Nothing is allocated once it has grown to its size.</remarks>
public sealed class EventHeap<T>
    where T : unmanaged
{
    private Entry[] _heap = new Entry[64];
    private int[] _places = new int[64];
    private T[] _payloads = new T[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _slots;
    private ulong _sequence;

    /// <summary>The number of events that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event and returns its handle, which is valid until the event has been taken out.</summary>
    public int Add(long time, byte priority, T payload)
    {
        if (Count == _heap.Length)
        {
            Grow();
        }

        int slot = _freeCount > 0 ? _free[--_freeCount] : _slots++;
        _payloads[slot] = payload;
        var entry = new Entry(time, (ulong)priority << 56 | _sequence++, slot);
        Rise(Count++, entry);
        return slot;
    }

    /// <summary>Takes out the first event if it comes no later than <paramref name="end"/>.</summary>
    public bool TryNext(long end, out long time, out T payload)
    {
        if (Count == 0 || _heap[0].Time > end)
        {
            time = 0;
            payload = default;
            return false;
        }

        var first = _heap[0];
        time = first.Time;
        payload = _payloads[first.Slot];
        TakeOut(0);
        _free[_freeCount++] = first.Slot;
        return true;
    }

    /// <summary>Takes an event back.</summary>
    public void Remove(int handle)
    {
        TakeOut(_places[handle]);
        _free[_freeCount++] = handle;
    }

    private void TakeOut(int place)
    {
        var last = _heap[--Count];
        if (place == Count)
        {
            return;
        }

        if (place > 0 && last.Before(_heap[(place - 1) >> 1]))
        {
            Rise(place, last);
        }
        else
        {
            Sink(place, last);
        }
    }

    private void Rise(int place, Entry entry)
    {
        while (place > 0)
        {
            int parent = (place - 1) >> 1;
            if (!entry.Before(_heap[parent]))
            {
                break;
            }

            Put(place, _heap[parent]);
            place = parent;
        }

        Put(place, entry);
    }

    private void Sink(int place, Entry entry)
    {
        while (true)
        {
            int child = 2 * place + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _heap[child + 1].Before(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].Before(entry))
            {
                break;
            }

            Put(place, _heap[child]);
            place = child;
        }

        Put(place, entry);
    }

    private void Put(int place, Entry entry)
    {
        _heap[place] = entry;
        _places[entry.Slot] = place;
    }

    private void Grow()
    {
        int size = 2 * _heap.Length;
        Array.Resize(ref _heap, size);
        Array.Resize(ref _places, size);
        Array.Resize(ref _payloads, size);
        Array.Resize(ref _free, size);
    }

    /// <summary>Where an event stands in the order: by time, then by priority and sequence packed into one number.</summary>
    private readonly record struct Entry(long Time, ulong Rank, int Slot)
    {
        public bool Before(Entry other) => Time < other.Time || (Time == other.Time && Rank < other.Rank);
    }
}
