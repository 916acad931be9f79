namespace Nameplate.Engine.Simulation;

/// <content>
/// Gives every vector a slot of the arena. A slot is free again after the last operation that reads it, and the slot freed last is
/// taken first because it is still in the nearest cache. What must outlive a month keeps its slot for the whole tile.
/// </content>
internal sealed partial class ProgramWriter
{
    private const int Forever = int.MaxValue;
    private const int MostOperands = 5;

    private readonly List<(Place Target, Place Source)> _starts = [];
    private readonly Stack<int> _free = new();
    private readonly List<Place> _lasting = [];
    private int _slotCount;

    private void Start(Place target, Place source) => _starts.Add((target, source));

    private TileProgram Assemble()
    {
        // Asking for the numbers of the rings' beginnings may add numbers, so this comes before anything is counted.
        List<(RingPlan Ring, int Entry, Place Value)> ringStarts =
            [.. _rings.SelectMany(ring => StartOf(ring).Select(start => (ring, start.Entry, start.Value)))];
        int[] lastUse = LastUses(ringStarts.Select(static start => start.Value));
        int[] slots = AssignSlots(lastUse);
        TileProgram.Ring[] rings = LayRings();
        int aliases = rings.Sum(static ring => ring.Backs.Length);
        int Address(Place place) => place.Kind switch
        {
            PlaceKind.Vector => slots[place.Index],
            PlaceKind.Entry => _slotCount + rings[place.Index].FirstAlias + Array.IndexOf(rings[place.Index].Backs, place.Back),
            PlaceKind.Number => _slotCount + aliases + place.Index,
            _ => -1,
        };
        TileProgram.Fill[] fills =
        [
            .. ringStarts.Select(start => FillOf(rings[start.Ring.Index].FirstSlot + start.Entry, start.Value, Address)),
            .. _starts.Select(start => FillOf(Address(start.Target), start.Source, Address)),
        ];
        return new TileProgram
        {
            Months = months,
            Slots = _slotCount,
            Aliases = aliases,
            Once = [.. _once.Select(op => Final(op, Address))],
            Monthly = [.. _monthly.Select(op => Final(op, Address) with { LastRead = LastReadOf(op.Target, lastUse) })],
            Closing = [.. _closing.Select(op => Final(op, Address))],
            Rings = rings,
            Fills = fills,
            Numbers = [.. _numbers],
            Scheduled = [.. _scheduled],
            Draws = [.. _draws],
            Tables = [.. _tables],
            Columns = [.. _columns],
            Means = [.. _means],
            MeanCells = _meanCells,
            Sums = [.. _sums.Select(Address)],
            Places = keepAll ? [.. _places.Select(Address)] : [],
        };
    }

    private static TileProgram.Fill FillOf(int slot, Place source, Func<Place, int> address) => new(slot, address(source), source.IsNumber);

    private static Op Final(VirtualOp op, Func<Place, int> address)
    {
        int Source(int position) => position < op.Sources.Length ? address(op.Sources[position]) : 0;
        int form = 0;
        for (int i = 0; i < MostOperands; i++)
        {
            // An operand that a kernel does not use counts as a number, which is not loaded in the loop.
            form |= i >= op.Sources.Length || op.Sources[i].IsNumber ? 1 << i : 0;
        }

        KernelKey key = new(op.Shape, op.First, op.Second, op.Third, op.ThirdRight, form);
        return new Op
        {
            Code = op.Code,
            Activity = op.Activity,
            First = op.From,
            Last = op.To,
            Dst = address(op.Target),
            A = Source(0),
            B = Source(1),
            C = Source(2),
            D = Source(3),
            E = Source(4),
            F = Source(5),
            Extra = op.Extra,
            Form = form,
            Key = key,
            Kernel = op.Code == OpCode.Kernel ? KernelTable.Find(key) : 0,
        };
    }

    private TileProgram.Ring[] LayRings()
    {
        SortedSet<int>[] backs = NamedEntries();
        TileProgram.Ring[] rings = new TileProgram.Ring[_rings.Count];
        int alias = 0;
        for (int i = 0; i < rings.Length; i++)
        {
            rings[i] = new TileProgram.Ring(_slotCount, _rings[i].Depth, alias, [.. backs[i]]);
            _slotCount += _rings[i].Depth;
            alias += rings[i].Backs.Length;
        }

        return rings;
    }

    /// <summary>For each ring, how far back its entries are read or written: names that move from month to month cost a little each.</summary>
    private SortedSet<int>[] NamedEntries()
    {
        SortedSet<int>[] backs = [.. _rings.Select(static _ => new SortedSet<int>())];
        foreach (VirtualOp op in _once.Concat(_monthly).Concat(_closing))
        {
            foreach (Place place in op.Sources.Append(op.Target).Where(static place => place.Kind == PlaceKind.Entry))
            {
                backs[place.Index].Add(place.Back);
            }

            if (op.Code == OpCode.WorldLag)
            {
                // Any entry, counted from the newest.
                backs[op.Sources[1].Index].UnionWith(Enumerable.Range(0, _rings[op.Sources[1].Index].Longest + 1));
            }
        }

        foreach (Place place in _sums.Concat(keepAll ? _places : []).Where(static place => place.Kind == PlaceKind.Entry))
        {
            backs[place.Index].Add(place.Back);
        }

        return backs;
    }

    /// <summary>The monthly operation that reads a value last, when its life begins and ends within a month.</summary>
    private int LastReadOf(Place target, int[] lastUse)
        => target.Kind != PlaceKind.Vector || lastUse[target.Index] == Forever ? Forever : lastUse[target.Index] - _once.Count;

    private int[] LastUses(IEnumerable<Place> readBeforeMonths)
    {
        int[] lastUse = new int[_vectors];
        Array.Fill(lastUse, keepAll ? Forever : -1);
        if (!keepAll)
        {
            FindLastUses(lastUse, readBeforeMonths);
        }

        return lastUse;
    }

    private int[] AssignSlots(int[] lastUse)
    {
        int[] slots = new int[_vectors];
        Array.Fill(slots, -1);
        foreach (Place target in _starts.Select(static start => start.Target).Concat(_lasting))
        {
            Take(target, slots, lastUse);
        }

        int position = 0;
        foreach (List<VirtualOp> ops in (List<VirtualOp>[])[_once, _monthly, _closing])
        {
            foreach (VirtualOp op in ops)
            {
                Free(op, position, lastUse, slots);
                Take(op.Target, slots, lastUse);
                if (op.Target.Kind == PlaceKind.Vector && lastUse[op.Target.Index] < position)
                {
                    // Nothing reads it: the slot is free for the next operation at once.
                    _free.Push(slots[op.Target.Index]);
                }

                position++;
            }
        }

        return slots;
    }

    private void FindLastUses(int[] lastUse, IEnumerable<Place> readBeforeMonths)
    {
        int monthlyBegin = _once.Count;
        int monthlyEnd = monthlyBegin + _monthly.Count;
        int[] born = new int[_vectors];
        Array.Fill(born, Forever);
        int position = 0;
        foreach (VirtualOp op in _once.Concat(_monthly).Concat(_closing))
        {
            foreach (Place source in op.Sources)
            {
                if (source.Kind == PlaceKind.Vector)
                {
                    bool monthly = position >= monthlyBegin && position < monthlyEnd;
                    // A value of an earlier part of the tile, or of last month, is read in every month: it must stay.
                    bool older = born[source.Index] == Forever || (monthly && born[source.Index] < monthlyBegin)
                        || (position >= monthlyEnd && born[source.Index] < monthlyEnd);
                    lastUse[source.Index] = older ? Forever : Math.Max(lastUse[source.Index], position);
                }
            }

            if (op.Target.Kind == PlaceKind.Vector)
            {
                born[op.Target.Index] = Math.Min(born[op.Target.Index], position);
            }

            position++;
        }

        foreach (Place place in readBeforeMonths.Concat(_starts.SelectMany(static start => (Place[])[start.Target, start.Source])).Concat(_lasting).Concat(_sums))
        {
            if (place.Kind == PlaceKind.Vector)
            {
                lastUse[place.Index] = Forever;
            }
        }
    }

    private void Free(VirtualOp op, int position, int[] lastUse, int[] slots)
    {
        for (int i = 0; i < op.Sources.Length; i++)
        {
            Place source = op.Sources[i];
            if (source.Kind == PlaceKind.Vector && lastUse[source.Index] == position && Array.IndexOf(op.Sources, source) == i)
            {
                _free.Push(slots[source.Index]);
            }
        }
    }

    /// <summary>A value that lasts gets a slot that nothing else uses: a value of the month's beginning would be written over it in the next month.</summary>
    private void Take(Place target, int[] slots, int[] lastUse)
    {
        if (target.Kind == PlaceKind.Vector && slots[target.Index] < 0)
        {
            slots[target.Index] = lastUse[target.Index] < Forever && _free.TryPop(out int slot) ? slot : _slotCount++;
        }
    }
}
