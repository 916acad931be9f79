using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;

namespace Nameplate.Programme.Tests.Uncertainty;

/// <summary>Values by date are straight lines between the dates; uncertain ones move together.</summary>
public sealed class ScheduleTests
{
    private const string Term = "known: 2025-12-01, nature: plan, kind: assumed, source: this-programme";

    [Fact]
    public void A_schedule_is_linear_between_its_dates_nothing_before_and_flat_after()
    {
        Built built = Draft.Small
            .With("facts", $"{{ promised: {{ unit: MW_it, claims: [{{ value: 300, for: 2026-03, {Term} }}, {{ value: 900, for: 2026-09, {Term} }}, {{ value: 1000, for: 2026-11, {Term} }}] }} }}")
            .With("vendors", Draft.Vendor("chip", "promised"))
            .Build();
        double[] committed = built.Base("committed.chip");
        for (int month = 0; month < built.Months; month++)
        {
            double expected = month < 3 ? 0 : month < 9 ? 300 + ((month - 3) * 100) : Math.Min(900 + ((month - 9) * 50), 1000);
            committed[month].ShouldBe(expected, 1e-9, $"month {month}");
        }
    }

    [Fact]
    public void All_dates_of_an_uncertain_schedule_are_at_one_score()
    {
        Built built = Draft.Small
            .With("facts", $"{{ packaging: {{ unit: MW_it/month, claims: [{{ value: 10, low: 5, high: 40, for: 2026-01, {Term} }}, {{ value: 30, low: 20, high: 35, for: 2026-05, {Term} }}, {{ value: 50, for: 2026-07, {Term} }}] }} }}")
            .With("vendors", Draft.Vendor("chip", "10 GW_it", ", packaging: packaging"))
            .Build();
        Series packaging = built["supply.chip.packaging"];
        for (long world = 0; world < 50; world++)
        {
            WorldTrace trace = built.Trace(world, packaging);
            double first = trace[packaging, 1];
            double second = trace[packaging, 5];
            Score(second, 20, 30, 35).ShouldBe(Score(first, 5, 10, 40), 1e-9);
            trace[packaging, 3].ShouldBe((first + second) / 2, 1e-9, "a straight line between the drawn values");
            trace[packaging, 6].ShouldBe((second + 50) / 2, 1e-9);
            trace[packaging, 7].ShouldBe(50, 1e-9);
            trace[packaging, 30].ShouldBe(50, 1e-9);
        }

        built.Base("supply.chip.packaging")[5].ShouldBe(30, 1e-9);
    }

    private static double Score(double value, double low, double middle, double high) =>
        Functions.Log(value / middle) / Functions.Log(value < middle ? middle / low : high / middle) * Functions.InverseNormal(0.9);

    [Fact]
    public void A_stated_gigawatt_needs_the_named_assumption()
    {
        Draft draft = Draft.Small.With("sites", Draft.OneSite("2 GW_stated"));
        draft.Mistakes().ShouldBe(["NP2002"]);
        draft.With("denominator", "80 %").Build().Base("site.campus.energised")[10].ShouldBe(1600);
        draft.With("denominator", "80 %").With("vendors", Draft.Vendor("chip", "3 GW_stated")).Build().Base("committed.chip")[10].ShouldBe(2400);
        Draft.Small.With("vendors", Draft.Vendor("chip", "3 GW_stated")).Mistakes().Distinct().ShouldBe(["NP2002"]);
    }
}
