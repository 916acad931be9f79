using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Tests.Fleet;

/// <summary>A site with nothing but jobs.</summary>
internal sealed class FleetRun : ISiteMeter
{
    public const double Day = 86_400;

    private readonly EventLoop _loop = new();

    public FleetRun(FleetDesign design) => Component = new FleetComponent(_loop, design, this);

    public FleetComponent Component { get; }

    public List<(long Time, int Pool, double Watts)> Reports { get; } = [];

    public long Events => _loop.Happened;

    public static FleetResult Of(FleetDesign design, double seconds) => new FleetRun(design).Until(seconds).Result();

    public static long At(double seconds) => (long)(seconds * 1e9);

    public FleetRun Until(double seconds)
    {
        _loop.RunUntil(At(seconds));
        return this;
    }

    /// <summary>Runs in small pieces with the invariants checked after each.</summary>
    public FleetRun Audited(double seconds, int pieces)
    {
        long begin = _loop.Now, end = At(seconds);
        for (int piece = 1; piece <= pieces; piece++)
        {
            _loop.RunUntil(begin + (end - begin) / pieces * piece);
            Component.Audit();
        }

        _loop.RunUntil(end);
        return this;
    }

    public FleetRun Clock(double frequency)
    {
        Component.SetFrequency(0, frequency, _loop.Now);
        return this;
    }

    public FleetRun Powered(long accelerators)
    {
        Component.SetPowered(0, accelerators, _loop.Now);
        Component.Audit();
        return this;
    }

    public long Count(AcceleratorState state) => Component.Count(0, state);

    public FleetResult Result() => Component.Result(_loop.Now);

    void ISiteMeter.SetPower(int pool, int channel, double watts, long now) => Reports.Add((now, pool, watts));
}
