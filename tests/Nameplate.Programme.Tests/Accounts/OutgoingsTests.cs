using Nameplate.Programme.Accounts;

namespace Nameplate.Programme.Tests.Accounts;

/// <summary>What parties pay beside the programme.</summary>
public sealed class OutgoingsTests
{
    private const string Parties = "{ lab: { name: Lab }, chip: { name: Chip }, rival: { name: Rival }, cloud: { name: Cloud, outgoings: 24 USD bn/year, purchases: { chip: 25 %, rival: 5 % } } }";

    [Fact]
    public void Outgoings_and_what_they_buy_are_series()
    {
        Built built = Draft.Small.With("parties", Parties).Build();
        built.Base("outgoings.cloud").ShouldAllBe(usd => Math.Abs(usd - 2e9) < 1);
        built.Base("outgoings.cloud.to.chip").ShouldAllBe(usd => Math.Abs(usd - 0.5e9) < 1);
        OutgoingsLine line = built.Catalogue.Outgoings.ShouldHaveSingleItem();
        (line.Party, line.Purchases.Count, line.Cash.HasValue).ShouldBe(("cloud", 2, false));
    }

    [Fact]
    public void Cash_that_somebody_says_a_party_holds_comes_with_them()
    {
        Built built = Draft.Small.With("parties", Parties).With("accounts", "{ cash: { lab: 100 USD bn, cloud: 3 USD bn }, reserve: 0 USD, life: 72 month }").Build();
        built.Base("outgoings.cloud.cash").ShouldAllBe(usd => Math.Abs(usd - 3e9) < 1);
    }

    [Fact]
    public void They_are_nobodys_postings()
    {
        Built built = Draft.Small.With("parties", Parties).Build();
        built.Context.Ledger.Postings.Count.ShouldBe(Draft.Small.Build().Context.Ledger.Postings.Count);
    }

    [Fact]
    public void Outgoings_that_nobody_knew_at_the_vintage_are_none()
    {
        Built built = Draft.Small
            .With("facts", "{ paid: { unit: USD bn/year, claims: [{ value: 24, known: 2026-06-01, nature: actual, kind: stated, source: this-programme }] } }")
            .With("parties", "{ lab: { name: Lab }, chip: { name: Chip }, rival: { name: Rival }, cloud: { name: Cloud, outgoings: paid } }")
            .Build();
        built.Catalogue.Outgoings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lab: { name: Lab, outgoings: 1 USD bn/year }", "NP2501")]
    [InlineData("lab: { name: Lab }, bank: { name: Bank, purchases: { chip: 5 % } }", "NP2502")]
    [InlineData("lab: { name: Lab }, bank: { name: Bank, outgoings: 1 USD bn/year, purchases: { bank: 5 % } }", "NP2503")]
    public void Mistakes_are_named_where_they_are_read(string parties, string code)
    {
        var diagnostics = new Files.Diagnostics();
        string text = Draft.Small.With("parties", $"{{ {parties}, chip: {{ name: Chip }}, rival: {{ name: Rival }}, cloud: {{ name: Cloud }} }}").Text;
        Should.Throw<InvalidOperationException>(() => Agreements.Workbench.Read(text, diagnostics));
        diagnostics.Sorted.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Nobody_buys_for_more_than_it_pays() => Draft.Small.With("parties", Parties.Replace("25 %", "96 %")).Mistakes().ShouldBe(["NP2504"]);
}
