using System.Collections.Immutable;
using Nameplate.Engine.Numerics;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Description;
using Nameplate.Factory.Serving;
using Nameplate.Factory.Telemetry;

namespace Nameplate.Factory.Simulation;

/// <summary>A factory's run as its sensors see it, moment by moment.</summary>
/// <remarks>Power, energy, clocks and counts are the simulation's. How hard busy accelerators are driven is read back from their power by the pool's curve.</remarks>
public sealed class FactoryTelemetry : ITelemetrySession
{
    private const double ServingMemory = 0.9;
    private const double TrainingMemory = 0.75;

    private static readonly AcceleratorState[] Serving = [AcceleratorState.Prefill, AcceleratorState.Decode, AcceleratorState.Starting];
    private static readonly AcceleratorState[] Working = [AcceleratorState.Training, AcceleratorState.Checkpoint, AcceleratorState.Restart];

    private readonly FactoryDesign _design;
    private readonly ImmutableArray<SiteRun> _sites;
    private readonly ImmutableArray<(int Site, int Pool)> _places;
    private readonly double[] _joules;
    private readonly double[] _watts;
    private long _now;

    /// <summary>A run at its start.</summary>
    /// <param name="design">The factory.</param>
    /// <param name="seed">The key of its randomness.</param>
    /// <param name="reporting">The most accelerators of a pool that report one by one.</param>
    public FactoryTelemetry(FactoryDesign design, ulong seed, long reporting)
    {
        ArgumentNullException.ThrowIfNull(design);
        _design = design;
        _sites = [.. design.Sites.Select(s => new SiteRun(design, s, seed))];
        _places = [.. design.Sites.SelectMany((s, site) => s.Pools.Select((_, pool) => (site, pool)))];
        _joules = new double[_places.Length];
        _watts = new double[_places.Length];
        Pools = [.. _places.Select(p => design.Sites[p.Site].Pools[p.Pool]).Zip(_places, (pool, place) =>
            new TelemetryPool(design.Sites[place.Site].Id, pool.Id, pool.Accelerator, pool.Count, pool.NodeSize, Math.Min(reporting, pool.Count)))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<TelemetryPool> Pools { get; }

    /// <inheritdoc/>
    public long Length => _design.Duration;

    /// <inheritdoc/>
    public long StartUtcMilliseconds => _design.StartUtcSeconds * 1000;

    /// <inheritdoc/>
    public void AdvanceTo(long now)
    {
        foreach (var site in _sites)
        {
            site.Instruments.Loop.RunUntil(now);
        }

        for (int i = 0; i < _places.Length; i++)
        {
            double joules = Joules(i, now);
            _watts[i] = now > _now ? (joules - _joules[i]) / ((now - _now) * 1e-9) : _watts[i];
            _joules[i] = joules;
        }

        _now = now;
    }

    /// <inheritdoc/>
    public PoolActivity Activity(int pool)
    {
        var (site, number) = _places[pool];
        var (_, power, _, _) = _sites[site].Instruments;
        long serving = Count(site, number, Serving);
        long training = Count(site, number, Working);
        var curve = power.Design.Pools[number].Curve;
        long busy = serving + training;
        double idle = (_design.Sites[site].Pools[number].Count - busy) * curve.Idle;
        double share = busy == 0 ? 0 : Math.Clamp(((_watts[pool] - idle) / busy - curve.Idle) / (curve.Maximum - curve.Idle), 0, 1);
        double load = share == 0 ? 0 : Math.Min(1, Functions.Pow(share, 1 / curve.Alpha) / (curve.ComputeWeight + curve.MemoryWeight));
        return new PoolActivity
        {
            Busy = busy,
            Failed = Count(site, number, [AcceleratorState.Failed]),
            Dark = Count(site, number, [AcceleratorState.Dark]),
            Load = new StepLoad(load, load),
            MemoryUsed = busy == 0 ? 0 : (serving * ServingMemory + training * TrainingMemory) / busy,
            Frequency = power.Frequency(number, serving > 0 ? 0 : _design.Sites[site].Services.Length),
            DeviceJoules = _joules[pool],
            DeviceWatts = _watts[pool],
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<SiteActivity> Sites() => [.. _design.Sites.Select((s, i) => Site(s.Id, i))];

    private SiteActivity Site(string id, int site)
    {
        var timeline = _sites[site].Instruments.Power.Timeline;
        if (timeline.Count == 0)
        {
            return new SiteActivity(id, 0, 0, 0, 0, 0);
        }

        double joules = 0;
        foreach (double watts in timeline.Facility)
        {
            joules += watts * timeline.Interval * 1e-9;
        }

        return new SiteActivity(id, timeline.Facility[^1], timeline.It[^1], timeline.Cooling[^1], joules, timeline.WetBulb[^1]);
    }

    private double Joules(int place, long now)
    {
        var (site, pool) = _places[place];
        var power = _sites[site].Instruments.Power;
        double sum = power.Design.Pools[pool].Unclaimed * power.Design.Pools[pool].Curve.Idle * (now * 1e-9);
        for (int channel = 0; channel <= _design.Sites[site].Services.Length; channel++)
        {
            sum += power.DeviceJoules(pool, channel, now);
        }

        return sum;
    }

    private long Count(int site, int pool, AcceleratorState[] states)
    {
        var (_, _, ledger, jobs) = _sites[site].Instruments;
        return states.Sum(s => ledger.Count(pool, s) + (jobs?.Count(pool, s) ?? 0));
    }
}
