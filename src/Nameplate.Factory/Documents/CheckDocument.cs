using System.Collections.Immutable;
using Nameplate.Factory.Simulation;

namespace Nameplate.Factory.Documents;

/// <summary>What must hold in every run.</summary>
/// <param name="Name">What must be equal.</param>
/// <param name="Places">At how many sites, services or pools it was looked at.</param>
/// <param name="WorstDifference">The largest relative difference.</param>
/// <param name="Holds">Whether it holds everywhere.</param>
public sealed record CheckDocument(string Name, int Places, double WorstDifference, bool Holds)
{
    internal static ImmutableArray<CheckDocument> Of(ImmutableArray<RunCheck> checks)
        => [.. checks.GroupBy(c => c.Name).Select(g => new CheckDocument(g.Key, g.Count(), g.Max(c => c.Difference), g.All(c => c.Holds)))];
}
