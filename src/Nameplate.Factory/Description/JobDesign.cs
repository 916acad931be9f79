using System.Collections.Immutable;
using Nameplate.Factory.Fleet;

namespace Nameplate.Factory.Description;

/// <summary>Jobs that are alike: one, several, or a stream of them.</summary>
public sealed record JobDesign
{
    /// <summary>The id; jobs of a stream are called by it and a number.</summary>
    public required string Id { get; init; }

    /// <summary>The pool, as an index into the site's.</summary>
    public required int Pool { get; init; }

    /// <summary>The job, or the first of the stream.</summary>
    public required FleetJob Job { get; init; }

    /// <summary>How many jobs are there from the beginning.</summary>
    public required int Count { get; init; }

    /// <summary>Jobs per second that come later, as a Poisson process; 0 for none.</summary>
    public required double Rate { get; init; }

    /// <summary>The sizes of a stream's jobs with their shares; empty when all are alike.</summary>
    public required ImmutableArray<(int Accelerators, double Share)> Sizes { get; init; }

    /// <summary>A published cluster whose sizes and durations the jobs have; null for jobs that are written out.</summary>
    public JobMix? Mix { get; init; }

    /// <summary>How many times as large the jobs of a mix are.</summary>
    public int MixScale { get; init; } = 1;

    /// <summary>Standard deviation of the logarithm of a stream's work, whose median is the job's; 0 when all is alike.</summary>
    public required double WorkDeviation { get; init; }
}
