namespace Nameplate.Factory.Queueing;

/// <summary>A server of queueing theory in the place of an engine: what it does is known exactly, so it shows whether the simulator is right.</summary>
public sealed record AbstractServer
{
    /// <summary>Its name in results.</summary>
    public required string Name { get; init; }

    /// <summary>How it treats its customers.</summary>
    public required Discipline Discipline { get; init; }

    /// <summary>The number of servers; 1 for processor sharing.</summary>
    public int Servers { get; init; } = 1;

    /// <summary>How long a customer needs a whole server.</summary>
    public required ServiceDistribution Service { get; init; }
}
