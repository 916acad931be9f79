namespace Nameplate.Programme.Tests.Agreements;

/// <summary>What is said before anything is simulated, word for word.</summary>
public sealed class StaticAnalysisTests
{
    private const string Supply = "kind: supply, status: binding, price: 35 USD bn/GW_it";

    [Fact]
    public void Tranches_must_add_up() => Warrant(WarrantTests.Tranche("one", 90, "level: 1 GW_it"), "shares: 90 share\n", "shares: 100 share\n")
        .ShouldBe(["NP2322 The tranches of 'warrant' add up to 90 shares, the warrant is for 100 shares"]);

    [Fact]
    public void Hurdles_are_expected_to_rise() =>
        Warrant(WarrantTests.Tranche("one", 1, "hurdle: { price: 400 USD/share }") + WarrantTests.Tranche("two", 1, "hurdle: { price: 300 USD/share }"))
            .ShouldBe(["NP2323 A hurdle of $300.00/share follows one of $400.00/share: hurdles were expected to rise"]);

    [Fact]
    public void A_tranche_that_ends_before_its_conditions_can_hold_is_unreachable() =>
        Warrant(WarrantTests.Tranche("one", 1, "notBefore: 2028-01-31", "longStop: 2027-12-31"))
            .ShouldBe(["NP2324 Tranche 'one' can never vest: it ends on 2027-12-31, before its conditions can hold"]);

    [Fact]
    public void A_level_beyond_what_is_committed_is_doubtful() => Warrant(WarrantTests.Tranche("one", 1, "level: 12 GW_it"))
        .ShouldBe(["NP2325 Tranche 'one' asks for 12.0 GW_it of 'chip', whose commitment is 10.0 GW_it"]);

    [Fact]
    public void A_milestone_must_exist() => Warrant(WarrantTests.Tranche("one", 1, "milestone: tecnical"), "milestones: {  }", "milestones: { technical: {} }")
        .ShouldBe(["NP2321 'tecnical' is not a milestone of this agreement"]);

    [Fact]
    public void An_unknown_share_is_named_with_its_neighbour() => Warrant(WarrantTests.Tranche("one", 1, "level: 1 GW_it"), "share: AMD", "share: AMDD")
        .ShouldBe(["NP2311 'AMDD' is not a share of the section 'market'"]);

    [Fact]
    public void A_letter_of_intent_says_how_likely_it_becomes_binding() => Agreements("loan: { kind: loan, status: letter-of-intent, lender: bank, borrower: lab, type: PAM, principal: 1 USD bn, rate: 5 %/year, drawn: 2026, term: 12 month }")
        .ShouldBe(["NP2320 'loan' is not binding on 2025-09-30 and does not say how likely, and when, it becomes so"]);

    [Fact]
    public void A_progressive_investment_needs_a_long_stop() => Agreements(
        "letter: { kind: progressive-investment, status: binding, investor: chip, company: lab, counts: { vendor: chip }, step: 1 GW_it, amount: 10 USD bn, cap: 100 USD bn }")
        .ShouldBe(["NP2326 'letter' has no long-stop: it waits for its gigawatts until the end of the programme"]);

    [Fact]
    public void A_contract_is_paid_by_power_or_in_a_sum()
    {
        var diagnostics = new Files.Diagnostics();
        Should.Throw<InvalidOperationException>(() => Workbench.Read(
            Workbench.Base + "agreements:\n  lease: { kind: cloud, status: binding, provider: cloud, customer: lab, sites: [campus] }\n", diagnostics));
        diagnostics.Sorted.Select(d => $"{d.Code} {d.Message}").ShouldBe(
            ["NP2330 'lease' must be paid either by power, with 'sites' and 'price', or in a sum, with 'amount', 'starts' and 'term'"]);
    }

    [Fact]
    public void A_price_that_nobody_pays_in_full_is_unfunded() => Agreements($"buy: {{ {Supply}, vendor: chip, payers: {{ lab: 40 % }} }}")
        .ShouldBe(["NP2331 Unfunded: the payers of 'chip' pay 40 % of its price together"]);

    [Fact]
    public void A_price_is_not_paid_twice() => Agreements(
        $"buy: {{ {Supply}, vendor: chip, payers: {{ lab: 100 % }} }}\n  again: {{ {Supply}, vendor: chip, payers: {{ cloud: 50 % }} }}")
        .Distinct().ShouldBe(["NP2332 The payers of 'chip' pay 150 % of its price together"]);

    [Fact]
    public void Two_vendors_cannot_both_have_a_site_to_themselves() => Agreements(
        $"one: {{ {Supply}, vendor: chip, payers: {{ lab: 100 % }}, exclusive: [campus] }}\n  two: {{ {Supply}, vendor: rival, payers: {{ lab: 100 % }}, exclusive: [campus] }}")
        .ShouldBe(["NP2333 'two' and 'one' both promise the site 'campus' to their own vendor alone"]);

    [Fact]
    public void A_site_earmarked_for_one_vendor_is_not_promised_to_another() => Agreements($"two: {{ {Supply}, vendor: rival, payers: {{ lab: 100 % }}, exclusive: [campus] }}")
        .ShouldBe(["NP2333 'two' promises the site 'campus' to 'rival' alone, and the site is earmarked for 'chip'"]);

    [Fact]
    public void Only_modelled_revenue_is_shared() => Agreements("cut: { kind: revenue-share, status: binding, payer: chip, payee: cloud, share: 20 % }")
        .ShouldBe(["NP2335 The programme does not model the revenue of 'chip'"]);

    private static IEnumerable<string> Agreements(string text) => Workbench.Of("agreements:\n  " + text + "\n").Messages;

    private static IEnumerable<string> Warrant(string tranches, string replace = "", string by = "")
    {
        string text = WarrantTests.Warrant(tranches);
        return Workbench.Of(Workbench.OneShare + (replace.Length > 0 ? text.Replace(replace, by) : text)).Messages;
    }
}
