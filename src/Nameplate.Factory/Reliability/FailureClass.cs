namespace Nameplate.Factory.Reliability;

/// <summary>One way in which nodes fail: how often, and what it takes to bring the node back.</summary>
public sealed record FailureClass
{
    /// <summary>What fails: <c>host</c>, <c>accelerator</c>, <c>network</c>, <c>software</c> or a name of one's own. Part of the seed of its draws.</summary>
    public required string Name { get; init; }

    /// <summary>Failures per 1,000 node-days, at least 0. A failure interrupts the job on the node.</summary>
    public required double PerThousandNodeDays { get; init; }

    /// <summary>How long the node is away; <see langword="null"/> when the job starts again on the same node (a crash of software).</summary>
    public RepairTimes? Repair { get; init; }
}
