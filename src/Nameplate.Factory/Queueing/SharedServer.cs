namespace Nameplate.Factory.Queueing;

/// <summary>One server whose speed all customers share equally.</summary>
/// <remarks>A clock shows the service that each customer present has got; a customer leaves when it shows the customer's own requirement beyond what it
/// showed on arrival. So an event moves one number, not all customers.</remarks>
internal sealed class SharedServer(AbstractServerComponent owner, CustomerRecords records) : IDiscipline
{
    private readonly PriorityQueue<(long Number, long Arrival, long Service), (double Due, long Number)> _present = new();
    private double _clock;
    private long _last;
    private int _handle;

    public void Arrive(long customer, long service, long now)
    {
        Advance(now);
        if (_present.Count > 0)
        {
            owner.Cancel(_handle);
        }

        records.Begin(customer, 0, service);
        _present.Enqueue((customer, now, service), (_clock + service, customer));
        ScheduleFirst(now);
    }

    public void Depart(int server, long now)
    {
        Advance(now);
        _present.TryDequeue(out var one, out var due);
        _clock = due.Due;
        records.Leave(one.Number, one.Arrival, one.Service, now);
        if (_present.Count > 0)
        {
            ScheduleFirst(now);
        }
        else
        {
            _clock = 0;
        }
    }

    private void Advance(long now)
    {
        _clock += _present.Count > 0 ? (now - _last) / (double)_present.Count : 0;
        _last = now;
    }

    private void ScheduleFirst(long now)
    {
        _present.TryPeek(out _, out var due);
        _handle = owner.Schedule(now + (long)Math.Max(0, Math.Round((due.Due - _clock) * _present.Count, MidpointRounding.ToEven)), 0);
    }
}
