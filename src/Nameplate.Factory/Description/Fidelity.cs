namespace Nameplate.Factory.Description;

/// <summary>How closely services are simulated.</summary>
public enum Fidelity
{
    /// <summary>Every step of every engine, every request.</summary>
    Iteration,

    /// <summary>Rates and queueing formulas: for millions of accelerators.</summary>
    Fluid,
}
