namespace Nameplate.Factory.Accounting;

/// <summary>Accelerator-nanoseconds by pool and state, kept exactly.</summary>
/// <remarks>Counts of accelerators move between states; each move settles the time since the pool's last move. A pool's times add up to
/// accelerators × elapsed nanoseconds, without rounding, because everything is an integer.</remarks>
public sealed class StateLedger
{
    private static readonly int States = Enum.GetValues<AcceleratorState>().Length;

    private readonly long[] _counts;
    private readonly Int128[] _times;
    private readonly long[] _settled;

    /// <summary>Starts with every accelerator unallocated at time zero.</summary>
    /// <param name="accelerators">The number of accelerators of each pool.</param>
    public StateLedger(ReadOnlySpan<long> accelerators)
    {
        Pools = accelerators.Length;
        _counts = new long[Pools * States];
        _times = new Int128[Pools * States];
        _settled = new long[Pools];
        for (int pool = 0; pool < Pools; pool++)
        {
            _counts[pool * States] = accelerators[pool];
        }
    }

    /// <summary>The number of pools.</summary>
    public int Pools { get; }

    /// <summary>The number of a pool's accelerators that are in a state now.</summary>
    public long Count(int pool, AcceleratorState state) => _counts[pool * States + (int)state];

    /// <summary>Moves accelerators of a pool from one state to another.</summary>
    /// <exception cref="InvalidOperationException">The pool has fewer accelerators in that state.</exception>
    public void Move(int pool, long now, AcceleratorState from, AcceleratorState to, long accelerators)
    {
        Settle(pool, now);
        if (_counts[pool * States + (int)from] < accelerators)
        {
            throw new InvalidOperationException($"Pool {pool} has {Count(pool, from)} accelerators in state {from}, not {accelerators}.");
        }

        _counts[pool * States + (int)from] -= accelerators;
        _counts[pool * States + (int)to] += accelerators;
    }

    /// <summary>Calls time that was booked under one state by another name: work that a failure has undone.</summary>
    /// <exception cref="InvalidOperationException">So much time was never booked under that state.</exception>
    public void Rebook(int pool, AcceleratorState from, AcceleratorState to, Int128 acceleratorNanoseconds)
    {
        if (_times[pool * States + (int)from] < acceleratorNanoseconds)
        {
            throw new InvalidOperationException($"Pool {pool} has not spent that much time in state {from}.");
        }

        _times[pool * States + (int)from] -= acceleratorNanoseconds;
        _times[pool * States + (int)to] += acceleratorNanoseconds;
    }

    /// <summary>Books the time of all pools up to now.</summary>
    public void Close(long now)
    {
        for (int pool = 0; pool < Pools; pool++)
        {
            Settle(pool, now);
        }
    }

    /// <summary>Accelerator-nanoseconds that a pool has spent in a state, as far as they are booked.</summary>
    public Int128 Time(int pool, AcceleratorState state) => _times[pool * States + (int)state];

    private void Settle(int pool, long now)
    {
        long elapsed = now - _settled[pool];
        if (elapsed == 0)
        {
            return;
        }

        _settled[pool] = now;
        for (int state = pool * States; state < (pool + 1) * States; state++)
        {
            _times[state] += (Int128)_counts[state] * elapsed;
        }
    }
}
