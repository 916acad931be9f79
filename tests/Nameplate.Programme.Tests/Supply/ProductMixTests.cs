namespace Nameplate.Programme.Tests.Supply;

/// <summary>What a vendor ships while one generation follows another, and what memory and packaging let it ship.</summary>
public sealed class ProductMixTests
{
    // Available at positions 4, 10 and 13, on time; each ramps over some months.
    private const string Generations = """
        {
          first: { announced: 2024-12-31, available: 2026-03-31, shipping: 100 MW_it/month, ramp: 6 month, power: 1 kW_it/accelerator, memory: 200 GB/accelerator, price: 20 USD bn/GW_it, throughput: 1000 token/s/MW_it },
          second: { announced: 2024-12-31, available: 2026-09-30, shipping: 160 MW_it/month, ramp: 8 month, power: 2 kW_it/accelerator, memory: 300 GB/accelerator, price: 30 USD bn/GW_it, throughput: 4000 token/s/MW_it },
          third: { announced: 2024-12-31, available: 2026-12-31, shipping: 200 MW_it/month, ramp: 2 month, power: 4 kW_it/accelerator, memory: 800 GB/accelerator, price: 50 USD bn/GW_it, throughput: 9000 token/s/MW_it }
        }
        """;

    [Fact]
    public void A_successor_displaces_its_predecessor_as_it_ramps()
    {
        Built built = Build(Generations);
        double[] shipping = built.Base("supply.chip.accelerators");
        double[] price = built.Base("hardware.chip.price");
        double[] rate = built.Base("hardware.chip.throughput");
        double[] density = built.Base("hardware.chip.density");
        for (int month = 1; month < built.Months; month++)
        {
            double[] w = Weights(month);
            double sum = w.Sum();
            sum.ShouldBe(Ramp(month, 4, 6), 1e-12, "the weights add up to the first generation's ramp");
            shipping[month].ShouldBe((w[0] * 100) + (w[1] * 160) + (w[2] * 200), 1e-9, $"month {month}");
            if (sum > 0)
            {
                price[month].ShouldBe(((w[0] * 20) + (w[1] * 30) + (w[2] * 50)) / sum * 1e6, 1e-3);
                rate[month].ShouldBe(((w[0] * 1000) + (w[1] * 4000) + (w[2] * 9000)) / sum * 3600, 1e-3);
                density[month].ShouldBe(((w[0] * 1000) + (w[1] * 500) + (w[2] * 250)) / sum, 1e-6);
            }
            else
            {
                price[month].ShouldBe(20e6, "the first generation stands in before anything ships");
            }
        }
    }

    [Fact]
    public void Generations_that_ship_alike_ship_as_one()
    {
        string alike = Generations.Replace("160 MW", "100 MW").Replace("200 MW", "100 MW");
        double[] shipping = Build(alike).Base("supply.chip.accelerators");
        for (int month = 1; month < shipping.Length; month++)
        {
            shipping[month].ShouldBe(100 * Ramp(month, 4, 6), 1e-9);
        }
    }

    [Fact]
    public void Memory_caps_shipments_by_wafers_over_bytes_per_megawatt()
    {
        Built built = Draft.Small
            .With("vendors", Draft.Vendor("chip", "10 GW_it", ", memoryShare: 25 %", generation: ", memory: 288 GB/accelerator"))
            .With("memory", "{ base: 10000 wafer/month, yield: 4000 GB/wafer }")
            .Build();

        // 10,000 wafers × 4,000 GB × 25 % over 1,000 accelerators/MW × 288 GB.
        const double Expected = 10_000 * 4000.0 * 0.25 / (1000 * 288.0);
        double[] memory = built.Base("supply.chip.memory");
        double[] shipped = built.Base("shipped.chip");
        for (int month = 1; month < built.Months; month++)
        {
            memory[month].ShouldBe(Expected, 1e-9);
            shipped[month].ShouldBeLessThanOrEqualTo(Expected + 1e-9);
        }

        shipped[7].ShouldBe(Expected, 1e-9, "a gigawatt stands empty");
    }

    [Fact]
    public void Letters_for_memory_count_in_the_worlds_in_which_they_become_binding()
    {
        Built built = Draft.Small
            .With("vendors", Draft.Vendor("chip", "10 GW_it", ", memoryShare: 25 %", generation: ", memory: 288 GB/accelerator"))
            .With("memory", "{ base: 10000 wafer/month, allocation: 20000 wafer/month, forAccelerators: 50 %, status: letter-of-intent, probability: 30 %, yield: 4000 GB/wafer }")
            .Build();
        Engine.Plans.Series memory = built["supply.chip.memory"];
        const double Alone = 10_000 * 4000.0 * 0.25 / (1000 * 288.0);
        using Engine.Simulation.SimulationResult result = built.Run(10_000, memory);
        double[] values = result.Values(memory, 12).ToArray();
        values.ShouldAllBe(v => Math.Abs(v - Alone) < 1e-9 || Math.Abs(v - (2 * Alone)) < 1e-9);
        (values.Count(v => v > 1.5 * Alone) / 10_000.0).ShouldBe(0.3, 4 * Math.Sqrt(0.3 * 0.7 / 10_000));
        built.Base("supply.chip.memory")[12].ShouldBe(Alone, 1e-9, "less likely than not");
    }

    private static double[] Weights(int month)
    {
        double one = Ramp(month, 4, 6);
        double two = Math.Min(Ramp(month, 10, 8), one);
        double three = Math.Min(Ramp(month, 13, 2), two);
        return [one - two, two - three, three];
    }

    private static double Ramp(int month, double start, double length) => Math.Clamp((month + 1 - start) / length, 0, 1);

    private static Built Build(string generations) => Draft.Small
        .With("vendors", $"chip: {{ name: Chip, party: chip, commitment: 10 GW_it, generations: {generations} }}\n")
        .Build();
}
