using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>A job: so many accelerators at once or none, for so much work.</summary>
public sealed record FleetJob
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The pool it runs on, as an index into <see cref="FleetDesign.Pools"/>.</summary>
    public int Pool { get; init; }

    /// <summary>Accelerators, all or nothing. Up to a node's they share nodes with other small jobs, above that they take whole nodes.</summary>
    public required int Accelerators { get; init; }

    /// <summary>What it is for.</summary>
    public JobKind Kind { get; init; } = JobKind.Production;

    /// <summary>Higher goes first.</summary>
    public int Priority { get; init; }

    /// <summary>When it is submitted, nanoseconds from the start.</summary>
    public long Submitted { get; init; }

    /// <summary>Seconds of training on all its accelerators at full clock, without checkpoints and failures; infinite for a job that never ends.</summary>
    public required double WorkSeconds { get; init; }

    /// <summary>Seconds for which a checkpoint stops the work, δ.</summary>
    public double CheckpointSeconds { get; init; }

    /// <summary>Seconds of work between checkpoints, τ; <see langword="null"/> for the best interval at the pool's failure rate; a
    /// checkpoint that costs nothing is then always fresh.</summary>
    public double? CheckpointInterval { get; init; }

    /// <summary>Seconds until it works again after a failure or a preemption, and until it works at first, R.</summary>
    public double RestartSeconds { get; init; }

    /// <summary>The share of a step that a slower clock stretches, 0 to 1 (<see cref="Training.TrainingStep.ClockedShare"/>).</summary>
    public double ClockedShare { get; init; } = 1;

    /// <summary>How hard a step at full clock drives its accelerators.</summary>
    public StepLoad Load { get; init; } = new(0.4, 0.4);

    /// <summary>Tokens that a second of work trains on, all its accelerators together; 0 when tokens are not counted.</summary>
    public double TokensPerSecond { get; init; }

    /// <summary>What it does when a failed node cannot be replaced.</summary>
    public ShortagePolicy OnShortage { get; init; } = ShortagePolicy.Wait;

    /// <summary>The fewest accelerators it can shrink to; below that it waits.</summary>
    public int SmallestAccelerators { get; init; }
}
