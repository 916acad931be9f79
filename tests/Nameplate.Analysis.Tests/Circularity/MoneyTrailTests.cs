using Nameplate.Analysis.Circularity;

namespace Nameplate.Analysis.Tests.Circularity;

/// <summary>A dollar followed by hand, in closed forms.</summary>
public sealed class MoneyTrailTests
{
    [Fact]
    public void Without_a_way_back_nothing_comes_back()
    {
        var loop = new Loop(60);
        (int vendor, int lab) = (loop.Party("vendor"), loop.Party("lab"));
        int invested = loop.Pay(vendor, lab, 10, FlowKind.Financing, only: 0);
        loop.Pay(lab, FlowNetwork.Outside, 5);
        Fate fate = loop.Follow(invested);
        fate.Recycled.ShouldBe(0);
        fate.Absorbed.ToArray().Sum().ShouldBe(10, 1e-12);
    }

    [Fact]
    public void Where_everything_is_bought_from_the_investor_everything_comes_back()
    {
        var loop = new Loop(60);
        (int vendor, int lab) = (loop.Party("vendor"), loop.Party("lab"));
        int invested = loop.Pay(vendor, lab, 10, FlowKind.Financing);
        loop.Pay(lab, vendor, 10);
        Fate fate = loop.Follow(invested);
        fate.Financing.ShouldBe(600);
        fate.Recycled.ShouldBe(600, 1e-10);
        fate.Directly.ShouldBe(600, 1e-10);
        fate.WithinYear.ShouldBe(600, 1e-10);
    }

    [Fact]
    public void What_is_returned_as_interest_is_no_purchase()
    {
        var loop = new Loop(12);
        (int bank, int lab) = (loop.Party("bank"), loop.Party("lab"));
        int drawn = loop.Pay(bank, lab, 10, FlowKind.Financing, only: 0);
        loop.Pay(lab, bank, 10, FlowKind.Other);
        Fate fate = loop.Follow(drawn);
        (fate.Recycled, fate.ReturnedOtherwise).ShouldBe((0, 10));
    }

    [Fact]
    public void Steady_payments_are_an_absorbing_chain()
    {
        // (I − Q)⁻¹R for lab and cloud: lab sends 0.3 to the cloud, 0.2 to the vendor, 0.5 out; the cloud sends 0.6 to the vendor, 0.1 to the lab, 0.3 out.
        var loop = new Loop(400);
        int vendor = loop.Party("vendor");
        int lab = loop.Party("lab", cash: _ => 40);
        int cloud = loop.Party("cloud", OutgoingsKnowledge.Known, cash: _ => 25);
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 3);
        loop.Pay(lab, cloud, 3);
        loop.Pay(lab, vendor, 2);
        loop.Pay(lab, FlowNetwork.Outside, 5);
        loop.Pay(cloud, vendor, 6);
        loop.Pay(cloud, lab, 1);
        loop.Pay(cloud, FlowNetwork.Outside, 3);
        Fate fate = loop.Follow(invested);
        double recycled = (0.2 + (0.3 * 0.6)) / (1 - (0.3 * 0.1));
        fate.Recycled.ShouldBe(recycled, 1e-9);
        fate.Directly.ShouldBe(0.2, 1e-9, "what leaves the lab for the cloud and comes back to it has been at another party");
        fate.DirectlyBy[lab].ShouldBe(0.2, 1e-9);
        fate.ThroughOthers[cloud].ShouldBe(0.3 * 0.6 / (1 - 0.03), 1e-9);
        fate.ThroughOthers[lab].ShouldBe(recycled - 0.2 - (0.18 / 0.97), 1e-9);
    }

    [Fact]
    public void A_share_of_cash_stays_behind_each_month()
    {
        // Each month a fifth of 100 leaves, half of it to the investor: ½(1 − 0.8ⁿ) within n months.
        var loop = new Loop(48);
        int vendor = loop.Party("vendor");
        int lab = loop.Party("lab", cash: _ => 80);
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 0);
        loop.Pay(lab, vendor, 10);
        loop.Pay(lab, FlowNetwork.Outside, 10);
        Fate fate = loop.Follow(invested);
        fate.WithinYear.ShouldBe(0.5 * (1 - Power(0.8, 12)), 1e-12);
        fate.WithinThreeYears.ShouldBe(0.5 * (1 - Power(0.8, 36)), 1e-12);
        fate.Recycled.ShouldBe(0.5 * (1 - Power(0.8, 48)), 1e-12);
        fate.Kept[lab].ShouldBe(Power(0.8, 48), 1e-12);
    }

    [Fact]
    public void A_dollar_moves_once_a_month()
    {
        // Paid in in month 0, on to the cloud in month 0, from the cloud in month 1.
        var loop = new Loop(3);
        (int vendor, int lab, int cloud) = (loop.Party("vendor"), loop.Party("lab"), loop.Party("cloud"));
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 0);
        loop.Pay(lab, cloud, 1);
        int back = loop.Pay(cloud, vendor, month => month == 0 ? 1 : 0);
        loop.Follow(invested).Recycled.ShouldBe(0, "the cloud's bill of month 0 is not paid with what comes in in month 0");
        loop.Follow(invested).Kept[cloud].ShouldBe(1);
        back.ShouldBe(2);
    }

    [Fact]
    public void Where_nobody_says_what_a_party_pays_money_is_absorbed_there()
    {
        var loop = new Loop(12);
        (int vendor, int lab, int cloud) = (loop.Party("vendor"), loop.Party("lab"), loop.Party("cloud", OutgoingsKnowledge.Unknown));
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 0);
        loop.Pay(lab, cloud, 1);
        loop.Pay(cloud, vendor, 1);
        Fate fate = loop.Follow(invested);
        (fate.Recycled, fate.Unknown[cloud]).ShouldBe((0, 1));
    }

    [Fact]
    public void What_comes_in_beyond_known_outgoings_goes_to_owners_and_lenders()
    {
        var loop = new Loop(12);
        (int vendor, int lab, int cloud) = (loop.Party("vendor"), loop.Party("lab"), loop.Party("cloud", OutgoingsKnowledge.Known));
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 0);
        loop.Pay(lab, cloud, 4);
        loop.Pay(cloud, vendor, 1);
        Fate fate = loop.Follow(invested);
        fate.Recycled.ShouldBe(0.25, 1e-12);
        fate.Owners[cloud].ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void A_payment_below_zero_runs_the_other_way_and_buys_nothing()
    {
        var loop = new Loop(12);
        (int vendor, int lab) = (loop.Party("vendor"), loop.Party("lab"));
        int invested = loop.Pay(vendor, lab, 1, FlowKind.Financing, only: 0);
        loop.Pay(vendor, lab, -1, FlowKind.Purchase);
        Fate fate = loop.Follow(invested);
        (fate.Recycled, fate.ReturnedOtherwise).ShouldBe((0, 1));
    }

    [Fact]
    public void Money_to_outsiders_is_not_followed()
    {
        var loop = new Loop(1);
        int vendor = loop.Party("vendor");
        int lent = loop.Pay(vendor, FlowNetwork.Outside, 1, FlowKind.Financing);
        Should.Throw<ArgumentException>(() => loop.Follow(lent));
    }

    private static double Power(double x, int n) => Enumerable.Repeat(x, n).Aggregate(1.0, (product, factor) => product * factor);
}
