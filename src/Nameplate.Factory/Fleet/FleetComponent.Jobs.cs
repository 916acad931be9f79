using Nameplate.Factory.Accounting;
using Nameplate.Factory.Events;

namespace Nameplate.Factory.Fleet;

/// <summary>A job's life: queued, starting, training, writing, and back.</summary>
public sealed partial class FleetComponent
{
    /// <summary>Books the old phase, renames what the job holds, and leaves the new phase without an end.</summary>
    private void Enter(JobState job, JobPhase phase, long now)
    {
        job.Book(now);
        if (job.Event >= 0)
        {
            _loop.Cancel(job.Event);
            job.Event = -1;
        }

        if (job.Phase == JobPhase.Training)
        {
            job.Pool.TrainingMilliwatts -= job.Milliwatts;
            job.Pool.TrainingAccelerators -= job.Accelerators;
        }
        else if (job.Phase == JobPhase.Draining)
        {
            job.Pool.Drain(job, -1);
        }

        job.Pool.Rename(job, phase, now);
    }

    private void EndAt(JobState job, long time)
    {
        if (time < Nanoseconds.Never)
        {
            job.Event = _loop.Schedule(time, Priorities.Completion, new Happening(Number, (ushort)Kind.Phase, job.Index));
        }
    }

    private void Enqueue(JobState job, long now)
    {
        Enter(job, JobPhase.Queued, now);
        job.Pool.Line.Add(job);
        job.Pool.Dirty = true;
    }

    /// <summary>Gives a queued job its accelerators, which must be free.</summary>
    private void Start(JobState job, long now)
    {
        var pool = job.Pool;
        Enter(job, JobPhase.Starting, now);
        if (job.FirstStart < 0)
        {
            job.FirstStart = now;
        }

        job.LastStart = now;
        var running = job.Small ? pool.Smalls : pool.Gangs;
        job.Place = running.Count;
        running.Add(job);
        if (job.Small)
        {
            pool.StartSmall(job, now);
        }
        else
        {
            pool.FreeToGang(job, job.Nodes, now);
        }

        Load(job, now);
    }

    /// <summary>The job holds what it needs and starts from its checkpoint.</summary>
    private void Load(JobState job, long now)
    {
        Enter(job, JobPhase.Starting, now);
        double rate = Speed(job.Pool, job) * Size(job);
        job.Pool.Calendar.Expect(job, now + job.Restart + job.Remaining(rate), job.Accelerators);
        if (job.Restart == 0)
        {
            Train(job, now);
        }
        else
        {
            EndAt(job, now + job.Restart);
        }
    }

    private void Train(JobState job, long now)
    {
        Enter(job, JobPhase.Training, now);
        job.Goal = Math.Min(job.Work, job.Interval >= Nanoseconds.Never ? job.Work : job.Done + job.Interval);
        Run(job, now);
    }

    /// <summary>Sets the pace, the power and the end of the stretch of a job that trains.</summary>
    private void Run(JobState job, long now)
    {
        double speed = Speed(job.Pool, job);
        job.Rate = speed * Size(job);
        job.Milliwatts = Milliwatts(job, speed);
        job.Pool.TrainingMilliwatts += job.Milliwatts;
        job.Pool.TrainingAccelerators += job.Accelerators;
        job.Pool.Calendar.Expect(job, now + job.Remaining(job.Rate), job.Accelerators);
        long left = job.Goal - job.Done;
        EndAt(job, job.Goal >= Nanoseconds.Never ? Nanoseconds.Never : now + (job.Rate == 1 ? left : (long)Math.Ceiling(left / job.Rate)));
    }

    private void EndPhase(JobState job, long now)
    {
        switch (job.Phase)
        {
            case JobPhase.Starting:
                Train(job, now);
                break;
            case JobPhase.Training:
                job.Book(now);
                job.Done = job.Goal;
                Enter(job, JobPhase.Writing, now);
                if (job.Cost == 0)
                {
                    Written(job, now);
                }
                else
                {
                    EndAt(job, now + job.Cost);
                }

                break;
            case JobPhase.Writing:
                Written(job, now);
                break;
            case JobPhase.Draining:
                job.Save();
                Release(job, now);
                Enqueue(job, now);
                break;
            default:
                throw new InvalidOperationException($"Job {job.Spec.Name} has nothing to end in phase {job.Phase}.");
        }
    }

    private void Written(JobState job, long now)
    {
        job.Save();
        if (job.Done >= job.Work)
        {
            Release(job, now);
            Enter(job, JobPhase.Done, now);
            job.End = now;
        }
        else if (!job.Small && job.Held < job.Nodes && job.Pool.Free > 0)
        {
            Enter(job, JobPhase.Stalled, now);
            Refill(job, now);
        }
        else
        {
            Train(job, now);
        }
    }

    /// <summary>Takes back everything that a job holds and leaves it without a phase's end.</summary>
    private void Release(JobState job, long now)
    {
        var pool = job.Pool;
        Enter(job, JobPhase.Stalled, now);
        if (job.Small)
        {
            pool.EndSmall(job, now);
        }
        else
        {
            pool.GangToFree(job, now);
            pool.Stalled.Remove(job);
        }

        pool.Calendar.Forget(job);
        var running = job.Small ? pool.Smalls : pool.Gangs;
        var last = running[^1];
        running[job.Place] = last;
        last.Place = job.Place;
        running.RemoveAt(running.Count - 1);
        job.Place = -1;
        pool.Dirty = true;
    }

    /// <summary>The job's work since its last checkpoint is lost; it holds what is left of its nodes and stands still.</summary>
    private void Halt(JobState job, long now)
    {
        Enter(job, JobPhase.Stalled, now);
        _ledger.Close(now);
        var lost = job.Lose();
        if (lost > 0)
        {
            _ledger.Rebook(job.Pool.Index, AcceleratorState.Training, AcceleratorState.Lost, lost);
        }
    }

    /// <summary>Replaces missing nodes by spares, then by free ones, and goes on; or does what the job's policy says.</summary>
    private void Refill(JobState job, long now)
    {
        var pool = job.Pool;
        pool.SpareToGang(job, (int)Math.Min(job.Nodes - job.Held, pool.Spare), now);
        pool.FreeToGang(job, (int)Math.Min(job.Nodes - job.Held, pool.Free), now);
        bool shrinks = job.Spec.OnShortage == ShortagePolicy.Shrink && job.Held > 0 && job.Accelerators >= job.Spec.SmallestAccelerators;
        if (job.Held == job.Nodes || shrinks)
        {
            pool.Stalled.Remove(job);
            Load(job, now);
        }
        else if (job.Spec.OnShortage == ShortagePolicy.Requeue)
        {
            Release(job, now);
            Enqueue(job, now);
        }
        else
        {
            if (!pool.Stalled.Contains(job))
            {
                pool.Stalled.Add(job);
            }

            pool.Calendar.Expect(job, Nanoseconds.Never, job.Accelerators);
            pool.Dirty = true;
        }
    }

    /// <summary>Has a job give way: it saves its work first if it has any.</summary>
    private void GiveWay(JobState job, long now)
    {
        job.Preemptions++;
        if (job.Phase == JobPhase.Writing)
        {
            // The write that is under way saves everything: only what follows changes.
            int end = job.Event;
            job.Event = -1;
            Enter(job, JobPhase.Draining, now);
            job.Event = end;
            job.Pool.Drain(job, 1);
        }
        else if (job.Phase == JobPhase.Training && job.Cost > 0)
        {
            Enter(job, JobPhase.Draining, now);
            job.Pool.Drain(job, 1);
            job.Pool.Calendar.Expect(job, now + job.Cost, job.Accelerators);
            EndAt(job, now + job.Cost);
        }
        else
        {
            Release(job, now);
            job.Save();
            Enqueue(job, now);
        }
    }

    private static double Size(JobState job) => job.Small ? 1 : (double)job.Held / job.Nodes;
}
