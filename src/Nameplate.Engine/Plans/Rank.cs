namespace Nameplate.Engine.Plans;

/// <summary>What a series depends on. A higher rank costs more to compute and to keep.</summary>
public enum Rank
{
    /// <summary>One number: the same in every world and month.</summary>
    Constant,

    /// <summary>One number per month, the same in every world.</summary>
    Month,

    /// <summary>One number per world, the same in every month.</summary>
    World,

    /// <summary>One number per world and month.</summary>
    WorldMonth,

    /// <summary>One number per world that needs every month (a first month, a peak, a total). Only outputs and other outcomes may read it.</summary>
    Outcome,
}
