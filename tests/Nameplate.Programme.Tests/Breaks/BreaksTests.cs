using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests.Breaks;

/// <summary>What breaks first is the earliest of everything that can; a world adds up when nothing binding ever breaks.</summary>
public sealed class BreaksTests
{
    private static readonly Draft Uncertain = Draft.Small
        .With("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 }, late: { title: Late, p50: 1.2, p90: 3 } }")
        .Changed("sites", "class: on-time", "class: late")
        .With("facts", "{ cost: { unit: USD bn/month, claims: [{ value: 3, low: 1, high: 9, known: 2025-12-01, nature: plan, kind: assumed, source: this-programme }] } }")
        .With("accounts", "{ cash: { lab: 60 USD bn }, reserve: 10 USD bn, life: 72 month, costs: { staff: { account: research, amount: cost } } }")
        .With("agreements", "{ systems: { kind: supply, title: Systems, status: binding, vendor: chip, payers: { world: 100 % }, commitments: { half: { capacity: 500 MW_it, longStop: 2026-12-31 } } } }")
        .With("demand", "patience: 3 month\ntolerance: 0 %\nstreams:\n  main: { kind: growth, revenue: 600 USD bn/month, growth: 0 %/year, fade: 9 month, tokens: 1e6 token/USD }\n");

    [Fact]
    public void The_first_break_is_the_earliest_and_ties_go_to_what_is_listed_first()
    {
        Built built = Uncertain.Build();
        IReadOnlyList<BreakLine> breaks = built.Catalogue.Breaks;
        Series[] months = [.. breaks.Select(b => b.Month)];
        using SimulationResult result = built.Run(2000, [.. months, .. built.Catalogue.FirstBreaks, built.Catalogue.Broken]);
        int broken = 0;
        for (int world = 0; world < 2000; world++)
        {
            double[] at = [.. months.Select(m => result.Values(m)[world])];
            double first = at.Min();
            int winner = Array.IndexOf(at, first);
            for (int i = 0; i < at.Length; i++)
            {
                result.Values(built.Catalogue.FirstBreaks[i])[world].ShouldBe(i == winner && double.IsFinite(first) ? first : double.PositiveInfinity);
            }

            double binding = at.Where((_, i) => breaks[i].Binding).Min();
            result.Values(built.Catalogue.Broken)[world].ShouldBe(binding);
            broken += double.IsFinite(binding) ? 1 : 0;
        }

        broken.ShouldBeInRange(200, 1999);
        breaks.Count.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Cash_below_the_reserve_breaks_in_the_month_in_which_the_gap_opens()
    {
        Built built = Uncertain.Build();
        BreakLine line = built.Catalogue.Breaks.Single(b => b.Event == "cash below reserve");
        line.Binding.ShouldBeTrue();
        for (long world = 0; world < 20; world++)
        {
            WorldTrace trace = built.Trace(world, line.Month, built["cash.lab"], built["fundingGap.lab"], built.Catalogue.Gap!.Peak, built.Catalogue.Gap.PeakMonth);
            double least = double.PositiveInfinity;
            double first = double.PositiveInfinity;
            for (int month = 1; month < built.Months; month++)
            {
                least = Math.Min(least, trace[built["cash.lab"], month]);
                trace[built["fundingGap.lab"], month].ShouldBe(Math.Max(10e9 - least, 0), 1e-3);
                first = double.IsInfinity(first) && least < 10e9 ? month : first;
            }

            trace[line.Month].ShouldBe(first);
            trace[built.Catalogue.Gap.Peak].ShouldBe(Math.Max(10e9 - least, 0), 1e-3);
        }
    }
}
