namespace Nameplate.Factory.Simulation;

/// <summary>Something that must hold in every run.</summary>
/// <param name="Name">What must be equal.</param>
/// <param name="Where">The site or service.</param>
/// <param name="Difference">The largest difference, relative to the larger side; exactly 0 for what is counted in whole numbers.</param>
/// <param name="Tolerance">The most that rounding may make of it.</param>
public sealed record RunCheck(string Name, string Where, double Difference, double Tolerance)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Difference <= Tolerance;
}
