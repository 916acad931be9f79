using Nameplate.Factory.Cooling;
using Nameplate.Factory.Energy;
using Nameplate.Factory.Events;
using Nameplate.Factory.Power;
using Nameplate.Factory.Serving;

namespace Nameplate.Factory.Tests.Power;

/// <summary>A site's meter: exact energy, conserved through the chain, and caps that are held.</summary>
public sealed class SitePowerTests
{
    private const long Hour = 3600 * PowerSites.Second;

    [Fact]
    public void Device_energy_is_the_exact_integral_of_what_was_reported()
    {
        var loop = new EventLoop();
        var site = new SitePower(loop, PowerSites.Site(PowerSites.Pool(8)));
        site.SetPower(0, 0, 1000, 0);
        loop.RunUntil(7 * PowerSites.Second, TestContext.Current.CancellationToken);
        site.SetPower(0, 0, 3000, 7 * PowerSites.Second);
        loop.RunUntil(20 * PowerSites.Second, TestContext.Current.CancellationToken);
        var result = site.Result(20 * PowerSites.Second);
        result.Pools[0].DeviceJoules.ShouldBe(7 * 1000 + 13 * 3000);
        site.DeviceJoules(0, 0, 20 * PowerSites.Second).ShouldBe(46000);
        result.Timeline.PoolDevices[0][0].ShouldBe((7 * 1000 + 8 * 3000) / 15.0, 1e-9);
        result.Timeline.Count.ShouldBe(2);
    }

    [Fact]
    public void Energy_is_conserved_from_the_devices_to_the_grid()
    {
        var (result, _) = Run(PowerSites.Site(PowerSites.Pool(1024), PowerSites.Pool(512)) with { CapWatts = 1.1e6, HouseWatts = 5000 }, Hour);
        result.WorstImbalance.ShouldBeLessThan(1e-9);
        result.FacilityJoules.ShouldBe(result.ItJoules + result.LossJoules + result.CoolingJoules + result.HouseJoules, result.FacilityJoules * 1e-9);
        result.Pools.Sum(static p => p.WallJoules).ShouldBe(result.ItJoules, result.ItJoules * 1e-9);
        result.Timeline.Facility.Sum(static w => w * 15.0).ShouldBe(result.FacilityJoules, result.FacilityJoules * 1e-9);
        result.Pue.ShouldBeGreaterThan(1.0);
    }

    [Fact]
    public void A_site_without_limits_leaves_every_clock_alone()
    {
        var (_, work) = Run(PowerSites.Site(PowerSites.Pool(1024)), Hour);
        work[0].LowestFrequency.ShouldBe(1.0);
    }

    [Theory]
    [InlineData(CapPolicy.Measured)]
    [InlineData(CapPolicy.Guaranteed)]
    public void A_lower_cap_never_raises_throughput_and_is_held(CapPolicy policy)
    {
        double before = double.PositiveInfinity;
        foreach (double cap in (double[])[2e6, 1.6e6, 1.4e6, 1.2e6, 1.0e6, 0.8e6, 0.6e6, 0.4e6, 0.2e6])
        {
            var (result, work) = Run(PowerSites.Site(PowerSites.Pool(1024)) with { CapWatts = cap, Policy = policy }, Hour);
            work[0].Work.ShouldBeLessThanOrEqualTo(before);
            before = work[0].Work;
            result.SecondsAboveLimit.ShouldBeLessThanOrEqualTo(policy == CapPolicy.Guaranteed ? 0.0 : 60.0, $"cap {cap}");
            result.Timeline.Facility[^1].ShouldBeLessThanOrEqualTo(cap * (1 + 1e-9));
        }
    }

    [Fact]
    public void A_cap_that_can_be_met_by_clocks_is_used_almost_wholly()
    {
        var (result, work) = Run(PowerSites.Site(PowerSites.Pool(1024)) with { CapWatts = 1.2e6 }, Hour);
        work[0].LowestFrequency.ShouldBeLessThan(1.0);
        work[0].LeastPowered.ShouldBe(1024);
        result.Timeline.Facility[^1].ShouldBeInRange(1.2e6 * 0.97, 1.2e6);
    }

    [Fact]
    public void Two_half_sites_draw_what_the_whole_site_draws()
    {
        var whole = PowerSites.Site(PowerSites.Pool(1024)) with { CapWatts = 1.2e6 };
        var half = PowerSites.Site(PowerSites.Pool(512)) with { CapWatts = 0.6e6 };
        var (one, workOfOne) = Run(whole, Hour);
        var (other, workOfHalf) = Run(half, Hour);
        (2 * other.FacilityJoules).ShouldBe(one.FacilityJoules, one.FacilityJoules * 1e-9);
        (2 * workOfHalf[0].Work).ShouldBe(workOfOne[0].Work, workOfOne[0].Work * 1e-9);
    }

    [Fact]
    public void Research_slows_down_before_production()
    {
        var design = PowerSites.Site(PowerSites.Pool(512, "production"), PowerSites.Pool(512, "research")) with { CapWatts = 1.25e6 };
        var (_, work) = Run(design, Hour, ranks: [0, 1]);
        work[0].Frequency.ShouldBe(1.0);
        work[1].Frequency.ShouldBeLessThan(1.0);
    }

    [Fact]
    public void The_draw_rises_no_faster_than_the_ramp_allows()
    {
        var loop = new EventLoop();
        var design = PowerSites.Site(PowerSites.Pool(1024)) with { RampWattsPerSecond = 500, Policy = CapPolicy.Guaranteed, CapWatts = 3e6, Incidents = [new CapChange(0, Hour / 2, 0.7e6)] };
        var site = new SitePower(loop, design);
        var work = new SteadyWork(site, 0, 0, 1024, PowerSites.Curve, new(1.0, 1.0));
        site.Connect(0, 0, 1024, 0, work);
        work.Start(0);
        loop.RunUntil(Hour, TestContext.Current.CancellationToken);
        var result = site.Result(Hour);
        var facility = result.Timeline.Facility;
        for (int i = 130; i < facility.Count; i++)
        {
            (facility[i] - facility[120]).ShouldBeLessThanOrEqualTo(500 * 15.0 * (i - 119));
        }

        facility[180].ShouldBeGreaterThan(facility[110] + 500 * 15.0 * 55);
        facility[^1].ShouldBeGreaterThan(1.2e6);
    }

    [Fact]
    public void A_trip_is_bridged_by_storage_and_then_paid_by_clocks_and_darkness()
    {
        var (result, work) = Run(PowerSites.Site(PowerSites.Pool(1024)) with { StoredJoules = 60e6, Incidents = [new UtilityTrip(Hour / 4, Hour / 4, 0.8)] }, Hour);
        result.StorageJoules.ShouldBeInRange(50e6, 60e6);
        result.ShortfallJoules.ShouldBeLessThan(60e6 * 0.1);
        work[0].LeastPowered.ShouldBeLessThan(1024);
        work[0].PoweredNow.ShouldBe(1024);
        work[0].Frequency.ShouldBe(1.0);
        result.WorstImbalance.ShouldBeLessThan(1e-9);
        result.GridJoules.ShouldBeGreaterThan(result.FacilityJoules - result.StorageJoules);
    }

    [Fact]
    public void A_failed_cooling_loop_is_felt_after_the_stored_cold_is_used_up()
    {
        var design = PowerSites.Site(PowerSites.Pool(1024)) with { ThermalSeconds = 60, Incidents = [new CoolingLoss(Hour / 4, Hour / 4, 0.6)] };
        var (result, work) = Run(design, Hour);
        work[0].LowestFrequency.ShouldBeLessThan(1.0);
        int at = (int)(Hour / 4 / design.Sampling);
        result.Timeline.PoolFrequency[0][at].ShouldBe(1.0);
        result.Timeline.PoolFrequency[0][at + 20].ShouldBeLessThan(1.0);
        result.Timeline.It[at + 60].ShouldBeLessThanOrEqualTo(result.Timeline.CoolingCapacity[at + 60] * 1.001);
        result.Timeline.PoolFrequency[0][^1].ShouldBe(1.0);
    }

    [Fact]
    public void A_loop_of_one_pool_leaves_the_other_alone()
    {
        var design = PowerSites.Site(PowerSites.Pool(512), PowerSites.Pool(512)) with { Incidents = [new CoolingLoss(Hour / 4, Hour / 4, 0.5, 1)] };
        var (_, work) = Run(design, Hour);
        work[0].LowestFrequency.ShouldBe(1.0);
        work[1].LowestFrequency.ShouldBeLessThan(1.0);
    }

    [Fact]
    public void A_heat_wave_raises_the_effectiveness_ratio_and_then_slows_the_site_down()
    {
        var cool = PowerSites.Site(PowerSites.Pool(1024)) with { Climate = new ConstantClimate(new(30, 22)) };
        var warm = cool with { Incidents = [new HeatWave(0, Hour, 6)] };
        var hot = cool with { Incidents = [new HeatWave(0, Hour, 45)] };
        var (a, _) = Run(cool, Hour);
        var (b, _) = Run(warm, Hour);
        var (c, work) = Run(hot, Hour);
        b.Pue.ShouldBeGreaterThan(a.Pue);
        work[0].LowestFrequency.ShouldBeLessThan(1.0);
        c.ItJoules.ShouldBeLessThan(b.ItJoules);
    }

    [Fact]
    public void Cost_and_emissions_are_energy_times_price_and_intensity()
    {
        var design = PowerSites.Site(PowerSites.Pool(1024)) with
        {
            Price = HourlySeries.Constant(50, "USD/MWh", "test"),
            Carbon = HourlySeries.Constant(400, "g/kWh", "test"),
        };
        var (result, _) = Run(design, Hour);
        result.Cost.ShouldBe(result.GridJoules / 3.6e9 * 50, 1e-6);
        result.CarbonKilograms.ShouldBe(result.GridJoules / 3.6e6 * 0.4, 1e-6);
        result.Currency.ShouldBe("USD");
    }

    [Fact]
    public void Unclaimed_and_unconnected_accelerators_are_counted()
    {
        var loop = new EventLoop();
        var site = new SitePower(loop, PowerSites.Site(PowerSites.Pool(16) with { Unclaimed = 8 }));
        site.SetPower(0, 3, 4000, 0);
        loop.RunUntil(60 * PowerSites.Second, TestContext.Current.CancellationToken);
        site.Result(60 * PowerSites.Second).Pools[0].DeviceJoules.ShouldBe(60 * (8 * 150 + 4000), 1e-6);
    }

    private static (EnergyResult Result, SteadyWork[] Work) Run(PowerDesign design, long end, int[]? ranks = null)
    {
        var loop = new EventLoop();
        var site = new SitePower(loop, design);
        var work = new SteadyWork[design.Pools.Length];
        for (int pool = 0; pool < work.Length; pool++)
        {
            long n = design.Pools[pool].Accelerators;
            work[pool] = new SteadyWork(site, pool, 0, n, design.Pools[pool].Curve, new StepLoad(0.3, 0.4));
            site.Connect(pool, 0, n, ranks?[pool] ?? 0, work[pool]);
            work[pool].Start(0);
        }

        loop.RunUntil(end, TestContext.Current.CancellationToken);
        foreach (var it in work)
        {
            it.Advance(end);
        }

        return (site.Result(end), work);
    }
}
