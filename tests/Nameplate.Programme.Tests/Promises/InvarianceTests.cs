using System.Globalization;
using System.Text.RegularExpressions;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Tests.Agreements;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Promises;

/// <summary>Promise 4: what must not matter does not, and what must push one way does.</summary>
public sealed partial class InvarianceTests
{
    private const int Worlds = 500;

    [Theory]
    [InlineData("hurdle: { price: 300 USD/share }", "hurdle: { price: 400 USD/share }")]
    [InlineData("hurdle: { price: 300 USD/share, monitoring: continuous }", "hurdle: { price: 300.5 USD/share, monitoring: continuous }")]
    [InlineData("all: [{ hurdle: { price: 300 USD/share } }, { notBefore: 2026-06-30 }]", "all: [{ hurdle: { price: 300 USD/share } }, { notBefore: 2028-06-30 }]")]
    [InlineData("level: 1 GW_it", "level: 3 GW_it")]
    public void A_harder_condition_never_makes_the_warrant_worth_more_in_any_world(string easier, string harder)
    {
        // In the measure of the share a delivered share is worth a share whenever it comes.
        double[] easy = Value(easier, 100);
        double[] hard = Value(harder, 100);
        int less = 0;
        for (int world = 0; world < Worlds; world++)
        {
            hard[world].ShouldBeLessThanOrEqualTo(easy[world] * (1 + 1e-12), $"world {world}");
            less += hard[world] < easy[world] ? 1 : 0;
        }

        easy.Sum().ShouldBeGreaterThan(0);
        (less > 0 || hard.Sum() == easy.Sum()).ShouldBeTrue();
    }

    [Fact]
    public void Twice_the_shares_are_worth_exactly_twice_as_much_in_every_world()
    {
        double[] single = Value("hurdle: { price: 300 USD/share }", 100);
        Value("hurdle: { price: 300 USD/share }", 200).ShouldBe([.. single.Select(v => 2 * v)]);
    }

    [Fact]
    public void A_tranche_in_two_halves_is_the_whole_in_every_world()
    {
        const string Vest = "hurdle: { price: 300 USD/share }";
        double[] halves = Value(WarrantTests.Tranche("one", 50, Vest) + WarrantTests.Tranche("two", 50, Vest));
        halves.ShouldBe(Value(Vest, 100));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Later_gates_never_vest_sooner_in_any_world(ulong seed)
    {
        Draft draft = RandomProgramme.Of(seed).With("deployment", "{ policy: commitments, life: 600 month, stock: 0 month }").With("vendors", Draft.Vendor("chip", "3 GW_it"))
            .Changed("agreements", "others: { kind: supply, title: Others, status: binding, vendor: rival, payers: { lab: 100 % } }\n", "");
        draft = draft.With("sites", Everyone(draft));
        Built soon = draft.Build();
        Built late = draft.With("referenceClasses", "{ on-time: { title: On time, p50: 1.3, p90: 1.3 }, late: { title: Late, p50: 1.5, p90: 3, drivers: { heat: 0.6 } }, "
            + "worse: { title: Worse, p50: 1.6, p90: 4, tail: { from: 0.85, index: 2 }, drivers: { heat: 0.3, labour: 0.5 } } }").Build();
        for (long world = 0; world < 25; world++)
        {
            double[] sooner = soon.World(world, "vested.warrant");
            double[] later = late.World(world, "vested.warrant");
            double[] more = soon.World(world, "delivered.chip");
            double[] less = late.World(world, "delivered.chip");
            for (int month = 0; month < sooner.Length; month++)
            {
                later[month].ShouldBeLessThanOrEqualTo(sooner[month], $"world {world}, month {month}");
                less[month].ShouldBeLessThanOrEqualTo(more[month] + 1e-6, $"world {world}, month {month}");
            }
        }
    }

    [Theory]
    [InlineData("on-time")]
    [InlineData("shared")]
    public void A_phase_in_two_halves_gives_the_same_power(string kind)
    {
        string One(string capacity, string ids) => $"{{ campus: {{ name: Campus, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: {{ "
            + string.Join(", ", ids.Split(' ').Select(id => $"{id}: {{ capacity: {capacity}, ramp: 5 month, gates: {{ power: {{ start: 2025-12-31, finish: 2026-06-30, class: {kind} }} }} }}")) + " } } }";
        Draft draft = Draft.Small
            .With("drivers", "{ heat: { title: Heat } }")
            .With("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 }, shared: { title: All of one cause, p50: 1.2, p90: 2, drivers: { heat: 1 } } }");
        Same(draft.With("sites", One("1000 MW_it", "a")).Build(), draft.With("sites", One("500 MW_it", "a b")).Build(), 1e-9,
            "site.campus.energised", "power.ready", "energised.chip", "tokens.capacity", "heldBack.power", "cash.lab");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_phase_or_a_site_in_parts_that_slip_together_is_the_whole_in_every_world(ulong seed)
    {
        Dice dice = new(seed);
        int part = 100 * (1 + dice.Of(9));
        string gates = $"ramp: {dice.Of(9)} month, commissioning: {dice.Of(4)} month, gates: {{ power: {{ start: 2025-12-31, finish: 2026-06-30, class: late }}, "
            + "shell: { start: 2025-10-31, finish: 2026-08-31, class: worse } } }";
        string Site(string id, string phases) => $"{id}: {{ name: Campus, owner: cloud, operator: cloud, earmark: open, pue: 1.2, phases: {{ {phases} }} }}";
        string Phase(string id, int capacity, string more = "") => $"{id}: {{ capacity: {capacity} MW_it, {more}{gates}";
        Draft draft = Draft.Small
            .With("drivers", "{ heat: { title: Heat } }")
            .With("referenceClasses", "{ late: { title: Late, p50: 1.2, p90: 2, drivers: { heat: 0.5 } }, worse: { title: Worse, p50: 1.1, p90: 2.5, tail: { from: 0.85, index: 2 } } }");
        Built whole = draft.With("sites", $"{{ {Site("campus", Phase("a", 1000))} }}").Build();
        string[] series = ["power.ready", "energised.chip", "tokens.capacity", "heldBack.power", "heldBack.shell", "cash.lab"];
        Same(whole, draft.With("sites", $"{{ {Site("campus", Phase("a", part) + ", " + Phase("b", 1000 - part, "slipsWith: a, "))} }}").Build(), 1e-9, ["site.campus.energised", .. series]);
        Same(whole, draft.With("sites", $"{{ {Site("campus", Phase("a", part))}, {Site("annex", Phase("x", 1000 - part, "slipsWith: campus.a, "))} }}").Build(), 1e-9, series);
    }

    [Theory]
    [InlineData("b")]
    [InlineData("elsewhere.one")]
    [InlineData("one")]
    public void A_phase_slips_only_with_a_phase_that_has_chance_of_its_own(string other)
    {
        string sites = Draft.OneSite("1000 MW_it").Replace("gates:", $"slipsWith: {other}, gates:");
        Draft.Small.With("sites", sites).Mistakes().ShouldContain("NP2203");
    }

    [Theory]
    [InlineData("policy: commitments")]
    [InlineData("policy: split, split: { chip: 50 %, half: 50 % }")]
    public void A_vendor_in_two_halves_deploys_the_same(string policy)
    {
        string sites = Draft.OneSite("1000 MW_it").Replace("gates:", "ramp: 5 month, gates:");
        string whole = policy.Replace("{ chip: 50 %, half: 50 % }", "{ chip: 100 % }");
        Draft one = Draft.Small.With("sites", sites).With("deployment", $"{{ {whole}, life: 13 month, stock: 1 month }}")
            .With("vendors", $"{{ {Draft.OneVendor("chip", "3 GW_it", shipping: "120 MW_it/month")} }}");
        Draft two = one.With("deployment", $"{{ {policy}, life: 13 month, stock: 1 month }}")
            .With("vendors", $"{{ {Draft.OneVendor("chip", "1.5 GW_it", shipping: "60 MW_it/month")}, {Draft.OneVendor("half", "1.5 GW_it", shipping: "60 MW_it/month")} }}");
        Same(one.Build(), two.Build(), 1e-9, "energised.total", "tokens.capacity", "committed.total", "commitments.unsited", "heldBack.accelerators");
        double[] stock = two.Build().Base("stock.chip");
        one.Build().Base("stock.chip").Select((s, i) => Math.Abs(s - (2 * stock[i]))).Max().ShouldBeLessThan(1e-6);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    [InlineData(43)]
    [InlineData(44)]
    public void Other_labels_for_the_same_units_change_no_bit(ulong seed)
    {
        Draft draft = RandomProgramme.Of(seed);
        string text = draft.Text;
        string relabelled = Dollars().Replace(Megawatts().Replace(text, m => $"{Scaled(m, 0.001m)} GW_it"), m => $"{Scaled(m, 1000)} USD m");
        relabelled = Capacities().Replace(relabelled, m =>
            $"{{ value: {Scaled(m, 0.001m)}, low: {Number(m, 2) * 0.001m:0.######}, high: {Number(m, 3) * 0.001m:0.######}, unit: GW_it }}");
        relabelled.ShouldNotBe(text);
        Built one = draft.Build();
        Built other = Draft.Of(relabelled).Build();
        Series[] left = DeterminismTests.Recorded(one);
        Series[] right = DeterminismTests.Recorded(other);
        left.Length.ShouldBe(right.Length);
        using SimulationResult a = one.Run(64, left);
        using SimulationResult b = other.Run(64, right);
        for (int i = 0; i < left.Length; i++)
        {
            for (int month = 0; month < one.Months; month++)
            {
                b.Values(right[i], month).ToArray().ShouldBe(a.Values(left[i], month).ToArray(), $"{left[i].Name} in month {month}");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w.])(\d+(?:\.\d+)?) MW_it")]
    private static partial Regex Megawatts();

    [GeneratedRegex(@"(?<![\w.])(\d+(?:\.\d+)?) USD bn")]
    private static partial Regex Dollars();

    [GeneratedRegex(@"\{ value: (\d+), low: (\d+), high: (\d+), unit: MW_it \}")]
    private static partial Regex Capacities();

    private static string Scaled(Match match, decimal factor) => (Number(match, 1) * factor).ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Number(Match match, int group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Everyone(Draft draft) => draft["sites"].Replace("earmark: rival", "earmark: open");

    private static void Same(Built one, Built other, double relative, params string[] names)
    {
        foreach (string name in names)
        {
            for (long world = 0; world < 8; world++)
            {
                double[] a = one.World(world, name);
                double[] b = other.World(world, name);
                for (int month = 0; month < a.Length; month++)
                {
                    b[month].ShouldBe(a[month], (relative * Math.Abs(a[month])) + 1e-9, $"{name} in world {world}, month {month}");
                }
            }
        }
    }

    private static double[] Value(string vest, double shares) => Value(WarrantTests.Tranche("one", shares, vest));

    private static double[] Value(string tranches)
    {
        Action<PlanContext> delivered = Workbench.Given("delivered.chip", Dimensions.ItPower, month => month < 15 ? 0 : 1000.0 * (1 + ((month - 15) / 12)));
        string text = Workbench.OneShare + WarrantTests.Warrant(tranches).Replace("exercisePrice: 0.01 USD/share", "exercisePrice: 0 USD/share");
        Workbench bench = Workbench.Of(text, "2025-09-30", new Measure.Share("AMD"), delivered);
        bench.Diagnostics.HasErrors.ShouldBeFalse(bench.Diagnostics.ToText());
        Series value = bench.Agreement("warrant").Value!.Value;
        using SimulationResult result = bench.Run(Worlds, value);
        return result.Values(value).ToArray();
    }
}
