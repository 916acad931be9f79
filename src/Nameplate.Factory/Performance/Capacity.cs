using Nameplate.Factory.Hardware;

namespace Nameplate.Factory.Performance;

/// <summary>How many tokens fit beside the weights.</summary>
internal static class Capacity
{
    /// <summary>Share of the memory that engines use by default.</summary>
    public const double UsableShare = 0.9;

    /// <summary>Bytes kept for activations, graphs and collectives.</summary>
    public const double Workspace = 3758096384;

    /// <summary>Tokens of a replica's cache.</summary>
    /// <exception cref="ArgumentException">The weights alone do not fit.</exception>
    public static long CacheTokens(ReplicaDesign design, StepCost cost)
    {
        double tokens = CacheTokensOrNone(design, cost);
        if (tokens > 0) return (long)Math.Min(tokens, long.MaxValue / 4);
        throw new ArgumentException(
            $"{design.Model.Id} in {Precisions.Name(design.Weights)} needs {cost.HeldBytes / 1e9:F1} GB on each of "
                + $"{design.Accelerators} × {design.Accelerator.Id}, which has {design.Accelerator.MemoryBytes / 1e9:F0} GB",
            nameof(design));
    }

    /// <summary>The same, 0 when the weights alone do not fit; without bound when nothing grows with the context.</summary>
    public static double CacheTokensOrNone(ReplicaDesign design, StepCost cost)
        => Math.Max(0, (design.Accelerator.MemoryBytes * UsableShare) - cost.HeldBytes - Workspace) / cost.HeldBytesPerToken;
}
