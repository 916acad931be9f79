using Nameplate.Factory.Events;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Queueing;

/// <summary>An abstract server under Poisson arrivals, driven by the same events as everything else.</summary>
/// <remarks>The first tenth of the customers warm the server up and are not measured. Arrivals and service times have draws of their own, so the same
/// customers come to every discipline under one seed.</remarks>
public sealed class AbstractServerComponent : IComponent
{
    private const ushort Arrival = 0;
    private const ushort Departure = 1;
    private const int Batches = 40;

    private readonly EventLoop _loop;
    private readonly AbstractServer _server;
    private readonly ushort _component;
    private readonly long _customers;
    private readonly double _gap;
    private readonly IDiscipline _discipline;
    private readonly CustomerRecords _records;
    private EntityDraws _arrivals;
    private EntityDraws _services;
    private double _clock;
    private long _arrived;

    /// <summary>Schedules the first arrival.</summary>
    /// <param name="loop">The events.</param>
    /// <param name="server">The server.</param>
    /// <param name="rate">Customers per second, above 0.</param>
    /// <param name="customers">How many arrive in all.</param>
    /// <param name="seed">The run's seed.</param>
    public AbstractServerComponent(EventLoop loop, AbstractServer server, double rate, long customers, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, Batches);
        ArgumentOutOfRangeException.ThrowIfLessThan(server.Servers, 1, nameof(server));
        _loop = loop;
        _server = server;
        _customers = customers;
        _gap = 1 / rate;
        _clock = loop.Now * 1e-9;
        _arrivals = new EntityDraws(seed, server.Name + "/arrivals");
        _services = new EntityDraws(seed, server.Name + "/services");
        _component = loop.Register(this);
        _records = new CustomerRecords(customers, Batches);
        _discipline = server.Discipline == Discipline.ProcessorSharing
            ? new SharedServer(this, _records)
            : new SeparateServers(this, _records, server.Servers, lossy: server.Discipline == Discipline.Loss);
        ScheduleArrival();
    }

    /// <summary>Whether all customers have come and gone.</summary>
    public bool Finished => _arrived == _customers && _records.Present == 0;

    /// <inheritdoc/>
    public void Handle(long now, Happening happening)
    {
        if (happening.Kind == Departure)
        {
            _discipline.Depart(happening.Target, now);
            return;
        }

        long customer = _arrived++;
        _records.Arrive(customer, now);
        _discipline.Arrive(customer, Math.Max(1, (long)(_server.Service.Draw(ref _services) * 1e9)), now);
        if (_arrived < _customers)
        {
            ScheduleArrival();
        }
    }

    /// <summary>What was measured up to the loop's present.</summary>
    /// <exception cref="InvalidOperationException">A customer was lost or came from nowhere.</exception>
    public QueueResult Result() => _records.Result(_server, _arrived, _loop.Now);

    internal int Schedule(long time, int target) => _loop.Schedule(time, Priorities.Completion, new Happening(_component, Departure, target));

    internal void Cancel(int handle) => _loop.Cancel(handle);

    private void ScheduleArrival()
    {
        _clock += _gap * _arrivals.Exponential();
        _loop.Schedule((long)(_clock * 1e9), Priorities.Arrival, new Happening(_component, Arrival, 0));
    }
}
