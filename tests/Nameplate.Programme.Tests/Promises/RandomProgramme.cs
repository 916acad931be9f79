using System.Globalization;

namespace Nameplate.Programme.Tests.Promises;

/// <summary>
/// Small programmes of every shape that the model knows, from a seed: sites with late gates, vendors with successive generations, memory,
/// packaging, any allocation policy, finite and uncertain lives, agreements of several kinds, streams of demand, costs.
/// </summary>
internal static class RandomProgramme
{
    private const string Claim = "known: 2025-12-01, nature: plan, kind: assumed, source: this-programme";

    /// <summary>The programme of a seed.</summary>
    public static Draft Of(ulong seed)
    {
        var dice = new Dice(seed);
        Draft draft = Draft.Small
            .With("end", dice.Pick(["2027-06", "2028-12"]))
            .With("denominator", "90 %")
            .With("drivers", "{ heat: { title: Heat }, labour: { title: Labour }, correlations: { heat: { labour: 0.4 } } }")
            .With("referenceClasses", "{ on-time: { title: On time, p50: 1, p90: 1 }, late: { title: Late, p50: 1.2, p90: 2.2, drivers: { heat: 0.6 } }, "
                + "worse: { title: Worse, p50: 1.4, p90: 3, tail: { from: 0.85, index: 2 }, drivers: { heat: 0.3, labour: 0.5 } } }")
            .With("facts", Facts(dice))
            .With("sites", Map(Enumerable.Range(1, dice.Whole(1, 3)).Select(i => $"s{i}: {Site(dice)}")))
            .With("deployment", Deployment(dice))
            .With("demand", Demand(dice))
            .With("compute", "{ training: 20 %, research: 10 %, utilisation: 50 %, availability: 95 %, learning: 20 %/year, load: 80 % }")
            .With("accounts", $"{{ cash: {{ lab: {dice.Whole(5, 120)} USD bn, chip: 10 USD bn }}, reserve: 2 USD bn, life: {dice.Whole(6, 60)} month, "
                + "costs: { staff: { account: research, amount: 0.2 USD bn/month, growth: 20 %/year }, sales: { account: overhead, ofRevenue: 12 % } } }")
            .With("market", "{ riskFree: 4 %/year, shares: { CHP: { name: Chip, party: chip, price: 160 USD/share, drift: 10 %/year, volatility: 50 %, drivers: { heat: -0.3 } } } }")
            .With("agreements", Agreements(dice));
        draft = draft.With("vendors", $"{{ {Vendor("chip", dice)}, {Vendor("rival", dice)} }}");
        return dice.Chance(0.5)
            ? draft.With("memory", $"{{ base: {dice.Whole(500, 5000)} wafer/month, allocation: 4000 wafer/month, status: letter-of-intent, probability: 40 %, yield: 4000 GB/wafer }}")
            : draft;
    }

    private static string Facts(Dice dice) => $$"""
        life: { unit: month, claims: [{ value: {{dice.Whole(10, 20)}}, low: 8, high: 24, {{Claim}} }] }
        owed: { unit: MW_it, claims: [{ value: 0, for: 2026-02, {{Claim}} }, { value: {{dice.Whole(200, 600)}}, for: 2026-09, {{Claim}} }, { value: {{dice.Whole(700, 2000)}}, for: 2027-12, {{Claim}} }] }
        price: { unit: USD bn/GW_it, drivers: { heat: 0.5 }, claims: [{ value: 30, low: 20, high: 45, {{Claim}} }] }
        done: { kind: date, claims: [{ value: 2025-07-31, known: 2024-12-31, nature: plan, kind: stated, source: this-programme }, { value: 2025-10-31, known: 2025-11-15, nature: actual, kind: stated, source: this-programme }] }
        """;

    private static string Site(Dice dice)
    {
        string phases = Map(Enumerable.Range(1, dice.Whole(1, 3)).Select(i => $"p{i}: {Phase(dice)}"));
        return $"{{ name: Site, owner: cloud, operator: cloud, earmark: {dice.Pick(["open", "open", "chip", "rival"])}, pue: 1.{dice.Whole(1, 4)}, phases: {phases} }}";
    }

    private static string Phase(Dice dice)
    {
        string[] kinds = ["land", "permit", "power", "shell", "cooling", "network"];
        bool done = dice.Chance(0.2);
        string finish(int i) => done ? "done" : $"202{dice.Whole(6, 7)}-0{dice.Whole(2, 9)}-15";
        string gates = Map(Enumerable.Range(0, dice.Whole(1, 3)).Select(i => $"{kinds[(2 * i) + dice.Of(2)]}: {{ start: 2025-0{dice.Whole(1, 6)}-15, finish: {finish(i)}, class: {dice.Pick(["on-time", "late", "worse"])} }}"));
        string capacity = dice.Chance(0.5) ? $"{dice.Whole(50, 500)} MW_it" : $"{{ value: {dice.Whole(150, 300)}, low: 100, high: 400, unit: MW_it }}";
        return $"{{ capacity: {capacity}, commissioning: {dice.Whole(0, 2)} month, ramp: {dice.Whole(0, 5)} month, gates: {gates} }}";
    }

    private static string Vendor(string id, Dice dice)
    {
        string generations = Map(Enumerable.Range(0, dice.Whole(1, 3)).Select(i =>
            $"g{i}: {{ announced: 2025-01-15, available: {(i == 0 && dice.Chance(0.5) ? "2025-06-30" : $"2026-{(3 * i) + 2:00}-15")}, class: {dice.Pick(["on-time", "late"])}, shipping: {dice.Whole(10, 120)} MW_it/month, "
            + $"ramp: {dice.Whole(0, 6)} month, power: {i + 1} kW_it/accelerator, memory: {200 + (100 * i)} GB/accelerator, price: {(dice.Chance(0.3) ? "price" : $"{30 - (3 * i)} USD bn/GW_it")}, throughput: {1000 * (i + 1)} token/s/MW_it }}"));
        string commitment = dice.Pick(["owed", "1 GW_stated", "400 MW_it"]);
        string more = (dice.Chance(0.5) ? $", packaging: {dice.Whole(20, 100)} MW_it/month" : "") + (dice.Chance(0.5) ? ", memoryShare: 40 %" : "");
        return $"{id}: {{ name: {id}, party: {id}, commitment: {commitment}{more}, generations: {generations} }}";
    }

    private static string Deployment(Dice dice)
    {
        string policy = dice.Pick(["policy: commitments", "policy: cheapest-token", "policy: split, split: { chip: 60 %, rival: 40 % }"]);
        string cap = dice.Chance(0.3) ? ", largestShare: 70 %" : "";
        return $"{{ {policy}{cap}, life: {dice.Pick(["life", "12 month", "600 month"])}, stock: {dice.Whole(0, 3)} month }}";
    }

    private static string Demand(Dice dice) => $$"""
        patience: 3 month
        tolerance: 2 %
        streams:
          users: { kind: users, users: 100e6 person, ceiling: { value: 300e6, low: 200e6, high: 500e6, unit: person }, speed: 60 %/year, paying: 5 %, price: 20 USD/person/month, tokens: {{dice.Whole(1, 30)}}000 token/person/month }
          api: { kind: usage, tokens: 1e12 token/month, growth: 100 %/year, fade: 12 month, price: 2 USD/Mtoken, priceGrowth: -30 %/year }
        """;

    private static string Agreements(Dice dice)
    {
        string text = """
            systems: { kind: supply, title: Systems, status: binding, vendor: chip, payers: { lab: 40 %, cloud: 35 %, world: 25 % }, commitments: { first: { capacity: 300 MW_it, longStop: 2027-03-31 } } }
            others: { kind: supply, title: Others, status: binding, vendor: rival, payers: { lab: 100 % } }
            letter: { kind: progressive-investment, title: Letter, status: letter-of-intent, probability: 60 %, signed: 2026-02-28, investor: chip, company: lab, counts: { vendor: chip, measure: energised }, step: 100 MW_it, amount: 1 USD bn, cap: 4.5 USD bn, longStop: 2027-12-31 }
            warrant: { kind: warrant, title: Warrant, status: binding, issuer: chip, holder: lab, share: CHP, shares: 90 share, exercisePrice: 0 USD/share, issued: 2025-12-31, expiry: 2028-06-30, counts: { vendor: chip, measure: delivered },
              tranches: { one: { shares: 50 share, vest: { all: [{ level: 100 MW_it }, { hurdle: { price: 180 USD/share } }] }, longStop: 2027-12-31 }, two: { shares: 40 share, vest: { level: 250 MW_it }, longStop: 2027-06-30 } } }

            """;
        text += dice.Chance(0.5) ? "hosting: { kind: cloud, title: Hosting, status: binding, provider: cloud, customer: lab, sites: [s1], price: 10 USD bn/GW_it/year }\n" : "";
        text += dice.Chance(0.5) ? "round: { kind: equity-round, title: Round, status: binding, company: lab, investors: { world: 15 USD bn }, closes: 2026-08-15 }\n" : "";
        return text;
    }

    private static string Map(IEnumerable<string> entries) => string.Create(CultureInfo.InvariantCulture, $"{{ {string.Join(", ", entries)} }}");
}
