using Nameplate.Engine.Plans;

namespace Nameplate.Programme.Compilation;

/// <summary>One check.</summary>
/// <param name="Name">What must balance.</param>
/// <param name="Imbalance">An outcome: the largest relative failure in this world.</param>
public sealed record CheckLine(string Name, Series Imbalance);
