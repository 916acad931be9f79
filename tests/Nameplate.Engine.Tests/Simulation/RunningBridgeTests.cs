using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

/// <summary>The largest maximum between closes so far is worked out in few months and worlds; its numbers are those of all.</summary>
public sealed class RunningBridgeTests
{
    private const int Months = 40;
    private const ulong Seed = 7;
    private const int Worlds = 520;

    public static TheoryData<int, bool, bool, bool> Forms
    {
        get
        {
            TheoryData<int, bool, bool, bool> forms = [];
            foreach (int startMonth in (int[])[0, 1, 9])
            {
                for (int form = 0; form < 8; form++)
                    forms.Add(startMonth, (form & 1) != 0, (form & 2) != 0, (form & 4) != 0);
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_largest_so_far_has_the_bits_of_a_program_that_keeps_every_step(int startMonth, bool isLogarithm, bool isLagged, bool startsAtNumber)
    {
        PlanBuilder builder = new(Months);
        Series volatility = builder.Constant(0.15);
        Series close = builder.PricePath(builder.Constant(90), builder.Constant(0.004), volatility, builder.MonthlyNormal("close"), startMonth);
        Series u = builder.MonthlyUniform("within");
        Series bridge = isLogarithm
            ? builder.BridgeLogMaximum(close, volatility, u)
            : builder.BridgeMaximum(builder.Lag(close, 1, builder.Constant(90)), close, volatility, u);
        Series highest = builder.RunningMax(bridge, startsAtNumber ? builder.Constant(isLogarithm ? 0.4 : 120) : null);
        Series output = isLagged ? highest - builder.Lag(highest, 1, builder.Constant(isLogarithm ? 0.4 : 120)) : highest * close;
        Plan plan = builder.Compile([output]);

        SimulationOptions options = new() { Worlds = Worlds, Seed = Seed, Threads = 1 };
        using SimulationResult result = Simulator.Run(plan, options, TestContext.Current.CancellationToken);

        foreach (int world in (int[])[0, 1, 2, 3, 100, 255, 256, 511, 512, 519])
        {
            WorldTrace trace = Simulator.Replay(plan, world, Seed);
            for (int month = 0; month < Months; month++)
            {
                double actual = result.Values(output, month)[world];
                BitConverter.DoubleToInt64Bits(actual).ShouldBe(BitConverter.DoubleToInt64Bits(trace[output, month]), $"month {month}, world {world}");
            }
        }
    }
}
