using BenchmarkDotNet.Attributes;
using Nameplate.Benchmarks.Models;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Benchmarks;

/// <summary>Compiling a plan, and running small batches of worlds: what a short command waits for, and what it allocates.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private readonly Plan _mixed = MixedPlan.Build(400);
    private readonly Plan _warrant = PricePlans.Warrant();

    [Benchmark]
    public Plan Compile() => MixedPlan.Build(400);

    [Benchmark]
    public long Mixed() => Run(_mixed);

    [Benchmark]
    public long Warrant() => Run(_warrant);

    private static long Run(Plan plan)
    {
        using SimulationResult result = Simulator.Run(plan, new SimulationOptions { Worlds = 4096, Seed = 1, Threads = 1 });
        return result.Worlds;
    }
}
