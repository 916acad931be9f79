using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Engine.Tests.Simulation;

/// <summary>
/// A stored hash of what random plans give. It must hold on every machine; <see cref="SimulatorInstructionSetTests"/> runs this class
/// again with instruction sets switched off. A change of the hash is a change of every programme's numbers.
/// </summary>
public sealed class StoredHashTests
{
    [Fact]
    public void Plans_have_their_stored_hash_interpreted_and_compiled()
    {
        Hash(compiled: false).ShouldBe(16838416479671008062ul);
        Hash(compiled: true).ShouldBe(16838416479671008062ul);
    }

    private static ulong Hash(bool compiled)
    {
        ulong hash = 0xCBF29CE484222325;
        for (int number = 100; number < 112; number++)
        {
            RandomPlan random = new(number, 80);
            Plan plan = random.Builder.Compile(random.Outputs, [random.Event]);
            SimulationOptions options = new() { Worlds = 300, Seed = 1, Threads = 1, Compiled = compiled };
            using SimulationResult result = Simulator.Run(plan, options, TestContext.Current.CancellationToken);
            foreach (Series output in plan.Outputs)
            {
                for (int t = 0; t < plan.Months; t++)
                {
                    foreach (double value in result.Values(output, t))
                    {
                        hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 0x00000100000001B3);
                    }
                }
            }
        }

        return hash;
    }
}
