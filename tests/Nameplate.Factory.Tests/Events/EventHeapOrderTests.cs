using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Events;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Tests.Events;

/// <summary>Whatever is added, taken out and taken back in whatever order, the heap does what a sorted list would do.</summary>
public sealed class EventHeapOrderTests
{
    [Fact]
    public void It_agrees_with_a_sorted_list() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), static seed => Agrees(unchecked((ulong)seed), 400, 20)).QuickCheckThrowOnFailure();

    [Fact]
    public void It_agrees_with_a_sorted_list_when_large() => Agrees(7, 60_000, 1_000_000).ShouldBeTrue();

    [Fact]
    public void It_agrees_with_a_sorted_list_when_most_events_are_taken_back() => Agrees(8, 20_000, 100, takeBack: 0.45).ShouldBeTrue();

    [Fact]
    public void It_agrees_with_a_sorted_list_when_the_sequence_numbers_run_out() =>
        Agrees(9, 4_000, 20, heap: new EventHeap<int>(uint.MaxValue - 1000)).ShouldBeTrue();

    [Fact]
    public void Waiting_events_are_counted_without_those_taken_back()
    {
        var heap = new EventHeap<int>();
        int[] handles = [.. Enumerable.Range(0, 100).Select(one => heap.Add(one, 1, one))];
        foreach (int handle in handles[..60])
        {
            heap.Remove(handle);
        }

        heap.Count.ShouldBe(40);
        heap.TryNext(long.MaxValue, out long time, out _).ShouldBeTrue();
        time.ShouldBe(60);
        heap.Count.ShouldBe(39);
    }

    private static bool Agrees(ulong seed, int operations, long times, double takeBack = 0.15, EventHeap<int>? heap = null)
    {
        var draws = new EntityDraws(seed, "heap");
        heap ??= new EventHeap<int>();
        var expected = new SortedDictionary<(long Time, byte Priority, int Number), int>();
        var live = new List<(long Time, byte Priority, int Number)>();
        for (int number = 0; number < operations; number++)
        {
            double choice = draws.Uniform();
            if (choice < 0.5)
            {
                var key = (draws.Below(times), (byte)draws.Below(4), number);
                expected.Add(key, heap.Add(key.Item1, key.Item2, number));
                live.Add(key);
            }
            else if (choice < 0.5 + takeBack && live.Count > 0)
            {
                int place = (int)draws.Below(live.Count);
                var key = live[place];
                live[place] = live[^1];
                live.RemoveAt(live.Count - 1);
                if (expected.Remove(key, out int handle))
                {
                    heap.Remove(handle);
                }
            }
            else if (!TakesTheFirst(heap, expected, draws.Below(times)))
            {
                return false;
            }

            if (heap.Count != expected.Count)
            {
                return false;
            }
        }

        while (expected.Count > 0)
        {
            if (!TakesTheFirst(heap, expected, long.MaxValue))
            {
                return false;
            }
        }

        return !heap.TryNext(long.MaxValue, out _, out _);
    }

    private static bool TakesTheFirst(EventHeap<int> heap, SortedDictionary<(long Time, byte Priority, int Number), int> expected, long end)
    {
        bool any = expected.Count > 0 && expected.First().Key.Time <= end;
        if (heap.TryNext(end, out long time, out int payload) != any)
        {
            return false;
        }

        if (!any)
        {
            return true;
        }

        var first = expected.First().Key;
        expected.Remove(first);
        return time == first.Time && payload == first.Number;
    }
}
