using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Tests.Deployment;

/// <summary>Who gets which power, when hardware leaves, and what held back what is missing.</summary>
public sealed class DeploymentTests
{
    [Fact]
    public void Earmarked_power_goes_to_its_vendor_before_any_open_power()
    {
        Built built = Two("1 GW_it", "1 GW_it", sites: Sites(("mine", 300, "rival"), ("open", 400, "open"))).Build();

        // The rival's 300 first; owed are then 1,000 and 1,000 of which the rival's earmark is not yet taken off.
        built.Base("energised.rival")[7].ShouldBe(300 + 200, 1e-9);
        built.Base("energised.chip")[7].ShouldBe(200, 1e-9);
    }

    [Fact]
    public void Open_power_is_offered_by_what_is_owed_by_now()
    {
        const string Claims = "claims: [{ value: 0, for: 2026-01, K }, { value: 600, for: 2026-05, K }, { value: 6000, for: 2027-05, K }]";
        Built built = Two("owed", "200 MW_it", sites: Sites(("open", 400, "open")))
            .With("facts", $"{{ owed: {{ unit: MW_it, {Claims.Replace("K", "known: 2025-12-01, nature: plan, kind: assumed, source: this-programme")} }} }}")
            .Build();

        // In month 7 the chip maker is owed 600 + 2/12 of 5,400 = 1,500 and in the end 6,000; the rival 200 and 200.
        const double Chip = 1500 + 6;
        const double Rival = 200 + 0.2;
        built.Base("energised.chip")[7].ShouldBe(400 * Chip / (Chip + Rival), 1e-6);
        built.Base("energised.rival")[7].ShouldBe(400 * Rival / (Chip + Rival), 1e-6);
    }

    [Fact]
    public void A_split_is_a_split()
    {
        Built built = Two("5 GW_it", "1 GW_it", "{ policy: split, split: { chip: 30 %, rival: 60 % }, life: 600 month, stock: 0 month }").Build();
        built.Base("energised.chip")[7].ShouldBe(1000 / 3.0, 1e-9);
        built.Base("energised.rival")[7].ShouldBe(2000 / 3.0, 1e-9);
    }

    [Fact]
    public void The_cheapest_token_is_served_first_and_only_as_far_as_it_is_owed()
    {
        Draft draft = Two("5 GW_it", "5 GW_it", "{ policy: cheapest-token, life: 600 month, stock: 0 month }").Changed("vendors", "name: rival, party: rival", "name: rival, party: rival");
        double[] equal = draft.Build().Base("energised.rival");
        equal[7].ShouldBe(500, 1e-6, "equally cheap");
        Draft cheaper = draft.With("vendors", Vendors("5 GW_it", "5 GW_it").Replace("rival: { name: rival", "rival: {name: rival").Replace("price: 30 USD bn/GW_it, throughput: 1000000 token/s/MW_it } } } }", "price: 30 USD bn/GW_it, throughput: 1000001 token/s/MW_it } } } }"));
        cheaper.Build().Base("energised.rival")[7].ShouldBe(1000, 0.01);
        cheaper.Build().Base("energised.chip")[7].ShouldBe(0, 0.01);
    }

    [Fact]
    public void No_vendor_grows_beyond_the_largest_share_by_open_power()
    {
        Built built = Two("5 GW_it", "5 GW_it", "{ policy: split, split: { chip: 90 %, rival: 10 % }, largestShare: 60 %, life: 600 month, stock: 0 month }",
            "{ open: { name: O, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: { one: { capacity: 1000 MW_it, ramp: 10 month, gates: { power: { start: 2025-12-31, finish: 2026-03-31, class: on-time } } } } }, "
            + "mine: { name: M, owner: cloud, operator: cloud, earmark: chip, pue: 1.2, phases: { one: { capacity: 30 MW_it, gates: { power: { start: 2025-12-31, finish: 2026-02-28, class: on-time } } } } }, "
            + "theirs: { name: T, owner: cloud, operator: cloud, earmark: rival, pue: 1.2, phases: { one: { capacity: 70 MW_it, gates: { power: { start: 2025-12-31, finish: 2026-02-28, class: on-time } } } } } }").Build();
        double[] chip = built.Base("energised.chip");
        double[] total = built.Base("energised.total");
        for (int month = 5; month < built.Months; month++)
        {
            chip[month].ShouldBeLessThanOrEqualTo((0.6 * total[month]) + 1e-6, $"month {month}");
        }

        chip[30].ShouldBeGreaterThan(0.5 * total[30]);
    }

    [Fact]
    public void Hardware_leaves_a_life_after_it_came_and_is_replaced()
    {
        Built built = Draft.Small.With("deployment", "{ policy: commitments, life: 7 month, stock: 0 month }").Build();
        double[] installed = built.Base("installed.chip");
        double[] retired = built.Base("retired.chip");
        double[] energised = built.Base("energised.chip");
        installed[7].ShouldBe(1000, "power comes with the end of June, to be used in July");
        for (int month = 7; month < built.Months; month++)
        {
            retired[month].ShouldBe(month < 7 ? 0 : installed[month - 7]);
            energised[month].ShouldBe(1000, 1e-9, "replaced in the month in which it leaves");
        }

        installed[14].ShouldBe(1000);
    }

    [Fact]
    public void The_opening_stock_is_as_old_as_the_programme()
    {
        Built built = Draft.Small
            .With("facts", "{ done: { kind: date, claims: [{ value: 2025-06-30, known: 2025-06-30, nature: actual, kind: stated, source: this-programme }] } }")
            .With("sites", Draft.OneSite("400 MW_it", "done").Replace("start: 2025-12-31", "start: 2024-12-31").Replace("earmark: open", "earmark: chip"))
            .With("deployment", "{ policy: commitments, life: 9 month, stock: 0 month }")
            .Build();
        double[] retired = built.Base("retired.chip");
        double[] delivered = built.Base("delivered.chip");
        built.Base("energised.chip").ShouldAllBe(mw => mw == 400);
        retired[8].ShouldBe(400, "nine months from the start of month 0");
        retired[17].ShouldBe(400, "and its replacement after nine more");
        retired.Sum().ShouldBe(400.0 * 4);
        delivered[7].ShouldBe(400);
        delivered[8].ShouldBe(800);
        double[] accelerators = built.Base("accelerators.chip");
        accelerators.ShouldAllBe(a => Math.Abs(a - 400_000) < 1e-6);
    }

    [Fact]
    public void Rationing_installs_nothing_below_the_reserve_and_never_more_than_honouring()
    {
        Draft draft = Draft.Small
            .With("sites", "{ campus: { name: Campus, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: { one: { capacity: 1000 MW_it, ramp: 10 month, gates: { power: { start: 2025-12-31, finish: 2026-03-31, class: on-time } } } } } }")
            .With("accounts", "{ cash: { lab: 12 USD bn }, reserve: 2 USD bn, life: 72 month }")
            .With("agreements", "{ systems: { kind: supply, title: Systems, status: binding, vendor: chip, payers: { lab: 100 % } } }");
        Built honour = draft.Build();
        Built ration = draft.Build(MoneyPolicy.Ration);
        double[] cash = ration.Base("cash.lab");
        double[] installed = ration.Base("installed.chip");
        double[] built = ration.Base("energised.chip");
        double[] promised = honour.Base("energised.chip");
        bool stopped = false;
        for (int month = 1; month < ration.Months; month++)
        {
            (cash[month - 1] <= 2e9 && installed[month] > 0).ShouldBeFalse($"month {month}");
            built[month].ShouldBeLessThanOrEqualTo(promised[month] + 1e-9);
            stopped |= cash[month - 1] <= 2e9;
        }

        stopped.ShouldBeTrue();
        built[^1].ShouldBeLessThan(promised[^1]);
        honour.Base("fundingGap.lab")[^1].ShouldBeGreaterThan(0);
        ration.Base("heldBack.money")[^1].ShouldBe(promised[^1] - built[^1], 1e-9, "what is missing is charged to money");
        honour.Base("heldBack.money").ShouldAllBe(mw => mw == 0);
    }

    [Fact]
    public void Empty_power_is_charged_to_the_smallest_term_of_supply()
    {
        Check("accelerators", Draft.Vendor("chip", "10 GW_it", ", packaging: 30 MW_it/month", shipping: "20 MW_it/month"));
        Check("packaging", Draft.Vendor("chip", "10 GW_it", ", packaging: 10 MW_it/month", shipping: "20 MW_it/month"));

        static void Check(string name, string vendors)
        {
            Built built = Draft.Small.With("vendors", vendors).Build();
            string[] all = ["accelerators", "memory", "packaging", "money"];
            WorldTrace world = built.Trace(null, [built["power.ready"], built["energised.total"], .. all.Select(n => built["heldBack." + n])]);
            for (int month = 1; month < built.Months; month++)
            {
                double empty = world[built["power.ready"], month] - world[built["energised.total"], month];
                foreach (string other in all)
                {
                    world[built["heldBack." + other], month].ShouldBe(other == name ? empty : 0, 1e-9, $"{other} in month {month}");
                }
            }

            built.Base("heldBack." + name)[7].ShouldBeGreaterThan(900);
        }
    }

    [Fact]
    public void Commitments_without_a_site_are_what_no_promised_power_covers()
    {
        Built built = Two("800 MW_it", "500 MW_it", sites: Sites(("mine", 300, "rival"), ("open", 400, "open"))).Build();
        double[] unsited = built.Base("commitments.unsited");
        unsited[3].ShouldBe(1300, 1e-9, "nothing is promised for March");
        unsited[7].ShouldBe(800 + 200 - 400, 1e-9);
        double[] chip = built.Base("commitments.unsited.chip");
        double[] rival = built.Base("commitments.unsited.rival");
        chip[7].ShouldBe(600 * 0.8, 1e-9);
        rival[7].ShouldBe(600 * 0.2, 1e-9);
        built.Base("committed.total")[7].ShouldBe(1300);
    }

    private static Draft Two(string chip, string rival, string policy = "{ policy: commitments, life: 600 month, stock: 0 month }", string? sites = null)
    {
        Draft draft = Draft.Small.With("vendors", Vendors(chip, rival)).With("deployment", policy);
        return sites is null ? draft : draft.With("sites", sites);
    }

    private static string Vendors(string chip, string rival) => $"{{ {Draft.OneVendor("chip", chip)}, {Draft.OneVendor("rival", rival)} }}";

    private static string Sites(params (string Id, double Capacity, string Earmark)[] sites) =>
        $"{{ {string.Join(", ", sites.Select(s => Draft.OneSite($"{s.Capacity} MW_it", earmark: s.Earmark)[2..^2].Replace("campus:", s.Id + ":")))} }}";
}
