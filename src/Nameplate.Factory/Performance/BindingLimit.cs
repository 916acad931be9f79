namespace Nameplate.Factory.Performance;

/// <summary>What decides the time of a step, or how many requests it serves.</summary>
public enum BindingLimit
{
    /// <summary>Reading weights and caches.</summary>
    Memory,

    /// <summary>Arithmetic.</summary>
    Compute,

    /// <summary>Launches, collectives, links and the host: more than memory and arithmetic.</summary>
    Overhead,

    /// <summary>The room for caches: requests wait outside.</summary>
    Cache,
}
