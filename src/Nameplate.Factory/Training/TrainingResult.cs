namespace Nameplate.Factory.Training;

/// <summary>What became of one job. Times are wall-clock seconds of the job as a whole.</summary>
/// <remarks>From the first start to the end (or to the end of the simulated time) every moment is in exactly one of training, lost, checkpoint,
/// restart, stalled and requeued.</remarks>
public sealed record TrainingResult
{
    /// <summary>The job's name.</summary>
    public required string Name { get; init; }

    /// <summary>Accelerators it asked for.</summary>
    public required int Accelerators { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobStatus Status { get; init; }

    /// <summary>Seconds from submission to the first start; to the end of the simulated time for a job that never started.</summary>
    public required double Queued { get; init; }

    /// <summary>Seconds from the first start to the end; 0 for a job that never started.</summary>
    public required double Wall { get; init; }

    /// <summary>Seconds of training that was kept; of a running job also what it has done since its last checkpoint.</summary>
    public required double Training { get; init; }

    /// <summary>Seconds of training that a failure or a trip undid.</summary>
    public required double Lost { get; init; }

    /// <summary>Seconds of writing checkpoints.</summary>
    public required double Checkpoint { get; init; }

    /// <summary>Seconds of starting.</summary>
    public required double Restart { get; init; }

    /// <summary>Seconds in which it held nodes and waited for others.</summary>
    public required double Stalled { get; init; }

    /// <summary>Seconds back in the queue after the first start.</summary>
    public required double Requeued { get; init; }

    /// <summary>Work done and kept, in seconds on all accelerators at full clock: below <see cref="Training"/> when slowed down or shrunk.</summary>
    public required double Useful { get; init; }

    /// <summary>Failures that interrupted it.</summary>
    public required int Failures { get; init; }

    /// <summary>How often it gave way to a job of higher priority.</summary>
    public required int Preemptions { get; init; }

    /// <summary>How often it was put out by missing power or cooling.</summary>
    public required int Outages { get; init; }

    /// <summary>Tokens trained on and kept.</summary>
    public required double Tokens { get; init; }

    /// <summary>The effective training time ratio: <see cref="Useful"/> ÷ <see cref="Wall"/>; the first wait in the queue is not counted.</summary>
    public double Ettr => Wall > 0 ? Useful / Wall : double.NaN;

    /// <summary>Tokens kept per second since the first start.</summary>
    public double Goodput => Wall > 0 ? Tokens / Wall : double.NaN;
}
