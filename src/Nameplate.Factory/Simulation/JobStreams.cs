using Nameplate.Engine.Numerics;
using Nameplate.Factory.Description;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Simulation;

/// <summary>Writes the jobs of a site out, one by one.</summary>
internal static class JobStreams
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>The site's jobs and the pools that they run on.</summary>
    public static FleetDesign ToFleet(SiteDesign site, long duration, ulong seed, int channel) => new()
    {
        Site = site.Id,
        Seed = seed,
        Channel = channel,
        Pools =
        [
            .. site.Pools.Select((pool, number) => (pool, number)).Where(p => p.pool.Training > 0).Select(p => new FleetPool
            {
                Name = p.pool.Id,
                Pool = p.number,
                Accelerators = p.pool.Training,
                NodeSize = p.pool.NodeSize,
                Spares = p.pool.Spares,
                Reliability = p.pool.Reliability,
                Watts = site.Power.Pools[p.number].Curve.Watts,
            }),
        ],
        Jobs = [.. site.Jobs.SelectMany(job => Written(site, job, duration, seed))],
    };

    /// <summary>The place of a site's pool among those with jobs; −1 when it has none.</summary>
    public static int IndexOf(SiteDesign site, int pool) => site.Pools[pool].Training == 0 ? -1 : site.Pools.Take(pool).Count(p => p.Training > 0);

    private static IEnumerable<FleetJob> Written(SiteDesign site, JobDesign design, long duration, ulong seed)
    {
        var first = design.Job with { Pool = IndexOf(site, design.Pool) };
        uint number = 0;
        if (design.Mix is { } mix)
        {
            foreach (var job in JobGenerator.Jobs(mix, first, design.Count, duration / NanosecondsPerSecond, seed, design.MixScale))
            {
                yield return job;
            }

            yield break;
        }

        for (; number < design.Count; number++)
        {
            yield return Drawn(design, first, seed, number, first.Submitted, alone: design.Count == 1 && design.Rate == 0);
        }

        double seconds = first.Submitted / NanosecondsPerSecond;
        while (design.Rate > 0)
        {
            seconds += new EntityDraws(seed, design.Id + "/submissions", number).Exponential() / design.Rate;
            if (seconds * NanosecondsPerSecond >= duration)
            {
                yield break;
            }

            yield return Drawn(design, first, seed, number++, (long)(seconds * NanosecondsPerSecond), alone: false);
        }
    }

    private static FleetJob Drawn(JobDesign design, FleetJob first, ulong seed, uint number, long submitted, bool alone)
    {
        var draws = new EntityDraws(seed, design.Id + "/sizes", number);
        double uniform = draws.Uniform();
        double normal = draws.Normal();
        int accelerators = first.Accelerators;
        double sum = 0;
        foreach (var (size, share) in design.Sizes)
        {
            if (uniform >= sum)
            {
                accelerators = size;
            }

            sum += share;
        }

        return first with
        {
            Name = alone ? design.Id : $"{design.Id}-{number + 1}",
            Accelerators = accelerators,
            Submitted = submitted,
            WorkSeconds = design.WorkDeviation == 0 ? first.WorkSeconds : first.WorkSeconds * Functions.Exp(design.WorkDeviation * normal),
            TokensPerSecond = first.TokensPerSecond * accelerators / first.Accelerators,
        };
    }
}
