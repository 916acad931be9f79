namespace Nameplate.Factory.Power;

/// <summary>A pool of like accelerators, as the power of its site sees it.</summary>
public sealed record PowerPool
{
    /// <summary>The pool's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its accelerators.</summary>
    public required long Accelerators { get; init; }

    /// <summary>What one accelerator draws.</summary>
    public required PowerCurve Curve { get; init; }

    /// <summary>What its node adds.</summary>
    public required NodePower Node { get; init; }

    /// <summary>A cap on what the pool's nodes draw, in watts; infinite without.</summary>
    public double CapWatts { get; init; } = double.PositiveInfinity;

    /// <summary>Accelerators that no component reports: they idle.</summary>
    public long Unclaimed { get; init; }

    /// <summary>Watts at the nodes' walls when every accelerator draws as much as it can.</summary>
    public double RatedWatts => Accelerators == 0 ? 0.0 : Accelerators / (double)Node.Accelerators * Node.Wall(Curve.Maximum * Node.Accelerators);
}
