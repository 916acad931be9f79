using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Queueing;

/// <summary>Collects what happens to customers, in batches of consecutive arrivals after a warm-up.</summary>
internal sealed class CustomerRecords
{
    private readonly long _warmUp;
    private readonly long _perBatch;
    private readonly LogHistogram[] _waits;
    private readonly Int128[] _sojourns;
    private readonly long[] _left;
    private readonly long[] _lost;
    private readonly long[] _came;
    private long _lostAll;
    private long _leftAll;
    private long _start = -1;
    private long _settled;
    private Int128 _presence;
    private Int128 _work;
    private long _letIn;

    public CustomerRecords(long customers, int batches)
    {
        _warmUp = customers / 10;
        _perBatch = (customers - _warmUp) / batches;
        _waits = new LogHistogram[batches];
        for (int batch = 0; batch < batches; batch++)
        {
            _waits[batch] = new LogHistogram(12);
        }

        _sojourns = new Int128[batches];
        _left = new long[batches];
        _lost = new long[batches];
        _came = new long[batches];
    }

    public long Present { get; private set; }

    public void Arrive(long customer, long now)
    {
        if (_start < 0 && customer >= _warmUp)
        {
            _start = now;
            _settled = now;
        }

        Settle(now);
        Present++;
        if (Batch(customer) is >= 0 and int batch)
        {
            _came[batch]++;
        }
    }

    public void Lose(long customer, long now)
    {
        Settle(now);
        Present--;
        _lostAll++;
        if (Batch(customer) is >= 0 and int batch)
        {
            _lost[batch]++;
        }
    }

    public void Begin(long customer, long wait, long service)
    {
        if (Batch(customer) is >= 0 and int batch)
        {
            _waits[batch].Add(wait);
        }

        if (customer >= _warmUp)
        {
            _letIn++;
            _work += service;
        }
    }

    public void Leave(long customer, long arrival, long service, long now)
    {
        Settle(now);
        Present--;
        _leftAll++;
        if (Batch(customer) is >= 0 and int batch)
        {
            _left[batch]++;
            _sojourns[batch] += now - arrival;
        }
    }

    public QueueResult Result(AbstractServer server, long arrived, long now)
    {
        Settle(now);
        if (arrived != _leftAll + _lostAll + Present)
        {
            throw new InvalidOperationException(
                $"Server {server.Name}: {arrived} customers came, but {_leftAll} were served, {_lostAll} lost and {Present} are there.");
        }

        var all = new LogHistogram(12);
        foreach (var batch in _waits)
        {
            all.Merge(batch);
        }

        double seconds = (now - _start) * 1e-9;
        return new QueueResult
        {
            Name = server.Name,
            Arrived = arrived,
            Served = _leftAll,
            Lost = _lostAll,
            Present = Present,
            Wait = Means(batch => _waits[batch].Mean * 1e-9),
            WaitTail = Means(batch => _waits[batch].Quantile(0.99) * 1e-9) with { Mean = all.Quantile(0.99) * 1e-9 },
            Sojourn = Means(batch => (double)_sojourns[batch] / _left[batch] * 1e-9),
            Loss = Means(batch => _lost[batch] / (double)_came[batch]),
            Waits = all,
            MeanPresent = (double)_presence * 1e-9 / seconds,
            Rate = _letIn / seconds,
            Utilisation = (double)_work * 1e-9 / seconds / server.Servers,
        };
    }

    private BatchMeans Means(Func<int, double> figure) => BatchMeans.Of([.. Enumerable.Range(0, _waits.Length).Select(figure)]);

    private void Settle(long now)
    {
        if (_start >= 0)
        {
            _presence += (Int128)Present * (now - _settled);
            _settled = now;
        }
    }

    private int Batch(long customer)
    {
        long batch = customer < _warmUp ? -1 : (customer - _warmUp) / _perBatch;
        return batch < _waits.Length ? (int)batch : -1;
    }
}
