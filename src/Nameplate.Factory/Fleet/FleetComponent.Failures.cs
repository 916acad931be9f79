using System.Collections.Immutable;
using Nameplate.Factory.Events;

namespace Nameplate.Factory.Fleet;

/// <summary>What breaks, what is repaired, and what goes dark.</summary>
public sealed partial class FleetComponent
{
    private readonly ImmutableArray<FailureDraws> _failures;

    private void Expect(FailureDraws failures, long now)
    {
        long time = now + failures.Interval();
        if (time < Nanoseconds.Never)
        {
            _loop.Schedule(time, Priorities.Disturbance, new Happening(Number, (ushort)Kind.Failure, failures.Number));
        }
    }

    private void Fail(FailureDraws failures, long now)
    {
        Expect(failures, now);
        var pool = _pools[failures.Pool];
        long node = failures.Below(pool.Total) - pool.Failed - pool.Dark;
        if (node < 0)
        {
            return;
        }

        pool.Failures[failures.Class]++;
        bool away = failures.Spec.Repair is not null;
        if (node < pool.Spare)
        {
            if (away)
            {
                pool.SpareToFailed(now);
            }
        }
        else if ((node -= pool.Spare) < pool.Free)
        {
            if (away)
            {
                pool.FreeToFailed(now);
            }
        }
        else if ((node -= pool.Free) < pool.SharedNodes)
        {
            FailShared(pool, node, failures, away, now);
        }
        else
        {
            FailGang(pool, node - pool.SharedNodes, away, now);
        }

        if (away)
        {
            pool.Dirty = true;
            _loop.Schedule(now + failures.Repair(), Priorities.Completion, new Happening(Number, (ushort)Kind.Repair, pool.Index));
        }
    }

    private void FailGang(PoolState pool, long node, bool away, long now)
    {
        int place = 0;
        while (node >= pool.Gangs[place].Held)
        {
            node -= pool.Gangs[place++].Held;
        }

        var job = pool.Gangs[place];
        bool draining = job.Phase == JobPhase.Draining;
        if (job.Phase != JobPhase.Stalled)
        {
            job.Failures++;
            Halt(job, now);
        }

        if (away)
        {
            pool.GangToFailed(job, now);
        }

        if (draining)
        {
            Release(job, now);
            Enqueue(job, now);
        }
        else
        {
            Refill(job, now);
        }
    }

    /// <summary>A node of small jobs fails: jobs are drawn until as many accelerators are empty as the node held, and the others fit on the rest;
    /// a crash of software takes one job.</summary>
    private void FailShared(PoolState pool, long node, FailureDraws failures, bool away, long now)
    {
        long last = pool.SharedNodes - 1, rest = last * pool.NodeSize;
        long held = !away ? 1 : node == last ? pool.Shared - rest : pool.NodeSize, taken = 0;
        while (pool.Smalls.Count > 0 && (taken < held || (away && pool.Shared > rest)))
        {
            long at = failures.Below(pool.Shared);
            int place = 0;
            while (at >= pool.Smalls[place].Spec.Accelerators)
            {
                at -= pool.Smalls[place++].Spec.Accelerators;
            }

            var job = pool.Smalls[place];
            taken += job.Spec.Accelerators;
            job.Failures++;
            Halt(job, now);
            Release(job, now);
            Enqueue(job, now);
        }

        if (away)
        {
            pool.FreeToFailed(now);
        }
    }

    private void Repair(PoolState pool, long now)
    {
        pool.Repairs++;
        pool.FailedToFree(now);
        Darken(pool, now);
        pool.Dirty = true;
    }

    private void Darken(PoolState pool, long now)
    {
        if (pool.Up <= pool.Allowed)
        {
            return;
        }

        pool.FreeToDark(Math.Min(pool.Free, pool.Up - pool.Allowed), now);
        pool.SpareToDark(Math.Min(pool.Spare, pool.Up - pool.Allowed), now);
        if (pool.Up <= pool.Allowed)
        {
            return;
        }

        foreach (var job in pool.Gangs.Concat(pool.Smalls).OrderBy(job => job.Spec.Priority).ThenByDescending(job => job.LastStart).ThenByDescending(job => job.Index).ToList())
        {
            job.Outages++;
            Halt(job, now);
            Release(job, now);
            Enqueue(job, now);
            pool.FreeToDark(Math.Min(pool.Free, pool.Up - pool.Allowed), now);
            if (pool.Up <= pool.Allowed)
            {
                return;
            }
        }
    }

    private static void Lighten(PoolState pool, long now)
    {
        long nodes = Math.Min(pool.Dark, pool.Allowed - pool.Up);
        if (nodes > 0)
        {
            pool.DarkToFree(nodes, now);
            pool.Dirty = true;
        }
    }
}
