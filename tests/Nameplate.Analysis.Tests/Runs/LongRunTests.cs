using Nameplate.Analysis.Runs;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Analysis.Tests.Runs;

/// <summary>Long runs of the shipped programme: months are compiled, draws reach far into their tails, and above 65,536 worlds single numbers are not kept.</summary>
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

    [Theory]
    [InlineData(OpenAi.First, null)]
    [InlineData(OpenAi.Newest, null)]
    [InlineData(OpenAi.Newest, "power-crunch")]
    [InlineData(OpenAi.Newest, "slow-demand")]
    public void Every_number_of_two_hundred_thousand_worlds_is_one(string asOf, string? scenario)
    {
        Plan plan = RunPlan.Of(OpenAi.Compile(asOf, scenario).Compiled);
        SimulationOptions options = new() { Worlds = 200_000, Seed = 1 };
        using SimulationResult result = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
        result.Worlds.ShouldBe(options.Worlds);
    }
}
