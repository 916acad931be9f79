using Nameplate.Factory.Accounting;
using Nameplate.Factory.Training;

namespace Nameplate.Factory.Fleet;

/// <summary>A job as it stands: what is done, what it holds, how its time was spent. Nanoseconds throughout.</summary>
internal sealed class JobState
{
    public JobState(int index, FleetJob spec, PoolState pool)
    {
        Index = index;
        Spec = spec;
        Pool = pool;
        Small = spec.Accelerators < pool.NodeSize;
        Nodes = Small ? 0 : (spec.Accelerators + pool.NodeSize - 1) / pool.NodeSize;
        Work = Nanoseconds.Of(spec.WorkSeconds);
        Cost = Nanoseconds.Of(spec.CheckpointSeconds);
        Restart = Nanoseconds.Of(spec.RestartSeconds);
        double meanTimeToFailure = pool.Spec.Reliability.JobMeanTimeToFailure(Small ? 1 : Nodes);
        double interval = spec.CheckpointInterval ?? Checkpointing.BestInterval(spec.CheckpointSeconds, meanTimeToFailure);
        SavesAlways = interval == 0;
        Interval = SavesAlways ? Nanoseconds.Never : Math.Max(1, Nanoseconds.Of(interval));
    }

    public int Index { get; }

    public FleetJob Spec { get; }

    public PoolState Pool { get; }

    /// <summary>Whether it shares nodes with others.</summary>
    public bool Small { get; }

    /// <summary>Whole nodes that it wants; 0 for a small job.</summary>
    public int Nodes { get; }

    public long Work { get; }

    public long Cost { get; }

    public long Restart { get; }

    /// <summary>Work between two checkpoints.</summary>
    public long Interval { get; }

    /// <summary>Whether checkpoints cost nothing and are therefore always fresh.</summary>
    public bool SavesAlways { get; }

    public JobPhase Phase { get; set; }

    /// <summary>When the phase began, or its time was last booked.</summary>
    public long Since { get; set; }

    /// <summary>The handle of the event that ends the phase; −1 for none.</summary>
    public int Event { get; set; } = -1;

    /// <summary>Whole nodes that it holds.</summary>
    public int Held { get; set; }

    /// <summary>Its place among the running jobs of its pool; −1 when it holds nothing.</summary>
    public int Place { get; set; } = -1;

    /// <summary>The calendar's bucket in which it is expected to end, and with how many accelerators; −1 for none.</summary>
    public int Bucket { get; set; } = -1;

    public long Booked { get; set; }

    /// <summary>Work done, of which <see cref="Saved"/> is in a checkpoint.</summary>
    public long Done { get; set; }

    public long Saved { get; set; }

    /// <summary>Where the present stretch of work ends.</summary>
    public long Goal { get; set; }

    /// <summary>Work per wall time: 1 at full clock on all accelerators.</summary>
    public double Rate { get; set; }

    /// <summary>Milliwatts that it draws while it works.</summary>
    public long Milliwatts { get; set; }

    public long UnsavedWall { get; set; }

    public Int128 UnsavedTime { get; set; }

    public long FirstStart { get; set; } = -1;

    public long LastStart { get; set; }

    public long End { get; set; } = -1;

    public long TrainingTime { get; set; }

    public long LostTime { get; set; }

    public long WritingTime { get; set; }

    public long StartingTime { get; set; }

    public long StalledTime { get; set; }

    public long RequeuedTime { get; set; }

    public int Failures { get; set; }

    public int Preemptions { get; set; }

    public int Outages { get; set; }

    /// <summary>Accelerators that it holds.</summary>
    public long Accelerators => Small ? (Place >= 0 ? Spec.Accelerators : 0) : (long)Held * Pool.NodeSize;

    /// <summary>In which state its accelerators are booked.</summary>
    public AcceleratorState State => StateOf(Phase);

    public static AcceleratorState StateOf(JobPhase phase) => phase switch
    {
        JobPhase.Training => AcceleratorState.Training,
        JobPhase.Starting => AcceleratorState.Restart,
        JobPhase.Writing or JobPhase.Draining => AcceleratorState.Checkpoint,
        JobPhase.Stalled => AcceleratorState.Stalled,
        _ => AcceleratorState.Unallocated,
    };

    /// <summary>Wall time that the rest of the work takes at a rate if nothing fails.</summary>
    public long Remaining(double rate)
    {
        if (Work >= Nanoseconds.Never)
        {
            return Nanoseconds.Never;
        }

        long left = Work - Done;
        double writes = Interval >= Nanoseconds.Never ? 1 : Math.Ceiling((double)left / Interval);
        return (long)Math.Min(Nanoseconds.Never, left / rate + writes * Cost);
    }

    /// <summary>Books the time of the present phase.</summary>
    public void Book(long now)
    {
        long elapsed = now - Since;
        Since = now;
        switch (Phase)
        {
            case JobPhase.Training:
                long done = Rate == 1 ? elapsed : (long)(elapsed * Rate);
                Done = Math.Min(Goal, Done + done);
                TrainingTime += elapsed;
                UnsavedWall += elapsed;
                UnsavedTime += (Int128)elapsed * Accelerators;
                break;
            case JobPhase.Starting:
                StartingTime += elapsed;
                break;
            case JobPhase.Writing or JobPhase.Draining:
                WritingTime += elapsed;
                break;
            case JobPhase.Stalled:
                StalledTime += elapsed;
                break;
            case JobPhase.Queued when FirstStart >= 0:
                RequeuedTime += elapsed;
                break;
            default:
                break;
        }
    }

    /// <summary>A checkpoint is complete.</summary>
    public void Save()
    {
        Saved = Done;
        UnsavedWall = 0;
        UnsavedTime = 0;
    }

    /// <summary>Falls back to the last checkpoint and returns the accelerator time that was for nothing.</summary>
    public Int128 Lose()
    {
        if (SavesAlways)
        {
            Save();
            return 0;
        }

        var lost = UnsavedTime;
        TrainingTime -= UnsavedWall;
        LostTime += UnsavedWall;
        Done = Saved;
        UnsavedWall = 0;
        UnsavedTime = 0;
        return lost;
    }
}
