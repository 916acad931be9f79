using Nameplate.Factory.Accounting;

namespace Nameplate.Factory.Fleet;

/// <summary>What must hold after every event.</summary>
public sealed partial class FleetComponent
{
    /// <summary>Compares counts, jobs and accounts with one another.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    internal void Audit()
    {
        foreach (var pool in _pools)
        {
            long Booked(AcceleratorState state) => _ledger.Count(pool.Index, state);
            Demand(pool.Free >= 0, pool, "has less than no free nodes");
            Demand(Booked(AcceleratorState.Failed) == pool.Failed * pool.NodeSize, pool, "failed");
            Demand(Booked(AcceleratorState.Dark) == pool.Dark * pool.NodeSize, pool, "dark");
            Demand(Booked(AcceleratorState.Spare) == pool.Spare * pool.NodeSize, pool, "spare");
            Demand(pool.Gangs.Sum(job => (long)job.Held) == pool.Whole, pool, "gangs");
            Demand(pool.Smalls.Sum(job => (long)job.Spec.Accelerators) == pool.Shared, pool, "small jobs");
            Demand(pool.Up <= pool.Allowed, pool, "runs without power");
            var running = pool.Gangs.Concat(pool.Smalls).ToList();
            foreach (var phase in Enum.GetValues<JobPhase>().Where(phase => JobState.StateOf(phase) != AcceleratorState.Unallocated).GroupBy(JobState.StateOf))
            {
                Demand(running.Where(job => job.State == phase.Key).Sum(job => job.Accelerators) == Booked(phase.Key), pool, phase.Key.ToString());
            }

            foreach (var job in running)
            {
                bool whole = job.Small || job.Held == job.Nodes || job.Phase == JobPhase.Stalled || job.Spec.OnShortage == ShortagePolicy.Shrink;
                Demand(whole, pool, $"runs job {job.Spec.Name} on a part of its nodes");
            }

            Demand(_jobs.Where(job => job.Pool == pool && job.Place < 0).All(job => job.Held == 0), pool, "has jobs that hold nodes and do not run");
        }
    }

    private static void Demand(bool holds, PoolState pool, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Pool {pool.Spec.Name}: {what}.");
        }
    }
}
