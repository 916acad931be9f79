using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests;

/// <summary>A compiled draft, with short ways to its numbers.</summary>
/// <param name="Compiled">The plan.</param>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record Built(CompiledProgramme Compiled, Diagnostics Diagnostics)
{
    /// <summary>The seed of every run of a built draft.</summary>
    public const ulong Seed = 20260101;

    public PlanContext Context => Compiled.Context;

    public Catalogue Catalogue => Compiled.Context.Catalogue;

    public int Months => Compiled.Context.Horizon.Months;

    /// <summary>The series with a name.</summary>
    public Series this[string name] => Context.Find(name);

    /// <summary>All months of a series in the base world.</summary>
    public double[] Base(string name) => Trace(null, this[name]).AllMonths(this[name]).ToArray();

    /// <summary>All months of a series in one world.</summary>
    public double[] World(long world, string name) => Trace(world, this[name]).AllMonths(this[name]).ToArray();

    /// <summary>One world, or the base world, with all that some series read.</summary>
    public WorldTrace Trace(long? world, params Series[] series) => Simulator.Replay(Compiled.Plan(series), world, Seed);

    /// <summary>Simulates some series.</summary>
    public SimulationResult Run(long worlds, params Series[] series) =>
        Simulator.Run(Compiled.Plan(series), new SimulationOptions { Worlds = worlds, Seed = Seed });
}
