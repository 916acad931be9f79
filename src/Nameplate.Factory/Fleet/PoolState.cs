using Nameplate.Factory.Accounting;

namespace Nameplate.Factory.Fleet;

/// <summary>The nodes of a pool as counts: nobody needs to know which node is which, since all are alike.</summary>
/// <remarks>Every node is failed, dark, a spare, held whole by a gang, shared by small jobs, or free. Small jobs are packed without gaps, so
/// they occupy ⌈accelerators ÷ node size⌉ nodes.</remarks>
internal sealed class PoolState
{
    private readonly StateLedger _ledger;

    public PoolState(int index, FleetPool spec, StateLedger ledger)
    {
        if (spec.NodeSize < 1 || spec.Accelerators % spec.NodeSize != 0)
        {
            throw new ArgumentException($"Pool {spec.Name}: {spec.Accelerators} accelerators are not a multiple of {spec.NodeSize}.", nameof(spec));
        }

        Index = index;
        Spec = spec;
        _ledger = ledger;
        Total = spec.Accelerators / spec.NodeSize;
        Allowed = Total;
        Failures = new long[spec.Reliability.Classes.Length];
    }

    public int Index { get; }

    public FleetPool Spec { get; }

    public int NodeSize => Spec.NodeSize;

    public long Total { get; }

    public long Failed { get; private set; }

    public long Dark { get; private set; }

    public long Spare { get; private set; }

    /// <summary>Nodes held whole by gangs.</summary>
    public long Whole { get; private set; }

    /// <summary>Accelerators of small jobs.</summary>
    public long Shared { get; private set; }

    /// <summary>Nodes that may have power.</summary>
    public long Allowed { get; set; }

    public long Up => Total - Failed - Dark;

    public long SharedNodes => NodesFor(Shared);

    public long Free => Up - Whole - Spare - SharedNodes;

    public List<JobState> Gangs { get; } = [];

    public List<JobState> Smalls { get; } = [];

    public JobLine Line { get; } = new();

    public List<JobState> Stalled { get; } = [];

    public ReleaseCalendar Calendar { get; } = new();

    /// <summary>Whole nodes of gangs that give way, and accelerators of small jobs that do.</summary>
    public long DrainingWhole { get; private set; }

    public long DrainingShared { get; private set; }

    /// <summary>Nodes that will be free when the jobs that give way are gone.</summary>
    public long Draining => DrainingWhole + SharedNodes - NodesFor(Shared - DrainingShared);

    /// <summary>Nodes of research gangs.</summary>
    public long ResearchNodes { get; private set; }

    public double Frequency { get; set; } = 1;

    public long[] Failures { get; }

    public long Repairs { get; set; }

    /// <summary>Whether nodes became free or wanted since jobs were last placed.</summary>
    public bool Dirty { get; set; }

    public long TrainingMilliwatts { get; set; }

    public long TrainingAccelerators { get; set; }

    public long IdleMilliwatts { get; set; }

    /// <summary>The milliwatts last reported; −1 before the first report.</summary>
    public long Reported { get; set; } = -1;

    public long Milliwatts => TrainingMilliwatts + (Up * NodeSize - TrainingAccelerators) * IdleMilliwatts;

    public long NodesFor(long accelerators) => (accelerators + NodeSize - 1) / NodeSize;

    /// <summary>Whether a job could start on what is free now.</summary>
    public bool Fits(JobState job) => Needs(job) <= Free;

    /// <summary>Free nodes that starting a job would take.</summary>
    public long Needs(JobState job) => job.Small ? NodesFor(Shared + job.Spec.Accelerators) - SharedNodes : job.Nodes;

    public void FreeToGang(JobState job, int nodes, long now) => Give(job, nodes, AcceleratorState.Unallocated, now);

    public void SpareToGang(JobState job, int nodes, long now)
    {
        Spare -= nodes;
        Give(job, nodes, AcceleratorState.Spare, now);
    }

    public void GangToFree(JobState job, long now)
    {
        Move(now, job.State, AcceleratorState.Unallocated, job.Held);
        Take(job, job.Held);
    }

    public void GangToFailed(JobState job, long now)
    {
        Move(now, job.State, AcceleratorState.Failed, 1);
        Take(job, 1);
        Failed++;
    }

    public void StartSmall(JobState job, long now)
    {
        Shared += job.Spec.Accelerators;
        _ledger.Move(Index, now, AcceleratorState.Unallocated, job.State, job.Spec.Accelerators);
    }

    public void EndSmall(JobState job, long now)
    {
        Shared -= job.Spec.Accelerators;
        _ledger.Move(Index, now, job.State, AcceleratorState.Unallocated, job.Spec.Accelerators);
    }

    public void FreeToSpare(long nodes, long now)
    {
        Move(now, AcceleratorState.Unallocated, AcceleratorState.Spare, nodes);
        Spare += nodes;
    }

    public void FreeToFailed(long now)
    {
        Move(now, AcceleratorState.Unallocated, AcceleratorState.Failed, 1);
        Failed++;
    }

    public void SpareToFailed(long now)
    {
        Move(now, AcceleratorState.Spare, AcceleratorState.Failed, 1);
        Spare--;
        Failed++;
    }

    public void FreeToDark(long nodes, long now)
    {
        Move(now, AcceleratorState.Unallocated, AcceleratorState.Dark, nodes);
        Dark += nodes;
    }

    public void SpareToDark(long nodes, long now)
    {
        Move(now, AcceleratorState.Spare, AcceleratorState.Dark, nodes);
        Spare -= nodes;
        Dark += nodes;
    }

    public void DarkToFree(long nodes, long now)
    {
        Move(now, AcceleratorState.Dark, AcceleratorState.Unallocated, nodes);
        Dark -= nodes;
    }

    public void FailedToFree(long now)
    {
        Move(now, AcceleratorState.Failed, AcceleratorState.Unallocated, 1);
        Failed--;
    }

    /// <summary>A job begins to give way (+1) or stops doing so (−1).</summary>
    public void Drain(JobState job, int sign)
    {
        DrainingWhole += sign * job.Held;
        DrainingShared += job.Small ? sign * job.Spec.Accelerators : 0;
    }

    /// <summary>Books what a job holds under the state of its new phase.</summary>
    public void Rename(JobState job, JobPhase phase, long now)
    {
        var to = JobState.StateOf(phase);
        if (to != job.State && job.Accelerators > 0)
        {
            _ledger.Move(Index, now, job.State, to, job.Accelerators);
        }

        job.Phase = phase;
    }

    private void Give(JobState job, int nodes, AcceleratorState from, long now)
    {
        Move(now, from, job.State, nodes);
        Whole += nodes;
        job.Held += nodes;
        ResearchNodes += job.Spec.Kind == JobKind.Research ? nodes : 0;
    }

    private void Take(JobState job, int nodes)
    {
        Whole -= nodes;
        job.Held -= nodes;
        ResearchNodes -= job.Spec.Kind == JobKind.Research ? nodes : 0;
    }

    private void Move(long now, AcceleratorState from, AcceleratorState to, long nodes)
        => _ledger.Move(Index, now, from, to, nodes * NodeSize);
}
