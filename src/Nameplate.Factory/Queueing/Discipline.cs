namespace Nameplate.Factory.Queueing;

/// <summary>How an abstract server treats its customers.</summary>
public enum Discipline
{
    /// <summary>First come, first served by any of the servers; the others wait without limit: M/M/c, M/G/c.</summary>
    FirstCome,

    /// <summary>One server that all customers share equally: M/G/1-PS.</summary>
    ProcessorSharing,

    /// <summary>Who finds all servers taken is lost: M/G/c/c.</summary>
    Loss,
}
