using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Programme.Tests.Promises;

/// <summary>Promise 3 over random programmes: threads and tiles change no bit, and a world replayed alone is that world.</summary>
public sealed class DeterminismTests
{
    private const int Worlds = 300;

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Threads_and_tiles_change_no_bit(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build();
        Series[] series = Recorded(built);
        Plan plan = built.Compiled.Plan(series);
        ulong expected = Hash(plan, series, built.Months, threads: 1, lanes: 0);
        foreach ((int threads, int lanes) in ((int, int)[])[(2, 0), (3, 0), (1, 8), (2, 64), (1, 256), (3, 512)])
        {
            Hash(plan, series, built.Months, threads, lanes).ShouldBe(expected, $"{threads} threads, {lanes} lanes");
        }
    }

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    public void A_world_alone_is_the_world_of_the_batch(ulong seed)
    {
        Built built = RandomProgramme.Of(seed).Build();
        Series[] series = Recorded(built);
        Plan plan = built.Compiled.Plan(series);
        using SimulationResult batch = Simulator.Run(plan, new SimulationOptions { Worlds = Worlds, Seed = Built.Seed }, TestContext.Current.CancellationToken);
        foreach (int world in (int[])[0, 1, 7, 8, 63, 255, 256, 299])
        {
            WorldTrace alone = Simulator.Replay(plan, world, Built.Seed);
            foreach (Series one in series)
            {
                for (int month = 0; month < built.Months; month++)
                {
                    BitConverter.DoubleToUInt64Bits(alone[one, month]).ShouldBe(
                        BitConverter.DoubleToUInt64Bits(batch.Values(one, month)[world]), $"{one.Name} in world {world}, month {month}");
                }
            }
        }
    }

    /// <summary>Every output and every named stock, and what outcomes there are.</summary>
    internal static Series[] Recorded(Built built) =>
    [
        .. built.Catalogue.Outputs,
        .. built.Catalogue.Agreements.SelectMany(a => a.Tranches).SelectMany(t => (Series[])[t.Month, t.Amount]),
        .. built.Catalogue.Breaks.Select(b => b.Month),
        .. built.Catalogue.Constraints.Select(c => c.HeldBack),
        .. built.Catalogue.Checks.Select(c => c.Imbalance),
        built.Catalogue.Broken,
    ];

    private static ulong Hash(Plan plan, Series[] series, int months, int threads, int lanes)
    {
        using SimulationResult result = Simulator.Run(plan, new SimulationOptions { Worlds = Worlds, Seed = Built.Seed, Threads = threads, Lanes = lanes });
        ulong hash = 0xCBF29CE484222325;
        foreach (Series one in series)
        {
            for (int month = 0; month < months; month++)
            {
                foreach (double value in result.Values(one, month))
                {
                    hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 0x00000100000001B3);
                }
            }
        }

        return hash;
    }
}
