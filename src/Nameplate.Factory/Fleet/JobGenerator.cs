using System.Collections.Immutable;
using Nameplate.Factory.Randomness;

namespace Nameplate.Factory.Fleet;

/// <summary>Makes jobs that come in at random moments, with sizes and times of a mix.</summary>
public static class JobGenerator
{
    /// <summary>So many jobs, submitted independently and evenly over a time, in the order of submission.</summary>
    /// <param name="mix">Sizes and running times.</param>
    /// <param name="template">Everything else: pool, kind, priority, checkpoints, load. Names are its name with a number.</param>
    /// <param name="count">How many.</param>
    /// <param name="seconds">Over how long they come in.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="scale">Accelerators are multiplied by this.</param>
    public static ImmutableArray<FleetJob> Jobs(JobMix mix, FleetJob template, int count, double seconds, ulong seed, int scale = 1)
    {
        var draws = new EntityDraws(seed, $"jobs/{template.Name}/{mix.Name}");
        var times = new EntityDraws(seed, $"jobs/{template.Name}/{mix.Name}/times");
        long[] submitted = new long[count];
        for (int i = 0; i < count; i++)
        {
            submitted[i] = Nanoseconds.Of(seconds * times.Uniform());
        }

        Array.Sort(submitted);
        var jobs = ImmutableArray.CreateBuilder<FleetJob>(count);
        for (int i = 0; i < count; i++)
        {
            var (accelerators, work) = mix.Sample(ref draws);
            jobs.Add(template with { Name = $"{template.Name}-{i}", Accelerators = accelerators * scale, WorkSeconds = work, Submitted = submitted[i] });
        }

        return jobs.MoveToImmutable();
    }
}
