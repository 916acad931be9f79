namespace Nameplate.Factory.Queueing;

/// <summary>Servers that each have one customer at a time; who finds none free waits in line or is lost.</summary>
internal sealed class SeparateServers : IDiscipline
{
    private readonly AbstractServerComponent _owner;
    private readonly CustomerRecords _records;
    private readonly bool _lossy;
    private readonly Customer[] _served;
    private readonly int[] _free;
    private readonly Queue<Customer> _line = [];
    private int _freeCount;

    public SeparateServers(AbstractServerComponent owner, CustomerRecords records, int servers, bool lossy)
    {
        _owner = owner;
        _records = records;
        _lossy = lossy;
        _served = new Customer[servers];
        _free = [.. Enumerable.Range(0, servers)];
        _freeCount = servers;
    }

    public void Arrive(long customer, long service, long now)
    {
        var one = new Customer(customer, now, service);
        if (_freeCount > 0)
        {
            Serve(_free[--_freeCount], one, now);
        }
        else if (_lossy)
        {
            _records.Lose(customer, now);
        }
        else
        {
            _line.Enqueue(one);
        }
    }

    public void Depart(int server, long now)
    {
        var one = _served[server];
        _records.Leave(one.Number, one.Arrival, one.Service, now);
        if (_line.TryDequeue(out var next))
        {
            Serve(server, next, now);
        }
        else
        {
            _free[_freeCount++] = server;
        }
    }

    private void Serve(int server, Customer customer, long now)
    {
        _served[server] = customer;
        _records.Begin(customer.Number, now - customer.Arrival, customer.Service);
        _owner.Schedule(now + customer.Service, server);
    }

    private readonly record struct Customer(long Number, long Arrival, long Service);
}
