using Nameplate.Factory.Hardware;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Tests.Power;

/// <summary>From accelerators to the wall, against measured servers.</summary>
public sealed class NodePowerTests(ITestOutputHelper output)
{
    // MLPerf Inference 5.1 power (Lenovo SR680a and SR780a, eight B200; MLCommons inference_results_v5.1, 2025-09-09): 10.49 kW and 9.93 kW loaded, 2.89 and 2.36 kW idle; no fabric was loaded.
    [Fact]
    public void Servers_with_eight_B200_draw_what_MLPerf_measured()
    {
        var accelerator = AcceleratorCatalogue.Find("b200")!;
        var node = NodePower.For(accelerator) with { NetworkWatts = 100 };
        var curve = PowerCurve.For(accelerator);
        double loaded = node.Wall(8 * curve.Maximum), idle = node.Wall(8 * curve.Idle);
        output.WriteLine($"loaded {loaded:F0} W against 10,210 ± 280; idle {idle:F0} W against 2,625 ± 265");
        loaded.ShouldBe(10210, 0.05 * 10210);
        idle.ShouldBe(2625, 0.15 * 2625);
    }

    [Fact]
    public void The_wall_draws_more_than_the_boards_and_more_with_more_load()
    {
        foreach (var accelerator in AcceleratorCatalogue.All)
        {
            var node = NodePower.For(accelerator);
            double before = 0;
            for (double watts = 0; watts <= node.Accelerators * accelerator.RatedPower; watts += 100)
            {
                double wall = node.Wall(watts);
                wall.ShouldBeGreaterThan(watts + node.HostWatts);
                wall.ShouldBeGreaterThan(before);
                before = wall;
            }
        }
    }

    // SemiAnalysis (InferenceX, April 2026) plans 1.73 kW of facility power per H100, 2.17 per B200, 1.79 per MI300X, 2.65 per MI355X, storage and other networks included: what is built, not what is drawn.
    [Theory]
    [InlineData("h100", 1.73)]
    [InlineData("b200", 2.17)]
    [InlineData("mi300x", 1.79)]
    [InlineData("mi355x", 2.65)]
    public void Facility_power_per_accelerator_stays_below_what_is_planned_for(string id, double kilowatts)
    {
        var accelerator = AcceleratorCatalogue.Find(id)!;
        var node = NodePower.For(accelerator);
        double ours = node.Wall(node.Accelerators * accelerator.RatedPower) / node.Accelerators * 1.3 / 1000;
        output.WriteLine($"{id}: {ours:F2} kW against {kilowatts} kW");
        ours.ShouldBeInRange(0.65 * kilowatts, kilowatts);
    }

    // Frontier's chain: a rectifier at 96 % and a converter at 98 % with constant losses (ExaDigiT, RAPS, config/frontier.yaml).
    [Fact]
    public void Chains_lose_what_they_say()
    {
        LossChain.DoubleConversion(1e6).Loss(1e6).ShouldBe(60_000, 1e-6);
        LossChain.RackBattery(1e6).Loss(1e6).ShouldBe(20_000, 1e-6);
        LossChain.Constant(0.96 * 0.98).Loss(940_800).ShouldBe(59_200, 1e-3);
        new SupplyUnits(1000).Wall(500).ShouldBe(500 / 0.964, 1e-9);
        new SupplyUnits(1000).Wall(1000).ShouldBe(1000 / 0.956, 1e-9);
    }
}
