namespace Nameplate.Factory.Power;

/// <summary>What a site knows of one component's accelerators in one pool.</summary>
internal struct PowerChannel
{
    /// <summary>The pool.</summary>
    public int Pool;

    /// <summary>The accelerators that the component holds.</summary>
    public long Accelerators;

    /// <summary>How many of them may run.</summary>
    public long Powered;

    /// <summary>Which give way first: those with the highest number.</summary>
    public int Rank;

    /// <summary>Whom to tell; null for a component that cannot be slowed down.</summary>
    public IThrottled? Target;

    /// <summary>The clock that was set, in steps of 1/128.</summary>
    public int Clock;

    /// <summary>Device power in µW since <see cref="Since"/>.</summary>
    public long MicroWatts;

    /// <summary>The last change, in ns.</summary>
    public long Since;

    /// <summary>Energy up to <see cref="Since"/>, in µW·ns, exact.</summary>
    public Int128 Energy;

    /// <summary>The energy that has been settled.</summary>
    public Int128 Settled;

    /// <summary>What the accelerators would draw above idle at the full clock if all were powered, in W, as last estimated.</summary>
    public double Demand;

    /// <summary>The clock as a share of the full one.</summary>
    public readonly double Frequency => Clock * (1.0 / 128.0);

    /// <summary>Integrates up to a moment.</summary>
    public void Advance(long now)
    {
        if (now != Since)
        {
            Energy += (Int128)MicroWatts * (now - Since);
            Since = now;
        }
    }
}
