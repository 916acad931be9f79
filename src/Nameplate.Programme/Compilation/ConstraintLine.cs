using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One constraint.</summary>
/// <param name="Name">A gate by name, or accelerators, memory, packaging, money, plan.</param>
/// <param name="HeldBack">Monthly: the capacity that it holds back, MW_it, never negative.</param>
public sealed record ConstraintLine(string Name, Series HeldBack);
