using System.Collections.Immutable;
using Nameplate.Factory.Accounting;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Fleet;

/// <summary>The accounts at the end.</summary>
public sealed partial class FleetComponent
{
    private const double Billion = 1e9;

    /// <summary>Closes the accounts.</summary>
    /// <param name="end">The end of the simulated time, nanoseconds from the start: the loop's present.</param>
    public FleetResult Result(long end)
    {
        foreach (var job in _jobs)
        {
            if (job.Phase != JobPhase.Done)
            {
                job.Book(end);
            }
        }

        _ledger.Close(end);
        var jobs = _jobs.Select(job => ResultOf(job, end)).ToImmutableArray();
        return new FleetResult
        {
            Jobs = jobs,
            Pools = [.. _pools.Select(ResultOf)],
            Totals = [Total(JobKind.Production, jobs, end), Total(JobKind.Research, jobs, end)],
        };
    }

    private static TrainingResult ResultOf(JobState job, long end)
    {
        bool started = job.FirstStart >= 0;
        long until = job.End >= 0 ? job.End : end;
        double useful = job.Done / Billion;
        return new TrainingResult
        {
            Name = job.Spec.Name,
            Accelerators = job.Spec.Accelerators,
            Status = job.End >= 0 ? JobStatus.Finished : started ? JobStatus.Running : JobStatus.Waiting,
            Queued = Math.Max(0, (started ? job.FirstStart : end) - job.Spec.Submitted) / Billion,
            Wall = started ? (until - job.FirstStart) / Billion : 0,
            Training = job.TrainingTime / Billion,
            Lost = job.LostTime / Billion,
            Checkpoint = job.WritingTime / Billion,
            Restart = job.StartingTime / Billion,
            Stalled = job.StalledTime / Billion,
            Requeued = job.RequeuedTime / Billion,
            Useful = useful,
            Failures = job.Failures,
            Preemptions = job.Preemptions,
            Outages = job.Outages,
            Tokens = useful * job.Spec.TokensPerSecond,
        };
    }

    private PoolResult ResultOf(PoolState pool)
    {
        var states = Enum.GetValues<AcceleratorState>().Select(state => _ledger.Time(pool.Index, state)).ToImmutableArray();
        return new PoolResult(pool.Spec.Name, pool.Spec.Accelerators, states, [.. pool.Failures], pool.Repairs);
    }

    private FleetTotals Total(JobKind kind, ImmutableArray<TrainingResult> results, long end)
    {
        var jobs = _jobs.Where(job => job.Spec.Kind == kind && job.Spec.Submitted <= end).Select(job => results[job.Index]).ToList();
        var started = jobs.Where(job => job.Status != JobStatus.Waiting).ToList();
        return new FleetTotals
        {
            Kind = kind,
            Submitted = jobs.Count,
            Started = started.Count,
            Finished = jobs.Count(job => job.Status == JobStatus.Finished),
            Failures = jobs.Sum(job => (long)job.Failures),
            Preemptions = jobs.Sum(job => (long)job.Preemptions),
            MeanQueued = started.Count > 0 ? started.Sum(job => job.Queued) / started.Count : double.NaN,
            WallHours = jobs.Sum(job => job.Wall * job.Accelerators) / 3600,
            UsefulHours = jobs.Sum(job => job.Useful * job.Accelerators) / 3600,
            LostHours = jobs.Sum(job => job.Lost * job.Accelerators) / 3600,
            Tokens = jobs.Sum(job => job.Tokens),
        };
    }
}
