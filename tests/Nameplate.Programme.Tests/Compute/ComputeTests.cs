using Nameplate.Engine.Numerics;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Compute;

/// <summary>Accelerators, tokens and energy of what is installed.</summary>
public sealed class ComputeTests
{
    [Fact]
    public void Tokens_are_megawatts_times_rate_share_utilisation_availability_learning_and_hours()
    {
        Built built = Build("{ training: 30 %, research: 20 %, utilisation: 60 %, availability: 90 %, learning: 50 %/year, load: 80 % }");
        double[] tokens = built.Base("tokens.capacity");
        double[] energy = built.Base("compute.energy");
        for (int month = 7; month < built.Months; month++)
        {
            double hours = new Month(2025, 12).Plus(month).Hours;
            double learning = Functions.Pow(1.5, month / 12.0);
            tokens[month].ShouldBe(1000 * 1e6 * 3600 * 0.5 * 0.6 * 0.9 * learning * hours, 1e-9 * tokens[month]);
            energy[month].ShouldBe(1000 * 1.2 * 0.8 * hours, 1e-6);
        }

        tokens[5].ShouldBe(0);
        built.Base("compute.inferenceShare")[0].ShouldBe(0.5, 1e-12);
        built.Base("calendar.hours")[2].ShouldBe(28 * 24);
        built.Base("accelerators.chip")[12].ShouldBe(1e6);
    }

    [Fact]
    public void Training_and_research_never_leave_less_than_nothing() =>
        Build("{ training: 80 %, research: 40 %, utilisation: 60 %, availability: 90 %, learning: 0 %/year, load: 80 % }").Base("tokens.capacity").ShouldAllBe(t => t == 0);

    [Fact]
    public void What_is_installed_keeps_the_throughput_of_its_day_until_it_retires()
    {
        const string Generations = "{ old: { announced: 2024-12-31, available: 2025-06-30, shipping: 10 GW_it/month, power: 1 kW_it/accelerator, throughput: 1000 token/s/MW_it }, "
            + "young: { announced: 2024-12-31, available: 2026-12-31, shipping: 10 GW_it/month, power: 2 kW_it/accelerator, throughput: 5000 token/s/MW_it } }";
        Built built = Draft.Small
            .With("vendors", $"{{ chip: {{ name: Chip, party: chip, commitment: 10 GW_it, generations: {Generations} }} }}")
            .With("deployment", "{ policy: commitments, life: 12 month, stock: 0 month }")
            .Build();
        double[] rate = built.Base("throughput.chip");
        double[] accelerators = built.Base("accelerators.chip");
        int installed = Array.FindIndex(accelerators, a => a > 0);
        for (int month = installed; month < installed + 12; month++)
        {
            rate[month].ShouldBe(1000 * 1000.0 * 3600, 1);
            accelerators[month].ShouldBe(1e6, 1e-3);
        }

        for (int month = installed + 12; month < built.Months; month++)
        {
            rate[month].ShouldBe(1000 * 5000.0 * 3600, 1);
            accelerators[month].ShouldBe(0.5e6, 1e-3);
        }
    }

    private static Built Build(string compute) => Draft.Small.With("compute", compute).Build();
}
