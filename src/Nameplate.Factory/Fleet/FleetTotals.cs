namespace Nameplate.Factory.Fleet;

/// <summary>The jobs of one kind summed up; accelerator-hours are a job's seconds times the accelerators that it asked for.</summary>
public sealed record FleetTotals
{
    /// <summary>Which jobs.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>Jobs submitted within the simulated time.</summary>
    public required int Submitted { get; init; }

    /// <summary>Jobs that have started.</summary>
    public required int Started { get; init; }

    /// <summary>Jobs that are done.</summary>
    public required int Finished { get; init; }

    /// <summary>Interruptions of jobs by failures.</summary>
    public required long Failures { get; init; }

    /// <summary>Times that a job gave way.</summary>
    public required long Preemptions { get; init; }

    /// <summary>Mean seconds in the queue before the first start, over the jobs that started.</summary>
    public required double MeanQueued { get; init; }

    /// <summary>Accelerator-hours between first start and end.</summary>
    public required double WallHours { get; init; }

    /// <summary>Accelerator-hours of work kept, at full clock and full size.</summary>
    public required double UsefulHours { get; init; }

    /// <summary>Accelerator-hours of work undone.</summary>
    public required double LostHours { get; init; }

    /// <summary>Tokens trained on and kept.</summary>
    public required double Tokens { get; init; }

    /// <summary>The accelerator-weighted effective training time ratio.</summary>
    public double Ettr => WallHours > 0 ? UsefulHours / WallHours : double.NaN;
}
