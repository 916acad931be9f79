using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Hardware;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Power;

/// <summary>Laws of the power curve.</summary>
public sealed class PowerCurveTests
{
    [Fact]
    public void More_load_or_a_higher_clock_never_draws_less()
    {
        var cases = from id in Gen.Elements(AcceleratorCatalogue.All.Select(static a => a.Id).ToArray())
                    from compute in Gen.Choose(0, 100)
                    from memory in Gen.Choose(0, 100)
                    from clock in Gen.Choose(35, 99)
                    select (id, compute, memory, clock);
        Prop.ForAll(cases.ToArbitrary(), static c =>
        {
            var accelerator = AcceleratorCatalogue.Find(c.id)!;
            var curve = PowerCurve.For(accelerator);
            var load = new StepLoad(c.compute / 100.0, c.memory / 100.0);
            double watts = curve.Watts(load, c.clock / 100.0);
            return watts >= curve.Idle && watts <= accelerator.RatedPower
                && curve.Watts(load, (c.clock + 1) / 100.0) >= watts
                && curve.Watts(new(load.Compute + 0.01, load.Memory), c.clock / 100.0) >= watts
                && curve.Watts(new(load.Compute, load.Memory + 0.01), c.clock / 100.0) >= watts;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(700)]
    [InlineData(900)]
    public void The_clock_for_a_cap_draws_the_cap(double watts)
    {
        var curve = PowerSites.Curve;
        var load = new StepLoad(0.6, 0.2);
        curve.Watts(load, curve.FrequencyFor(load, watts)).ShouldBe(watts, 1e-9);
    }

    [Fact]
    public void Idle_draws_idle_at_every_clock()
    {
        foreach (var accelerator in AcceleratorCatalogue.All)
        {
            var curve = PowerCurve.For(accelerator);
            curve.Watts(default, 1).ShouldBe(curve.Idle);
            curve.Watts(default, 0.5).ShouldBe(curve.Idle);
        }
    }

    [Fact]
    public void Prompts_run_near_rated_power_and_decoding_well_below()
    {
        foreach (string id in (string[])["h100", "b200", "mi355x"])
        {
            var accelerator = AcceleratorCatalogue.Find(id)!;
            var curve = PowerCurve.For(accelerator);
            curve.Watts(new(0.45, 0.2), 1).ShouldBeGreaterThan(0.85 * accelerator.RatedPower);
            (curve.Watts(new(0.01, 0.4), 1) / accelerator.RatedPower).ShouldBeInRange(0.45, 0.8);
        }
    }

    [Fact]
    public void Curves_of_accelerators_that_nobody_measured_say_so() =>
        AcceleratorCatalogue.All.Where(a => !PowerCurve.For(a).Scaled).Select(static a => a.Id).ShouldBe(["h100", "b200", "mi355x"]);
}
