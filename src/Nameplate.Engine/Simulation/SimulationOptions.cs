namespace Nameplate.Engine.Simulation;

/// <summary>How much to simulate. Only <see cref="Worlds"/> and <see cref="Seed"/> decide the numbers.</summary>
public sealed record SimulationOptions
{
    /// <summary>Number of worlds, from 1 to 2⁴⁰.</summary>
    public required long Worlds { get; init; }

    /// <summary>Key of all randomness: the same seed draws the same worlds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Threads to use; 0 for one per processor.</summary>
    public int Threads { get; init; }

    /// <summary>Worlds computed together, a multiple of 8 up to 4,096; 0 lets the plan choose what fits the cache.</summary>
    public int Lanes { get; init; }

    /// <summary>Told the number of finished worlds now and then, from any thread.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Whether to compile the monthly part of the plan instead of interpreting it; null to decide by the work. Decides no number.</summary>
    internal bool? Compiled { get; init; }
}
