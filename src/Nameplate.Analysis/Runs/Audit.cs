using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Runs;

/// <summary>
/// The second look at the first worlds of a run: whether the books balance, and what held the build-out back month by month. Both need
/// more series than all the answers together, and neither needs ten thousand worlds.
/// </summary>
internal static class Audit
{
    /// <summary>The most worlds that are looked at again.</summary>
    public const long MostWorlds = 1024;

    /// <summary>Simulates the checks and the constraints in the first worlds of a run: the same worlds, the same numbers.</summary>
    public static SimulationResult Run(CompiledProgramme compiled, SimulationOptions options, CancellationToken cancellation)
    {
        Catalogue catalogue = compiled.Context.Catalogue;
        var series = new List<Series>(catalogue.Checks.Select(c => c.Imbalance));
        series.AddRange(catalogue.Constraints.SelectMany(c => (Series[])[c.HeldBack, c.Total]));
        var few = options with { Worlds = Math.Min(options.Worlds, MostWorlds), Progress = null };
        return Simulator.Run(compiled.Plan(series), few, cancellation);
    }
}
