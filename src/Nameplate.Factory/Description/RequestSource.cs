using Nameplate.Factory.Fleet;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Description;

/// <summary>Where a service's requests come from: a file that was read, or a generator.</summary>
/// <param name="Workload">The workload's id.</param>
/// <param name="Trace">The file's requests; null for a generator.</param>
/// <param name="Generator">The generator; null for a file.</param>
public sealed record RequestSource(string Workload, RequestTrace? Trace, GeneratedWorkload? Generator)
{
    private const int Most = 50_000_000;

    /// <summary>The requests of a run as a flow.</summary>
    /// <param name="end">In nanoseconds from the start.</param>
    public FluidDemand Flow(long end)
    {
        if (Generator is { } generator)
        {
            return FluidDemand.Of(generator.Rate, generator.Input, generator.Output, end * 1e-9) with { ClassShares = generator.ClassShares };
        }

        return FluidDemand.Of(Trace!.Until(end));
    }

    /// <summary>The requests of a run: those that arrive before its end.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="end">In nanoseconds from the start.</param>
    public RequestTrace For(ulong seed, long end) => Trace?.Until(end) ?? Generator!.Generate(seed, end, Most);
}
