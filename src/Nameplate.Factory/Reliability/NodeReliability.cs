using System.Collections.Immutable;

namespace Nameplate.Factory.Reliability;

/// <summary>How the nodes of a homogeneous pool fail and are repaired: independent classes, each a Poisson process per node.</summary>
public sealed record NodeReliability
{
    /// <summary>Nodes that never fail.</summary>
    public static NodeReliability Perfect { get; } = new() { Classes = [], Source = "none" };

    /// <summary>The classes; their names differ.</summary>
    public required ImmutableArray<FailureClass> Classes { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Failures of all classes per 1,000 node-days.</summary>
    public double PerThousandNodeDays => Classes.Sum(one => one.PerThousandNodeDays);

    /// <summary>The share of time in which a node is away in the long run: Σ r·repair ÷ (1 + Σ r·repair), as an alternating renewal process.</summary>
    public double Unavailability
    {
        get
        {
            double away = Classes.Sum(one => one.PerThousandNodeDays / 1000 / SecondsPerDay * (one.Repair?.Mean ?? 0));
            return away / (1 + away);
        }
    }

    internal const double SecondsPerDay = 86_400;

    /// <summary>Mean seconds between the failures of a job: 1 ÷ (nodes · r); infinite when nothing fails.</summary>
    /// <param name="nodes">Nodes of the job, any one of which stops it; at least 1.</param>
    public double JobMeanTimeToFailure(double nodes) => 1000 * SecondsPerDay / (nodes * PerThousandNodeDays);

    /// <summary>The same figures for nodes of another size: every class fails in proportion to the accelerators of a node.</summary>
    /// <param name="published">Accelerators of the nodes that the rates are about.</param>
    /// <param name="accelerators">Accelerators of the nodes at hand.</param>
    /// <remarks>An assumption for what belongs to a host; most published failures are the accelerators' and their links'.</remarks>
    public NodeReliability ForNodesOf(int accelerators, int published) => accelerators == published || Classes.IsEmpty ? this : this with
    {
        Classes = [.. Classes.Select(one => one with { PerThousandNodeDays = one.PerThousandNodeDays * accelerators / published })],
        Source = $"{Source}; rates in proportion to {accelerators} accelerators a node",
    };

    /// <summary>One class with one rate.</summary>
    /// <param name="perThousandNodeDays">Failures per 1,000 node-days.</param>
    /// <param name="repair">How long a failed node is away.</param>
    /// <param name="source">Where the rate comes from.</param>
    public static NodeReliability Of(double perThousandNodeDays, RepairTimes? repair, string source)
        => new() { Classes = [new FailureClass { Name = "node", PerThousandNodeDays = perThousandNodeDays, Repair = repair }], Source = source };
}
