using Nameplate.Factory.Reliability;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Fleet;

/// <summary>Accelerators of one kind at one site on which jobs run.</summary>
public sealed record FleetPool
{
    /// <summary>Its name; part of the seed of its failures.</summary>
    public required string Name { get; init; }

    /// <summary>The site's number for this pool, by which power is reported and clocks are set.</summary>
    public required int Pool { get; init; }

    /// <summary>Accelerators, a multiple of <see cref="NodeSize"/>.</summary>
    public required long Accelerators { get; init; }

    /// <summary>Accelerators that fail and are replaced together.</summary>
    public int NodeSize { get; init; } = 8;

    /// <summary>Nodes kept free to replace failed ones at once.</summary>
    public int Spares { get; init; }

    /// <summary>How nodes fail and how long their repair takes.</summary>
    public NodeReliability Reliability { get; init; } = NodeReliability.Perfect;

    /// <summary>Device watts of one accelerator by its load and its clock; no load means idle. Failed and dark accelerators draw nothing.</summary>
    public Func<StepLoad, double, double> Watts { get; init; } = static (_, _) => 0;
}
