using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Agreements;

public sealed class ProgressiveInvestmentTests
{
    private const string Letter = """
        facts:
          letter.status:
            kind: status
            claims:
              - { value: letter-of-intent, known: 2025-09-22, nature: actual, kind: stated, source: this-programme }
              - { value: superseded, known: 2026-02-28, nature: actual, kind: stated, source: this-programme }
        agreements:
          letter:
            kind: progressive-investment
            title: Letter of intent
            status: STATUS
            probability: PROBABILITY
            signed: 2026-03-31
            investor: chip
            company: lab
            counts: { vendor: chip, measure: energised }
            step: 1 GW_stated
            amount: 10 USD bn
            cap: 100 USD bn
            longStop: 2030-09-30
        """;

    // One gigawatt every four months from month 10 on: the tenth is up in month 46.
    private static readonly Action<PlanContext> Deployed = Workbench.Given("energised.chip", Dimensions.ItPower, month => month < 10 ? 0 : 1000 * (1 + ((month - 10) / 4)));

    [Fact]
    public void Ten_gigawatts_on_plan_bring_a_hundred_billion()
    {
        Workbench bench = Of("binding", "100 %");
        Series invested = bench["invested.letter"];
        WorldTrace world = bench.BaseWorld(invested);
        world[invested, bench.Month("2026-02")].ShouldBe(0);
        world[invested, bench.Month("2026-03")].ShouldBe(10e9);
        world[invested, 10].ShouldBe(10e9, "gigawatt 1 was paid at signing");
        world[invested, 13].ShouldBe(10e9);
        world[invested, 14].ShouldBe(20e9);
        world[invested, 45].ShouldBe(90e9);
        world[invested, 46].ShouldBe(100e9);
        world[invested, 60].ShouldBe(100e9, "the cap holds beyond ten gigawatts");
    }

    [Fact]
    public void Tranche_months_are_when_the_gigawatts_are_up()
    {
        Workbench bench = Of("binding", "100 %");
        IReadOnlyList<TrancheLine> tranches = bench.Agreement("letter").Tranches;
        WorldTrace world = bench.BaseWorld([.. tranches.Select(t => t.Month), .. tranches.Select(t => t.Amount)]);
        tranches.Count.ShouldBe(10);
        tranches.Select(t => world[t.Month]).ShouldBe([6, 14, 18, 22, 26, 30, 34, 38, 42, 46]);
        tranches.Select(t => world[t.Amount]).ShouldAllBe(amount => amount == 10e9);
    }

    [Fact]
    public void The_investor_pays_the_company_what_is_invested()
    {
        Workbench bench = Of("binding", "100 %");
        Posting posting = bench.Context.Ledger.Postings.Single();
        (posting.From, posting.To, posting.Account).ShouldBe(("chip", "lab", Account.Equity));
        Series total = bench.Plan.Total(posting.Amount);
        bench.BaseWorld(total)[total].ShouldBe(100e9);
    }

    [Fact]
    public void A_letter_of_intent_becomes_binding_with_its_probability()
    {
        Workbench bench = Of("letter-of-intent", "30 %");
        TrancheLine first = bench.Agreement("letter").Tranches[0];
        using SimulationResult result = bench.Run(20_000, first.Month);
        Statistic month = result.Of(first.Month);
        Math.Abs(month.Probability - 0.3).ShouldBeLessThan(4 * month.ProbabilityStandardError);
        month.P10.ShouldBe(6);
        month.P90.ShouldBe(6);
        bench.BaseWorld(first.Month)[first.Month].ShouldBe(double.PositiveInfinity, "less likely than not");
    }

    [Fact]
    public void What_is_superseded_at_the_vintage_pays_nothing_more()
    {
        Workbench before = Of("letter.status", "100 %", "2026-01-31");
        Workbench after = Of("letter.status", "100 %", "2026-03-31");
        Series was = before["invested.letter"];
        Series isNow = after["invested.letter"];
        before.BaseWorld(was)[was, 60].ShouldBe(100e9);
        after.BaseWorld(isNow)[isNow, 60].ShouldBe(0);
        after.Agreement("letter").Status.ShouldBe("superseded");
    }

    [Fact]
    public void What_nobody_knew_of_does_not_exist()
    {
        Workbench bench = Of("letter.status", "100 %", "2025-09-10");
        bench.Context.Catalogue.Agreements.ShouldBeEmpty();
        bench.Context.Ledger.Postings.ShouldBeEmpty();
    }

    [Fact]
    public void After_the_long_stop_no_gigawatt_counts()
    {
        Workbench bench = Of("binding", "100 %", "2025-09-30", "2027-12-31");
        Series invested = bench["invested.letter"];
        bench.BaseWorld(invested)[invested, 60].ShouldBe(50e9, "gigawatts 1 to 5 are up by then");
    }

    private static Workbench Of(string status, string probability, string asOf = "2025-09-30", string longStop = "2030-09-30")
    {
        string text = Letter.Replace("STATUS", status).Replace("PROBABILITY", probability).Replace("longStop: 2030-09-30", "longStop: " + longStop);
        Workbench bench = Workbench.Of(text, asOf, null, Deployed);
        bench.Diagnostics.HasErrors.ShouldBeFalse(bench.Diagnostics.ToText());
        return bench;
    }
}
