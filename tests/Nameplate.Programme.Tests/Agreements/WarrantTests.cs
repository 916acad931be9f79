using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Agreements;

public sealed class WarrantTests
{
    private static readonly Measure RiskNeutral = new Measure.RiskNeutral();

    // A gigawatt a year from the end of 2026 on.
    private static readonly Action<PlanContext> Delivered = Workbench.Given("delivered.chip", Dimensions.ItPower, month => month < 15 ? 0 : 1000.0 * (1 + ((month - 15) / 12)));

    [Fact]
    public void A_tranche_vests_in_the_first_month_in_which_everything_holds()
    {
        Workbench bench = Of(Tranche("one", 100, "level: 1 GW_stated, milestone: technical"), "technical: { date: 2027-06-30 }");
        Series vested = bench["vested.warrant"];
        WorldTrace world = bench.BaseWorld(vested);
        world[vested, bench.Month("2026-12")].ShouldBe(0, "delivered, and the milestone is not reached");
        world[vested, bench.Month("2027-05")].ShouldBe(0);
        world[vested, bench.Month("2027-06")].ShouldBe(100);
        world[vested, 60].ShouldBe(100);
    }

    [Fact]
    public void A_milestone_is_reached_with_its_probability()
    {
        Workbench bench = Of(Tranche("one", 100, "milestone: technical"), "technical: { probability: 40 % }");
        Series month = bench.Agreement("warrant").Tranches[0].Month;
        using SimulationResult result = bench.Run(20_000, month);
        Math.Abs(result.Of(month).Probability - 0.4).ShouldBeLessThan(4 * result.Of(month).ProbabilityStandardError);
    }

    [Fact]
    public void Vested_shares_wait_for_the_conditions_of_exercise()
    {
        Workbench bench = Of(Tranche("one", 100, "level: 1 GW_stated", "exercise: { milestone: commercial }"), "commercial: { date: 2028-01-31 }");
        Series vested = bench["vested.warrant"];
        Series exercisable = bench["exercisable.warrant"];
        WorldTrace world = bench.BaseWorld(vested, exercisable);
        world[vested, bench.Month("2026-12")].ShouldBe(100);
        world[exercisable, bench.Month("2027-12")].ShouldBe(0);
        world[exercisable, bench.Month("2028-01")].ShouldBe(100);
    }

    [Fact]
    public void Conditions_are_joined_by_all_any_not_and_after()
    {
        Workbench bench = Of(
            Tranche("one", 50, "any: [{ level: 9 GW_stated }, { notBefore: 2027-01-31 }]")
            + Tranche("two", 50, "after: one, not: { notBefore: 2026-01-31 }") + Tranche("three", 50, "all: [{ after: one }, { level: 2 GW_stated }]"));
        Series[] months = [.. bench.Agreement("warrant").Tranches.Select(t => t.Month)];
        WorldTrace world = bench.BaseWorld(months);
        months.Select(m => world[m]).ShouldBe([16, double.PositiveInfinity, 27]);
    }

    [Fact]
    public void What_expires_unvested_is_a_break_at_its_long_stop()
    {
        Workbench bench = Of(Tranche("one", 100, "level: 2 GW_stated", "longStop: 2027-06-30"));
        BreakLine line = bench.Context.Catalogue.Breaks.Single();
        line.Event.ShouldBe("tranche one of Chip warrant expired unvested");
        line.Binding.ShouldBeFalse();
        bench.BaseWorld(line.Month)[line.Month].ShouldBe(bench.Month("2027-06"));
    }

    [Fact]
    public void A_hurdle_that_was_touched_before_the_vintage_is_history_in_every_world()
    {
        const string Prices = """
            facts:
              price:
                unit: USD/share
                claims:
                  - { value: 164.67, for: 2025-09-30, known: 2025-09-30, nature: actual, kind: measured, source: this-programme }
                  - { value: 620, for: 2026-03-10, known: 2026-03-10, nature: actual, kind: measured, source: this-programme }
                  - { value: 200, for: 2026-03-31, known: 2026-03-31, nature: actual, kind: measured, source: this-programme }

            """;
        string text = Prices + Workbench.OneShare.Replace("price: 164.67 USD/share", "price: price") + Warrant(Tranche("one", 100, "hurdle: { price: 600 USD/share }"));
        Workbench bench = Workbench.Of(text, "2026-03-31", RiskNeutral, Delivered);
        Series month = bench.Agreement("warrant").Tranches[0].Month;
        Series value = bench.Agreement("warrant").Value!.Value;
        Series price = bench["price.AMD"];
        using SimulationResult result = bench.Run(20_000, month, value, price);
        result.Of(month).Probability.ShouldBe(1);
        result.Of(month).P10.ShouldBe(bench.Month("2026-03"));
        result.Of(month).P90.ShouldBe(bench.Month("2026-03"));
        Math.Abs(result.Of(value).Mean - (100 * (200 - 0.01))).ShouldBeLessThan(4 * result.Of(value).StandardError, "what is exercisable today is worth today's price");
        result.Of(price, bench.Month("2026-02")).P50.ShouldBe(164.67, "months without a close keep the last one");
        result.Of(price, bench.Month("2026-03")).P50.ShouldBe(200);
    }

    [Fact]
    public void The_day_before_it_was_touched_the_hurdle_is_a_draw()
    {
        Workbench bench = Of(Tranche("one", 100, "hurdle: { price: 600 USD/share }"), "", RiskNeutral);
        Series month = bench.Agreement("warrant").Tranches[0].Month;
        using SimulationResult result = bench.Run(5_000, month);
        result.Of(month).Probability.ShouldBeInRange(0.1, 0.2);
    }

    [Theory]
    [InlineData("continuous", "monthly-close")]
    [InlineData("continuous", "vwap-30d")]
    public void Watching_less_closely_is_worth_less(string closer, string looser) =>
        Value(Hurdle(600, closer)).ShouldBeGreaterThan(Value(Hurdle(600, looser)));

    [Fact]
    public void A_higher_hurdle_is_never_worth_more_in_any_world()
    {
        Series[] values = Values(Hurdle(300), Hurdle(400), out SimulationResult result);
        using (result)
        {
            ReadOnlySpan<double> low = result.Values(values[0]);
            ReadOnlySpan<double> high = result.Values(values[1]);
            result.Of(values[0]).Mean.ShouldBeGreaterThan(result.Of(values[1]).Mean);
            for (int world = 0; world < low.Length; world++)
            {
                (high[world] > 0 && low[world] == 0).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void A_later_milestone_never_vests_more()
    {
        double early = Value(Tranche("one", 100, "hurdle: { price: 300 USD/share }, notBefore: 2026-06-30"));
        double late = Value(Tranche("one", 100, "hurdle: { price: 300 USD/share }, notBefore: 2028-06-30"));
        double never = Value(Tranche("one", 100, "hurdle: { price: 300 USD/share }, notBefore: 2031-06-30"));
        late.ShouldBe(early, 0.05 * early, "a delivered share is worth a share whenever it comes, if it comes before the expiry");
        never.ShouldBe(0);
    }

    [Fact]
    public void Twice_the_shares_are_worth_twice_as_much() =>
        Value(Tranche("one", 200, "hurdle: { price: 300 USD/share }")).ShouldBe(2 * Value(Hurdle(300)), 1e-6);

    [Fact]
    public void A_tranche_in_two_halves_is_worth_the_whole() =>
        Value(Tranche("one", 50, "hurdle: { price: 300 USD/share }") + Tranche("two", 50, "hurdle: { price: 300 USD/share }")).ShouldBe(Value(Hurdle(300)), 1e-6);

    [Fact]
    public void Both_pricing_measures_agree()
    {
        double riskNeutral = Value(Hurdle(300), 50_000);
        double share = Value(Hurdle(300), 50_000, new Measure.Share("AMD"));
        share.ShouldBe(riskNeutral, 0.03 * riskNeutral);
    }

    private static string Hurdle(double price, string monitoring = "continuous") =>
        Tranche("one", 100, $"hurdle: {{ price: {price} USD/share, monitoring: {monitoring} }}");

    private static double Value(string tranches, long worlds = 20_000, Measure? measure = null)
    {
        Workbench bench = Of(tranches, "", measure ?? RiskNeutral);
        Series value = bench.Agreement("warrant").Value!.Value;
        using SimulationResult result = bench.Run(worlds, value);
        return result.Of(value).Mean;
    }

    private static Series[] Values(string first, string second, out SimulationResult result)
    {
        string text = Workbench.OneShare + Warrant(first) + Warrant(second).Replace("agreements:\n", "").Replace("warrant:", "other:");
        Workbench bench = Workbench.Of(text, "2025-09-30", RiskNeutral, Delivered);
        bench.Diagnostics.HasErrors.ShouldBeFalse(bench.Diagnostics.ToText());
        Series[] values = [bench.Agreement("warrant").Value!.Value, bench.Agreement("other").Value!.Value];
        result = bench.Run(20_000, values);
        return values;
    }

    internal static string Tranche(string id, double shares, string vest, string more = "") =>
        $"      {id}: {{ shares: {shares} share, vest: {{ {vest} }}{(more.Length > 0 ? ", " + more : "")} }}\n";

    internal static string Warrant(string tranches, string milestones = "")
    {
        double total = tranches.Split("shares: ")[1..].Sum(rest => double.Parse(rest[..rest.IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture));
        return $$"""
            agreements:
              warrant:
                kind: warrant
                title: Chip warrant
                status: binding
                issuer: chip
                holder: lab
                share: AMD
                shares: {{total}} share
                exercisePrice: 0.01 USD/share
                issued: 2025-09-30
                expiry: 2030-09-30
                counts: { vendor: chip }
                milestones: { {{milestones}} }
                tranches:

            """ + tranches.Replace("      ", "          ");
    }

    private static Workbench Of(string tranches, string milestones = "", Measure? measure = null)
    {
        Workbench bench = Workbench.Of(Workbench.OneShare + Warrant(tranches, milestones), "2025-09-30", measure, Delivered);
        bench.Diagnostics.HasErrors.ShouldBeFalse(bench.Diagnostics.ToText());
        return bench;
    }
}
