using System.IO.Compression;
using Nameplate.Factory.Energy;
using Nameplate.Factory.Tests.Workloads;
using Nameplate.Files;

namespace Nameplate.Factory.Tests.Energy;

/// <summary>Prices and carbon by the hour.</summary>
public sealed class EnergyTablesTests
{
    [Theory]
    [InlineData("energy/price_ercot_hb_hubavg_dam.csv", "USD/MWh", 43848, 0)]
    [InlineData("energy/price_pjm_dom_zone_rt.csv", "USD/MWh", 43824, 96)]
    [InlineData("energy/price_korea_kpx_smp.csv", "KRW/MWh", 43848, 0)]
    public void Prices_have_one_value_per_hour_and_gaps_stay_gaps(string file, string unit, int hours, int gaps)
    {
        var series = EnergyTables.ReadPrices(file, File.ReadAllText(SharedData.Require(file)), new Diagnostics())!;
        series.Unit.ShouldBe(unit);
        series.Values.Length.ShouldBe(hours);
        series.Values.ToArray().Count(double.IsNaN).ShouldBe(gaps);
    }

    [Fact]
    public void Carbon_is_read_as_direct_or_life_cycle()
    {
        using var file = new GZipStream(File.OpenRead(SharedData.Require("energy/carbon_ercot.csv.gz")), CompressionMode.Decompress);
        string text = new StreamReader(file).ReadToEnd();
        var direct = EnergyTables.ReadCarbon("c", text, lifeCycle: false, new Diagnostics())!;
        var all = EnergyTables.ReadCarbon("c", text, lifeCycle: true, new Diagnostics())!;
        direct.At(direct.StartUtcSeconds).ShouldBe(343.98);
        all.At(direct.StartUtcSeconds + 3599).ShouldBe(406.75);
        direct.Values.Length.ShouldBe(35064);
    }

    [Fact]
    public void A_gap_takes_the_hour_before_it_and_other_years_the_same_hour_of_a_week()
    {
        var series = EnergyTables.ReadPrices("p", "utc,usd_per_mwh\n2024-01-01T00:00Z,10\n2024-01-01T03:00Z,40\n", new Diagnostics())!;
        series.At(series.StartUtcSeconds + 2 * 3600).ShouldBe(10);
        series.At(series.StartUtcSeconds + 3 * 3600 + 5).ShouldBe(40);
        series.At(series.StartUtcSeconds + 7 * 3600).ShouldBe(40);
        series.At(series.StartUtcSeconds - 3600).ShouldBe(40);
    }

    [Theory]
    [InlineData("utc,price\n", 1)]
    [InlineData("utc,usd_per_mwh\n2024-01-01T00:00Z,ten\n", 2)]
    [InlineData("utc,usd_per_mwh\n2024-01-01T01:00Z,1\n2024-01-01T00:00Z,1\n", 3)]
    public void Mistakes_are_located(string text, int line)
    {
        var diagnostics = new Diagnostics();
        EnergyTables.ReadPrices("p.csv", text, diagnostics).ShouldBeNull();
        diagnostics.Sorted.Single().At.Line.ShouldBe(line);
    }

    [Fact]
    public void Typical_days_follow_the_markets_own_clock()
    {
        long august = new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        var ercot = TypicalPrices.For("ercot", august, 48);
        ercot.At(august + 24 * 3600).ShouldBe(163.8, 1e-9);
        TypicalPrices.For("korea", august, 1).Unit.ShouldBe("KRW/MWh");
        Should.Throw<ArgumentException>(() => TypicalPrices.For("mars", august, 1));
    }

    [Fact]
    public void Mean_emissions_convert_pounds_per_megawatt_hour() => GridCarbon.For("ercot").At(0).ShouldBe(332.9, 0.05);
}
