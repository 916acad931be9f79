using Nameplate.Factory.Events;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Fleet;

/// <summary>The jobs of one site: gangs on pools, failures and repairs, spares, preemption, clocks and outages.</summary>
public sealed class FleetComponent : IComponent, IThrottled
{
    private readonly FleetDesign _design;

    /// <summary>Registers with the loop and schedules the submissions and the first failures.</summary>
    /// <param name="loop">The site's clock.</param>
    /// <param name="design">Pools and jobs.</param>
    /// <param name="meter">Receives the device power of each pool whenever it changes.</param>
    public FleetComponent(EventLoop loop, FleetDesign design, ISiteMeter meter)
    {
        _design = design;
        Number = loop.Register(this);
        foreach (var pool in design.Pools)
        {
            meter.SetPower(pool.Pool, design.Channel, 0, loop.Now);
        }
    }

    /// <summary>The component's number in the loop.</summary>
    public ushort Number { get; }

    /// <inheritdoc/>
    public void Handle(long now, Happening happening) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void SetFrequency(int pool, double frequency, long now) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void SetPowered(int pool, long accelerators, long now) => throw new NotSupportedException();

    /// <summary>Closes the accounts.</summary>
    /// <param name="end">The end of the simulated time, nanoseconds from the start.</param>
    public FleetResult Result(long end) => throw new NotSupportedException(_design.Site);
}
