using System.Collections.Immutable;
using Nameplate.Factory.Fleet;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Documents;

/// <summary>What became of a site's jobs.</summary>
/// <param name="Totals">Production and research, each summed up.</param>
/// <param name="Jobs">The jobs by accelerator time, the largest first, at most <see cref="Most"/>.</param>
/// <param name="All">How many jobs there were.</param>
public sealed record JobsDocument(ImmutableArray<JobTotalsDocument> Totals, ImmutableArray<JobDocument> Jobs, int All)
{
    /// <summary>The most jobs that are written one by one.</summary>
    public const int Most = 20;

    /// <summary>The document of a site's jobs.</summary>
    public static JobsDocument Of(FleetResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new JobsDocument(
            [.. result.Totals.Where(t => t.Submitted > 0).Select(JobTotalsDocument.Of)],
            [.. result.Jobs.OrderByDescending(j => j.Wall * j.Accelerators).ThenBy(j => j.Name, StringComparer.Ordinal).Take(Most).Select(JobDocument.Of)],
            result.Jobs.Length);
    }

    internal static string Status(JobStatus status) => status switch
    {
        JobStatus.Waiting => "waiting",
        JobStatus.Running => "running",
        _ => "finished",
    };
}
