using FsCheck;
using FsCheck.Fluent;
using Nameplate.Analysis.Circularity;

namespace Nameplate.Analysis.Tests.Circularity;

/// <summary>Laws that hold in any economy, and a second way to the same numbers.</summary>
public sealed class MoneyLawsTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(1, 1_000_000).ToArbitrary();

    [Fact]
    public void No_dollar_is_lost_or_made() => Prop.ForAll(Seeds, seed =>
    {
        Economy economy = new(seed);
        foreach (int way in economy.Financing)
        {
            Fate fate = economy.Loop.Follow(way);
            Loop.Sum(fate).ShouldBe(fate.Financing, 1e-12 * Math.Max(fate.Financing, 1));
            fate.WithinYear.ShouldBeLessThanOrEqualTo(fate.WithinThreeYears);
            fate.WithinThreeYears.ShouldBeLessThanOrEqualTo(fate.Recycled * (1 + 1e-12));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_in_cents_changes_no_share() => Prop.ForAll(Seeds, seed =>
    {
        Economy economy = new(seed);
        foreach (int way in economy.Financing)
        {
            (Fate dollars, Fate cents) = (economy.Loop.Follow(way), economy.Loop.Follow(way, scale: 100));
            cents.Recycled.ShouldBe(100 * dollars.Recycled, 1e-9 * (1 + dollars.Financing));
            cents.WithinYear.ShouldBe(100 * dollars.WithinYear, 1e-9 * (1 + dollars.Financing));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splitting_payments_or_a_party_changes_nothing() => Prop.ForAll(Seeds, seed =>
    {
        (Economy whole, Economy split) = (new(seed), new(seed, split: true));
        double recycled = whole.Financing.Sum(way => whole.Loop.Follow(way).Recycled);
        double year = whole.Financing.Sum(way => whole.Loop.Follow(way).WithinYear);
        double absorbed = whole.Financing.Sum(way => whole.Loop.Follow(way).Absorbed.ToArray().Sum());
        split.Financing.Sum(way => split.Loop.Follow(way).Recycled).ShouldBe(recycled, 1e-9 * (1 + recycled));
        split.Financing.Sum(way => split.Loop.Follow(way).WithinYear).ShouldBe(year, 1e-9 * (1 + year));
        split.Financing.Sum(way => split.Loop.Follow(way).Absorbed.ToArray().Sum()).ShouldBe(absorbed, 1e-9 * (1 + absorbed));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Single_dollars_drawn_by_chance_fare_alike()
    {
        const int Dollars = 40_000;
        Economy economy = new(4711);
        (FlowNetwork network, FlowAmounts amounts) = economy.Loop.World();
        int way = economy.Financing[0];
        Fate fate = economy.Loop.Follow(way);
        var dice = new Random(1);
        double returned = 0;
        double[] financing = amounts.Of(way).ToArray();
        for (int i = 0; i < Dollars; i++)
        {
            returned += Wander(network, amounts, way, Drawn(dice, financing), dice) ? 1 : 0;
        }

        double share = fate.Recycled / fate.Financing;
        share.ShouldBeInRange(0.05, 0.95, "an economy in which there is something to see");
        (returned / Dollars).ShouldBe(share, 5 * Math.Sqrt(share * (1 - share) / Dollars));
    }

    // One dollar from month to month, by the definition: a party's dollars leave in proportion to what it pays of what it had and got.
    private static bool Wander(FlowNetwork network, FlowAmounts amounts, int way, int month, Random dice)
    {
        (int investor, int party) = (network.Flows[way].From, network.Flows[way].To);
        for (; month < network.Months; month++)
        {
            if (network.Knowledge[party] == OutgoingsKnowledge.Unknown)
            {
                return false;
            }

            double[] paid = [.. network.Flows.Select((f, i) => f.From == party ? amounts.Of(i)[month] : 0)];
            double received = network.Flows.Select((f, i) => f.To == party ? amounts.Of(i)[month] : 0).Sum();
            double closing = amounts.Cash(party)[month];
            double opening = month == 0 ? closing : amounts.Cash(party)[month - 1];
            double owners = network.Knowledge[party] == OutgoingsKnowledge.Known ? Math.Max(opening + received - paid.Sum() - closing, 0) : 0;
            int next = Drawn(dice, [.. paid, owners, closing]);
            if (next == paid.Length)
            {
                return false;
            }

            if (next < paid.Length)
            {
                Flow taken = network.Flows[next];
                if (taken.To == investor || taken.To == FlowNetwork.Outside)
                {
                    return taken.To == investor && taken.Kind == FlowKind.Purchase;
                }

                party = taken.To;
            }
        }

        return false;
    }

    private static int Drawn(Random dice, double[] weights)
    {
        double left = dice.NextDouble() * weights.Sum();
        for (int i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>An economy by lot: a vendor, a lab, three clouds and outsiders; split, the first cloud is two halves and every payment two unequal parts.</summary>
    private sealed class Economy
    {
        public Economy(int seed, bool split = false)
        {
            var dice = new Random(seed);
            Loop = new Loop(48);
            int vendor = Loop.Party("vendor", OutgoingsKnowledge.Known);
            int lab = Loop.Party("lab", cash: Course(dice));
            List<(int[] Parties, double Part)> clouds = [];
            for (int i = 0; i < 3; i++)
            {
                OutgoingsKnowledge knowledge = i < 2 ? OutgoingsKnowledge.Known : OutgoingsKnowledge.Unknown;
                Func<int, double> cash = Course(dice);
                int[] halves = split && i == 0
                    ? [Loop.Party("a", knowledge, m => cash(m) / 2), Loop.Party("b", knowledge, m => cash(m) / 2)]
                    : [Loop.Party($"cloud-{i}", knowledge, cash)];
                clouds.Add((halves, 1.0 / halves.Length));
            }

            Financing = [Loop.Pay(vendor, lab, Course(dice), FlowKind.Financing), Loop.Pay(clouds[1].Parties[0], lab, Course(dice), FlowKind.Financing)];
            Pay(dice, [lab], 1, [vendor], split);
            Pay(dice, [lab], 1, [FlowNetwork.Outside], split);
            foreach ((int[] parties, double part) in clouds)
            {
                Pay(dice, [lab], part, parties, split);
                Pay(dice, parties, part, [vendor], split);
                Pay(dice, parties, part, [lab], split);
                Pay(dice, parties, part, [FlowNetwork.Outside], split);
            }
        }

        public Loop Loop { get; }

        public int[] Financing { get; }

        private void Pay(Random dice, int[] from, double part, int[] to, bool split)
        {
            Func<int, double> amount = Course(dice);
            foreach (int payer in from)
            {
                foreach (int payee in to)
                {
                    Loop.Pay(payer, payee, m => amount(m) * part * (split ? 0.3 : 1));
                    if (split)
                    {
                        Loop.Pay(payer, payee, m => amount(m) * part * 0.7);
                    }
                }
            }
        }

        private static Func<int, double> Course(Random dice)
        {
            (double level, int start, bool none) = (dice.NextDouble() * 10, dice.Next(6), dice.Next(5) == 0);
            return month => none || month < start ? 0 : level * (1 + (month % 7));
        }
    }
}
