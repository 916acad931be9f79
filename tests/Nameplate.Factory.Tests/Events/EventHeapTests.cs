using Nameplate.Factory.Events;

namespace Nameplate.Factory.Tests.Events;

/// <summary>Events come out by time, then priority, then the order in which they were added; any can be taken back.</summary>
public sealed class EventHeapTests
{
    [Fact]
    public void Equal_times_follow_priority_and_then_the_order_of_adding()
    {
        var queue = new EventHeap<int>();
        queue.Add(5, 2, 1);
        queue.Add(5, 1, 2);
        queue.Add(5, 1, 3);
        queue.Add(4, 9, 4);
        Drain(queue).ShouldBe([4, 2, 3, 1]);
    }

    [Fact]
    public void Nothing_beyond_the_end_comes_out()
    {
        var queue = new EventHeap<int>();
        queue.Add(10, 1, 1);
        queue.TryNext(9, out _, out _).ShouldBeFalse();
        queue.TryNext(10, out long time, out _).ShouldBeTrue();
        time.ShouldBe(10);
    }

    private static List<int> Drain(EventHeap<int> queue)
    {
        var order = new List<int>();
        while (queue.TryNext(long.MaxValue, out _, out int payload))
        {
            order.Add(payload);
        }

        return order;
    }
}
