using Nameplate.Factory.Hardware;
using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Description;

/// <summary>Accelerators of one kind at one site.</summary>
public sealed record PoolDesign
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The accelerator.</summary>
    public required Accelerator Accelerator { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }

    /// <summary>How many share a node, and so fail together.</summary>
    public required int NodeSize { get; init; }

    /// <summary>Nodes kept free to replace failed ones.</summary>
    public required int Spares { get; init; }

    /// <summary>How nodes fail and are repaired.</summary>
    public required NodeReliability Reliability { get; init; }

    /// <summary>What an accelerator costs beside its energy, in USD per hour; NaN when nobody said.</summary>
    public required double CapitalPerHour { get; init; }

    /// <summary>How many the services hold.</summary>
    public required long Serving { get; init; }

    /// <summary>How many the jobs may use, spares included: what services leave, in whole nodes; 0 when the pool has no jobs.</summary>
    public required long Training { get; init; }
}
