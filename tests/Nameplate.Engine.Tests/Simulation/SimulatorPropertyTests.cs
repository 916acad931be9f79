using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

public sealed class SimulatorPropertyTests
{
    private const ulong Seed = 20261122;
    private const int Worlds = 600;

    public static TheoryData<int> Plans => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Random_plans_give_the_bits_of_the_definitions_for_any_lanes_and_threads_interpreted_or_compiled(int number)
    {
        RandomPlan random = new(number, 12 + (number * 2));
        Plan plan = random.Builder.Compile(random.Outputs, [random.Event]);
        using SimulationResult first = Simulator.Run(plan, new SimulationOptions { Worlds = Worlds, Seed = Seed, Threads = 1, Lanes = 8, Compiled = false }, TestContext.Current.CancellationToken);
        foreach (long world in (long[])[0, 1, 255, 256, 511, 599])
        {
            CompareWithDefinitions(random, plan, first, world);
        }

        foreach ((int lanes, int threads, bool compiled) in ((int, int, bool)[])
            [(64, 2, false), (128, 3, false), (256, 1, false), (512, 2, false), (0, 0, false), (8, 1, true), (24, 2, true), (512, 1, true), (0, 0, true)])
        {
            SimulationOptions options = new() { Worlds = Worlds, Seed = Seed, Threads = threads, Lanes = lanes, Compiled = compiled };
            using SimulationResult other = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
            SameBits(plan, first, other, lanes);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_base_world_gives_the_bits_of_the_definitions(int number)
    {
        RandomPlan random = new(number, 12 + (number * 2));
        Plan plan = random.Builder.Compile(random.Outputs, [random.Event]);
        CompareTrace(random, Simulator.Replay(plan, null, Seed), new PlainWorld(random.Builder, Seed, null));
    }

    private static void CompareWithDefinitions(RandomPlan random, Plan plan, SimulationResult result, long world)
    {
        PlainWorld plain = new(random.Builder, Seed, world);
        foreach (Series output in random.Outputs)
        {
            for (int t = 0; t < plan.Months; t++)
            {
                double expected = plain.At(output, t);
                SameNumber(result.Values(output, t)[(int)world], expected, $"{output} = {random.Builder.Describe(output)}, month {t}, world {world}");
            }
        }

        CompareTrace(random, Simulator.Replay(plan, world, Seed), plain);
    }

    private static void CompareTrace(RandomPlan random, WorldTrace trace, PlainWorld plain)
    {
        for (int index = 0; index < random.Builder.Nodes.Count; index++)
        {
            Series series = random.Builder.At(index);
            for (int t = 0; t < trace.Months; t++)
            {
                SameNumber(trace[series, t], plain.At(series, t), $"{random.Builder.Describe(series)}, month {t}, world {trace.World}");
            }
        }
    }

    private static void SameBits(Plan plan, SimulationResult first, SimulationResult other, int lanes)
    {
        foreach (Series output in plan.Outputs)
        {
            for (int t = 0; t < plan.Months; t++)
            {
                other.Values(output, t).SequenceEqual(first.Values(output, t)).ShouldBeTrue($"{output}, month {t}, {lanes} lanes");
            }
        }

        foreach (Series condition in plan.Events)
        {
            other.FirstMonths(condition).ToArray().ShouldBe(first.FirstMonths(condition).ToArray());
        }
    }

    /// <summary>Equal bits; a NaN's payload says nothing.</summary>
    private static void SameNumber(double actual, double expected, string what)
        => (BitConverter.DoubleToInt64Bits(actual) == BitConverter.DoubleToInt64Bits(expected) || (double.IsNaN(actual) && double.IsNaN(expected)))
            .ShouldBeTrue($"{actual:R} instead of {expected:R}: {what}");
}
