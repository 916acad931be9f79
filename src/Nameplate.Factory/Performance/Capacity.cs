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
        double free = design.Accelerator.MemoryBytes * UsableShare - cost.HeldBytes - Workspace;
        if (free <= 0)
        {
            throw new ArgumentException(
                $"{design.Model.Id} in {Hardware.Precisions.Name(design.Weights)} needs {cost.HeldBytes / 1e9:F1} GB on each of {design.Accelerators} × {design.Accelerator.Id}, which has {design.Accelerator.MemoryBytes / 1e9:F0} GB", nameof(design));
        }

        double perToken = cost.CacheBytesPerToken;
        return perToken > 0 ? (long)(free / perToken) : long.MaxValue / 4;
    }
}
