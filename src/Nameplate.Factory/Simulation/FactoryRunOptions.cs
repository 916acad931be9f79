namespace Nameplate.Factory.Simulation;

/// <summary>How a factory is run.</summary>
public sealed record FactoryRunOptions
{
    /// <summary>Key of all randomness.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads over which the sites are spread; 0 for one per processor. Never changes a number.</summary>
    public int Threads { get; init; }
}
