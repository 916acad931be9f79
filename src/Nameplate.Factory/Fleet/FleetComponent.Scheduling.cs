namespace Nameplate.Factory.Fleet;

/// <summary>Who gets free nodes: stalled jobs, spares, the queue in order, gaps, and production before research.</summary>
public sealed partial class FleetComponent
{
    private void Place(PoolState pool, long now)
    {
        Unstall(pool, now);
        long spares = Math.Min(pool.Free, pool.Spec.Spares - pool.Spare);
        if (spares > 0)
        {
            pool.FreeToSpare(spares, now);
        }

        while (pool.Line.Count > 0 && pool.Fits(pool.Line[0]))
        {
            var job = pool.Line[0];
            pool.Line.RemoveAt(0);
            Start(job, now);
        }

        if (pool.Line.Count > 0)
        {
            var first = pool.Line[0];
            long missing = pool.Needs(first) - pool.Free - pool.Draining;
            if (first.Spec.Kind == JobKind.Production && missing > 0)
            {
                Preempt(pool, missing, first.Spec.Priority, onlyIfEnough: true, now);
            }
        }

        if (pool.Line.Count > 1 && !pool.Dirty)
        {
            Backfill(pool, now);
        }
    }

    /// <summary>Gives nodes to the jobs that wait for some in the middle of their work, the most important first.</summary>
    private void Unstall(PoolState pool, long now)
    {
        if (pool.Stalled.Count == 0)
        {
            return;
        }

        pool.Stalled.Sort(static (one, other) =>
            one.Spec.Priority != other.Spec.Priority ? other.Spec.Priority.CompareTo(one.Spec.Priority) : one.Index.CompareTo(other.Index));
        bool dirty = pool.Dirty;
        for (int i = 0; i < pool.Stalled.Count && pool.Free + pool.Spare > 0;)
        {
            int before = pool.Stalled.Count;
            Refill(pool.Stalled[i], now);
            i += pool.Stalled.Count == before ? 1 : 0;
        }

        pool.Dirty = dirty;
        foreach (var job in pool.Stalled.ToArray())
        {
            long missing = job.Nodes - job.Held - pool.Draining;
            if (job.Spec.Kind == JobKind.Production && missing > 0)
            {
                Preempt(pool, missing, job.Spec.Priority, onlyIfEnough: false, now);
            }
        }
    }

    /// <summary>Has research of lower priority give way, the least important and then the youngest first, until enough nodes will be free.</summary>
    private void Preempt(PoolState pool, long nodes, int priority, bool onlyIfEnough, long now)
    {
        if (pool.ResearchNodes + pool.SharedNodes < nodes)
        {
            if (onlyIfEnough || pool.ResearchNodes + pool.SharedNodes == 0)
            {
                return;
            }
        }

        var victims = pool.Gangs.Concat(pool.Smalls)
            .Where(job => job.Spec.Kind == JobKind.Research && job.Spec.Priority < priority && job.Phase != JobPhase.Draining)
            .OrderBy(job => job.Spec.Priority).ThenByDescending(job => job.LastStart).ThenByDescending(job => job.Index).ToList();
        long gained = 0, shared = pool.Shared - pool.DrainingShared;
        int count = 0;
        for (; count < victims.Count && gained < nodes; count++)
        {
            var job = victims[count];
            long before = pool.NodesFor(shared);
            shared -= job.Small ? job.Spec.Accelerators : 0;
            gained += job.Held + before - pool.NodesFor(shared);
        }

        if (gained < nodes && onlyIfEnough)
        {
            return;
        }

        for (int i = 0; i < count; i++)
        {
            GiveWay(victims[i], now);
        }
    }

    /// <summary>Starts jobs further down that fit now and do not delay the first one, as far as ends are known.</summary>
    private void Backfill(PoolState pool, long now)
    {
        if (pool.Free == 0 && pool.Shared % pool.NodeSize == 0)
        {
            return;
        }

        long wanted = pool.Needs(pool.Line[0]) * pool.NodeSize, free = pool.Free * pool.NodeSize;
        long shadow = pool.Calendar.When(wanted - free, out long released);
        long extra = shadow >= Nanoseconds.Never ? 0 : (free + released - wanted) / pool.NodeSize;
        for (int place = 1, looked = 0; place < pool.Line.Count && looked < _design.BackfillDepth; looked++)
        {
            var job = pool.Line[place];
            long needs = pool.Needs(job);
            bool inTime = needs <= pool.Free && now + job.Restart + job.Remaining(Speed(pool, job)) <= shadow;
            if (!inTime && (needs > pool.Free || needs > extra))
            {
                place++;
                continue;
            }

            extra -= inTime ? 0 : needs;
            pool.Line.RemoveAt(place);
            Start(job, now);
        }
    }
}
