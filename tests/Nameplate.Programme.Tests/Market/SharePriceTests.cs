using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Tests.Agreements;

namespace Nameplate.Programme.Tests.Market;

public sealed class SharePriceTests
{
    private const string Drivers = """
        drivers: { demand: { title: Demand } }
        market:
          riskFree: 4 %/year
          shares: { AMD: { price: 100 USD/share, drift: 10 %/year, volatility: 50 %, drivers: { demand: 0.6 } } }

        """;

    [Fact]
    public void The_expected_price_grows_at_the_drift_in_the_real_world() => Mean(Workbench.OneShare, null).ShouldBe(164.67 * Math.Exp(0.5), 3.5);

    [Fact]
    public void The_expected_price_grows_at_the_risk_free_rate_when_risk_is_priced() =>
        Mean(Workbench.OneShare, new Measure.RiskNeutral()).ShouldBe(164.67 * Math.Exp(0.2), 3);

    [Fact]
    public void Loadings_on_drivers_leave_the_expected_price_alone() => Mean(Drivers, new Measure.RiskNeutral()).ShouldBe(100 * Math.Exp(0.2), 2);

    [Theory]
    [InlineData(12)]
    [InlineData(60)]
    public void Loadings_give_the_log_return_its_variance_and_correlation_at_the_horizon(int month)
    {
        Workbench bench = Workbench.Of(Drivers);
        Series price = bench["price.AMD"];
        Series driver = bench["driver.demand"];
        using SimulationResult result = bench.Run(60_000, price, driver);
        double[] prices = result.Values(price, month).ToArray();
        double[] drivers = result.Values(driver).ToArray();
        double[] logs = Array.ConvertAll(prices, p => Math.Log(p / 100));
        double years = month / 12.0;
        double mean = logs.Average();
        double variance = logs.Sum(x => (x - mean) * (x - mean)) / logs.Length;
        double covariance = logs.Zip(drivers, (x, f) => (x - mean) * f).Sum() / logs.Length;
        variance.ShouldBe(0.25 * ((0.64 * years) + (0.36 * years * years / 5)), 0.02 * years, "σ²T at the horizon");
        covariance.ShouldBe(0.5 * 0.6 * years / Math.Sqrt(5), 0.02, "0.6·σ√T at the horizon");
    }

    [Fact]
    public void A_vintage_inside_a_month_simulates_what_remains_of_it()
    {
        Workbench bench = Workbench.Of(Workbench.OneShare, "2025-10-21");
        Series price = bench["price.AMD"];
        using SimulationResult result = bench.Run(20_000, price);
        double[] logs = Array.ConvertAll(result.Values(price, 1).ToArray(), p => Math.Log(p / 164.67));
        double mean = logs.Average();
        (logs.Sum(x => (x - mean) * (x - mean)) / logs.Length).ShouldBe(0.25 * 10 / 31 / 12, 0.0003);
    }

    [Fact]
    public void Shares_move_together_as_much_as_was_said()
    {
        const string Two = """
            market:
              riskFree: 4 %/year
              shares:
                AMD: { price: 100 USD/share, drift: 0 %/year, volatility: 50 % }
                NVDA: { price: 100 USD/share, drift: 0 %/year, volatility: 40 % }
              correlations: { AMD: { NVDA: 0.58 } }

            """;
        Workbench bench = Workbench.Of(Two);
        Series[] prices = [bench["price.AMD"], bench["price.NVDA"]];
        using SimulationResult result = bench.Run(40_000, prices);
        double[] first = Array.ConvertAll(result.Values(prices[0], 1).ToArray(), p => Math.Log(p / 100));
        double[] second = Array.ConvertAll(result.Values(prices[1], 1).ToArray(), p => Math.Log(p / 100));
        double Covariance(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum() - (a.Sum() * b.Average());
        (Covariance(first, second) / Math.Sqrt(Covariance(first, first) * Covariance(second, second))).ShouldBe(0.58, 0.02);
    }

    [Fact]
    public void With_a_share_as_numeraire_the_other_shares_price_is_a_martingale_in_it()
    {
        const string Two = """
            market:
              riskFree: 4 %/year
              shares:
                AMD: { price: 100 USD/share, drift: 0 %/year, volatility: 50 %, dividend: 1 %/year }
                NVDA: { price: 100 USD/share, drift: 0 %/year, volatility: 40 % }
              correlations: { AMD: { NVDA: 0.58 } }

            """;
        Workbench bench = Workbench.Of(Two, "2025-09-30", new Measure.Share("AMD"));
        Series ratio = bench["price.NVDA"] * bench["price.AMD.carry"] / bench["price.AMD"];
        using SimulationResult result = bench.Run(60_000, ratio);
        Statistic at = result.Of(ratio, 60);
        Math.Abs(at.Mean - 1).ShouldBeLessThan(4 * at.StandardError);
    }

    [Theory]
    [InlineData("2025-12-31", 110)]
    [InlineData("2026-06-30", 100)]
    public void An_announced_jump_applies_only_while_it_lies_ahead(string asOf, double expected)
    {
        const string Jump = """
            market:
              riskFree: 4 %/year
              shares: { AMD: { price: 100 USD/share, drift: 0 %/year, volatility: 0.0001 %, jumps: [{ date: 2026-03-15, ratio: 1.1 }] } }

            """;
        Workbench bench = Workbench.Of(Jump, asOf);
        Series price = bench["price.AMD"];
        bench.BaseWorld(price)[price, 60].ShouldBe(expected, 1e-3);
    }

    [Fact]
    public void The_maximum_of_a_month_is_at_least_its_closes()
    {
        Workbench bench = Workbench.Of(Workbench.OneShare);
        Series maximum = bench["price.AMD.maximum"];
        Series close = bench["price.AMD"];
        using SimulationResult result = bench.Run(2_000, maximum, close);
        ReadOnlySpan<double> highest = result.Values(maximum, 7);
        ReadOnlySpan<double> before = result.Values(close, 6);
        ReadOnlySpan<double> after = result.Values(close, 7);
        for (int world = 0; world < highest.Length; world++)
        {
            highest[world].ShouldBeGreaterThanOrEqualTo(Math.Max(before[world], after[world]) * (1 - 1e-12));
        }
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_refused()
    {
        const string Three = """
            market:
              riskFree: 4 %/year
              shares:
                A: { price: 1 USD/share, drift: 0 %/year, volatility: 50 % }
                B: { price: 1 USD/share, drift: 0 %/year, volatility: 50 % }
                C: { price: 1 USD/share, drift: 0 %/year, volatility: 50 % }
              correlations: { A: { B: 0.9, C: -0.9 }, B: { C: 0.9 } }

            """;
        Workbench.Of(Three).Messages.ShouldBe(["NP2312 The shares' correlations contradict each other: the matrix is not positive definite"]);
    }

    private static double Mean(string text, Measure? measure)
    {
        Workbench bench = Workbench.Of(text, "2025-09-30", measure);
        Series price = bench["price.AMD"];
        using SimulationResult result = bench.Run(100_000, price);
        return result.Of(price, 60).Mean;
    }
}
