using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>A run of 20,000 worlds of the shipped programme has its months compiled, one of 600 has them interpreted.</summary>
[Trait("Category", "Slow")]
public sealed class LongRunTests
{
    private const int Few = 600;
    private const int Many = 20_000;

    [Theory]
    [InlineData(OpenAi.First)]
    [InlineData(OpenAi.Newest)]
    public void The_worlds_of_a_short_run_are_in_a_long_one_to_the_last_bit(string asOf)
    {
        Plan plan = RunPlan.Of(OpenAi.Compile(asOf).Compiled);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using SimulationResult interpreted = Simulator.Run(plan, new SimulationOptions { Worlds = Few, Seed = 1 }, cancellation);
        using SimulationResult compiled = Simulator.Run(plan, new SimulationOptions { Worlds = Many, Seed = 1 }, cancellation);
        foreach (Series output in plan.Outputs)
        {
            for (int month = 0; month < plan.Months; month++)
            {
                compiled.Values(output, month)[..Few].SequenceEqual(interpreted.Values(output, month)).ShouldBeTrue($"{output}, month {month}");
            }
        }

        foreach (Series condition in plan.Events)
        {
            compiled.FirstMonths(condition)[..Few].SequenceEqual(interpreted.FirstMonths(condition)).ShouldBeTrue($"{condition}");
        }
    }
}
