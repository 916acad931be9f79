namespace Nameplate.Factory.Events;

/// <summary>One site's clock: components schedule events and are told when they happen, in one total order.</summary>
/// <remarks>
/// The order is time, then priority, then the order of scheduling, so nothing is left to chance. Time is in integer
/// nanoseconds from the start; 292 years fit. Scheduling and handling allocate nothing once the queue has grown to its size.
/// </remarks>
public sealed class EventLoop
{
    private readonly EventHeap<Happening> _queue = new();
    private readonly List<IComponent> _components = [];

    /// <summary>The present, in nanoseconds from the start.</summary>
    public long Now { get; private set; }

    /// <summary>The number of events that have happened.</summary>
    public long Happened { get; private set; }

    /// <summary>Takes a component in and returns its number, to be used in its events.</summary>
    public ushort Register(IComponent component)
    {
        _components.Add(component);
        return checked((ushort)(_components.Count - 1));
    }

    /// <summary>Schedules an event and returns its handle.</summary>
    /// <param name="time">When, in nanoseconds from the start.</param>
    /// <param name="priority">One of <see cref="Priorities"/>.</param>
    /// <param name="happening">What.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies in the past.</exception>
    public int Schedule(long time, byte priority, Happening happening)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Now);
        return _queue.Add(time, priority, happening);
    }

    /// <summary>Takes a scheduled event back. A handle is dead once its event has happened or was taken back.</summary>
    public void Cancel(int handle) => _queue.Remove(handle);

    /// <summary>Lets everything happen until nothing is left to happen; the present is then the time of the last event.</summary>
    /// <param name="stop">As for <see cref="RunUntil"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void RunOut(CancellationToken stop = default) => Run(long.MaxValue, stop);

    /// <summary>Lets everything happen up to and including <paramref name="end"/>, which then is the present.</summary>
    /// <param name="end">The last nanosecond.</param>
    /// <param name="stop">Looked at between events; a cancelled loop stands between two events.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void RunUntil(long end, CancellationToken stop = default)
    {
        Run(end, stop);
        Now = end;
    }

    private void Run(long end, CancellationToken stop)
    {
        while (_queue.TryNext(end, out long time, out var happening))
        {
            if ((++Happened & 0xFFFF) == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            Now = time;
            _components[happening.Component].Handle(time, happening);
        }
    }
}
