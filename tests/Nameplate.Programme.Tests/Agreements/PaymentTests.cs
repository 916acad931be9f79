using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Agreements;

/// <summary>Cloud contracts, purchases, equity, loans, revenue shares, power and guarantees: what is paid in which month.</summary>
public sealed class PaymentTests
{
    [Fact]
    public void A_cloud_contract_pays_for_filled_power_and_rises_each_year()
    {
        Workbench bench = Of(
            "lease: { kind: cloud, status: binding, provider: cloud, customer: lab, sites: [campus], price: 12 USD bn/GW_it/year, escalator: 10 %/year, term: 24 month }",
            Workbench.Given("site.campus.energised", Dimensions.ItPower, month => month < 12 ? 0 : 500) + Workbench.Given("power.fill", Dimension.None, _ => 0.5));
        Series paid = bench["cloud.lease"];
        Series owed = bench["cloud.lease.owed"];
        WorldTrace world = bench.BaseWorld(paid, owed);
        world[paid, 11].ShouldBe(0);
        world[paid, 12].ShouldBe(0.25e9, 1, "0.25 GW at a billion a month and gigawatt");
        world[paid, 23].ShouldBe(0.25e9, 1);
        world[paid, 24].ShouldBe(0.275e9, 1);
        world[paid, 35].ShouldBe(0.275e9, 1);
        world[paid, 36].ShouldBe(0, "the term is over");
        world[owed, 12].ShouldBe(23 * 0.25e9, 1);
        Only(bench, "cloud.lease", "lab", "cloud", Account.Compute);
    }

    [Fact]
    public void A_contract_over_a_sum_pays_it_evenly()
    {
        Workbench bench = Of("lease: { kind: cloud, status: binding, provider: cloud, customer: lab, amount: 12 USD bn, starts: 2026-02-28, term: 12 month }");
        Series paid = bench["cloud.lease"];
        Series total = bench.Plan.Total(paid);
        WorldTrace world = bench.BaseWorld(paid, total);
        world[paid, bench.Month("2026-02")].ShouldBe(0);
        world[paid, bench.Month("2026-03")].ShouldBe(1e9, 1);
        world[paid, bench.Month("2027-02")].ShouldBe(1e9, 1);
        world[paid, bench.Month("2027-03")].ShouldBe(0, 1);
        world[total].ShouldBe(12e9, 10);
    }

    [Fact]
    public void Capacity_that_nobody_ordered_is_not_paid_for()
    {
        Workbench bench = Of(
            "lease: { kind: cloud, status: binding, provider: cloud, customer: lab, sites: [campus], price: 12 USD bn/GW_it/year, capacity: 100 MW_it, pays: ready }",
            Workbench.Given("site.campus.energised", Dimensions.ItPower, _ => 500));
        Series paid = bench["cloud.lease"];
        bench.BaseWorld(paid)[paid, 5].ShouldBe(0.1e9, 1);
    }

    [Fact]
    public void Hardware_is_paid_for_by_its_payers_when_it_is_installed()
    {
        Workbench bench = Of("buy: { kind: supply, status: binding, vendor: chip, payers: { lab: 40 %, cloud: 60 % }, price: 35 USD bn/GW_it }", Installed(200));
        Series lab = bench["purchases.buy.lab"];
        Series cloud = bench["purchases.buy.cloud"];
        WorldTrace world = bench.BaseWorld(lab, cloud);
        world[lab, 0].ShouldBe(0);
        world[lab, 1].ShouldBe(0.4 * 7e9, 1);
        world[cloud, 1].ShouldBe(0.6 * 7e9, 1);
        bench.Context.Ledger.Postings.ShouldAllBe(p => p.To == "chip" && p.Account == Account.Capital);
    }

    [Fact]
    public void Deposits_change_when_hardware_is_paid_for_and_not_how_much()
    {
        const string Terms = "buy: { kind: supply, status: binding, vendor: chip, payers: { lab: 100 % }, price: 35 USD bn/GW_it, deposit: { share: 20 %, lead: 6 month } }";
        const string Commitment = """
            facts:
              ordered:
                unit: GW_it
                claims:
                  - { value: 0, for: 2026-03-31, known: 2025-09-01, nature: plan, kind: assumed, source: this-programme }
                  - { value: 1.2, for: 2027-03-31, known: 2025-09-01, nature: plan, kind: assumed, source: this-programme }

            """;
        // Installed as ordered: 100 MW in each month from April 2026 to March 2027.
        Workbench bench = Of(Terms, Workbench.Given("installed.chip", Dimensions.ItPowerPerMonth, month => month is >= 7 and < 19 ? 100 : 0), Commitment, "commitment: ordered");
        Series paid = bench["purchases.buy"];
        Series deposits = bench["purchases.buy.deposits"];
        Series total = bench.Plan.Total(paid);
        WorldTrace world = bench.BaseWorld(paid, deposits, total);
        world[total].ShouldBe(42e9, 10, "1.2 GW at 35 billion");
        world[paid, 1].ShouldBe(0.7e9, 1, "a fifth of 3.5 billion, six months ahead");
        world[deposits, 6].ShouldBe(6 * 0.7e9, 1);
        world[deposits, 18].ShouldBe(0, 1);
    }

    [Fact]
    public void Take_or_pay_pays_for_what_was_ordered_once()
    {
        Workbench bench = Of(
            "buy: { kind: supply, status: binding, vendor: chip, payers: { lab: 100 % }, price: 35 USD bn/GW_it, takeOrPay: 50 % }",
            Installed(100) + Workbench.Given("committed.chip", Dimensions.ItPower, month => month == 0 ? 0 : 400));
        Series paid = bench["purchases.buy"];
        WorldTrace world = bench.BaseWorld(paid);
        world[paid, 1].ShouldBe(7e9, 1, "200 MW are due, 100 MW installed");
        world[paid, 2].ShouldBe(0, 1, "the second hundred was paid for");
        world[paid, 3].ShouldBe(3.5e9, 1);
    }

    [Fact]
    public void A_firm_commitment_that_is_missed_breaks_the_programme_at_its_long_stop()
    {
        const string Terms = "buy: { kind: supply, status: STATUS, probability: 100 %, signed: 2025-12-31, vendor: chip, payers: { lab: 100 % }, price: 35 USD bn/GW_it, commitments: { first: { capacity: 1 GW_stated, longStop: 2026-12-31 } } }";
        Action<PlanContext> slow = Installed(50) + Workbench.Given("delivered.chip", Dimensions.ItPower, month => 50 * month);
        Workbench binding = Of(Terms.Replace("STATUS", "binding"), slow);
        BreakLine line = binding.Context.Catalogue.Breaks.Single();
        line.Event.ShouldBe("commitment to Chip missed at its long-stop");
        line.Binding.ShouldBeTrue();
        binding.BaseWorld(line.Month)[line.Month].ShouldBe(binding.Month("2026-12"));
        Of(Terms.Replace("STATUS", "letter-of-intent"), slow).Context.Catalogue.Breaks.Single().Binding.ShouldBeFalse();
        Of(Terms.Replace("STATUS", "terminated"), slow).Context.Catalogue.Breaks.ShouldBeEmpty();
    }

    [Fact]
    public void An_equity_round_pays_actuals_in_history_and_plans_after()
    {
        const string Facts = """
            facts:
              paid:
                unit: USD bn
                claims:
                  - { value: 5, for: 2025-10-15, known: 2025-10-15, nature: actual, kind: stated, source: this-programme }
                  - { value: 9, for: 2025-11-15, known: 2025-10-15, nature: plan, kind: stated, source: this-programme }
                  - { value: 7, for: 2026-06-30, known: 2025-10-15, nature: plan, kind: stated, source: this-programme }

            """;
        Workbench bench = Of("round: { kind: equity-round, status: binding, company: lab, investors: { chip: paid, world: 2 USD bn }, closes: 2026-03-31 }", null, Facts, "", "2025-12-31");
        Series invested = bench["invested.round"];
        WorldTrace world = bench.BaseWorld(invested);
        world[invested, bench.Month("2025-10")].ShouldBe(5e9);
        world[invested, bench.Month("2026-02")].ShouldBe(5e9, "a plan that has passed is no payment");
        world[invested, bench.Month("2026-03")].ShouldBe(7e9);
        world[invested, bench.Month("2026-06")].ShouldBe(14e9);
        bench.Messages.ShouldBe(["NP2328 The payment for 2025-11-15 was planned and nobody had reported it by 2025-12-31: it is left out"]);
    }

    [Fact]
    public void A_loan_is_drawn_and_repaid_with_interest()
    {
        Workbench bench = Of("loan: { kind: loan, status: binding, lender: bank, borrower: lab, type: LAM, principal: 12 USD bn, rate: 6 %/year, drawn: 2025-12-31, term: 12 month }");
        Series drawn = bench["loan.loan.drawn"];
        Series interest = bench["loan.loan.interest"];
        Series balance = bench["loan.loan.balance"];
        WorldTrace world = bench.BaseWorld(drawn, interest, balance);
        world[drawn, 3].ShouldBe(12e9, 1);
        world[balance, 3].ShouldBe(12e9, 1);
        world[interest, 4].ShouldBe(60e6, 1);
        world[balance, 4].ShouldBe(11e9, 1);
        world[interest, 15].ShouldBe(5e6, 1);
        world[balance, 15].ShouldBe(0, 1);
    }

    [Fact]
    public void A_revenue_share_ends_at_its_cap()
    {
        Workbench bench = Of(
            "cut: { kind: revenue-share, status: binding, payer: lab, payee: cloud, share: 20 %, cap: 1 USD bn }",
            Workbench.Given("revenue.lab", Dimensions.MoneyPerMonth, _ => 2e9));
        Series paid = bench["revenueShare.cut"];
        WorldTrace world = bench.BaseWorld(paid);
        new[] { world[paid, 0], world[paid, 1], world[paid, 2], world[paid, 3] }.ShouldBe([0.4e9, 0.4e9, 0.2e9, 0.0], 1.0);
    }

    [Fact]
    public void Power_is_paid_for_by_the_energy_of_its_sites()
    {
        Workbench bench = Of(
            "ppa: { kind: power-purchase, status: binding, seller: world, customer: cloud, sites: [campus], price: 60 USD/MWh_facility }",
            Workbench.Given("site.campus.energised", Dimensions.ItPower, _ => 250) + Workbench.Given("power.ready", Dimensions.ItPower, _ => 1000)
            + Workbench.Given("compute.energy", Dimensions.FacilityEnergyPerMonth, _ => 1e6));
        Series paid = bench["energy.ppa"];
        bench.BaseWorld(paid)[paid, 3].ShouldBe(0.25 * 60e6, 1);
        Only(bench, "energy.ppa", "cloud", "world", Account.Energy);
    }

    [Fact]
    public void A_guarantee_is_called_after_its_cure_period()
    {
        const string Terms = """
            loan: { kind: loan, status: binding, lender: bank, borrower: lab, type: PAM, principal: 12 USD bn, rate: 0 %/year, drawn: 2025-09-30, term: 120 month }
              promise: { kind: guarantee, title: Promise, status: binding, guarantor: chip, guaranteed: lab, beneficiary: bank, cap: 5 USD bn, covers: loan, cure: 3 month }
            """;
        Workbench bench = Of(Terms);
        bench.Context.Name("cash.lab", bench.Plan.PerMonth([.. Enumerable.Range(0, 61).Select(month => month < 10 ? 1.0 : -1.0)], Dimensions.Money));
        Series called = bench["called.promise"];
        BreakLine line = bench.Context.Catalogue.Breaks.Single();
        WorldTrace world = bench.BaseWorld(called, line.Month);
        line.Event.ShouldBe("Promise called");
        world[line.Month].ShouldBe(13, "below in the months 10, 11 and 12");
        world[called, 12].ShouldBe(0);
        world[called, 60].ShouldBe(5e9, 1);
    }

    private static void Only(Workbench bench, string id, string from, string to, Account account) =>
        bench.Context.Ledger.Postings.Select(p => (p.Id, p.From, p.To, p.Account)).ShouldBe([(id, from, to, account)]);

    private static Action<PlanContext> Installed(double perMonth) =>
        Workbench.Given("installed.chip", Dimensions.ItPowerPerMonth, month => month == 0 ? 0 : perMonth);

    private static Workbench Of(string agreement, Action<PlanContext>? given = null, string facts = "", string vendor = "", string asOf = "2025-09-30")
    {
        Workbench bench = Workbench.Of(facts + "agreements:\n  " + agreement.Trim() + "\n", asOf, null, given, vendor);
        bench.Diagnostics.HasErrors.ShouldBeFalse(bench.Diagnostics.ToText());
        return bench;
    }
}
