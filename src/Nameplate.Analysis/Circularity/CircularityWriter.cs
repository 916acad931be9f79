using Nameplate.Analysis.Runs;
using Nameplate.Programme.Accounts;

namespace Nameplate.Analysis.Circularity;

/// <summary>Writes down what became of the financing of all worlds.</summary>
/// <param name="network">The ways of money.</param>
/// <param name="financing">Which of them finance a party.</param>
/// <param name="fates">By world, and within it in the order of <paramref name="financing"/>: what became of what they carry.</param>
internal sealed class CircularityWriter(FlowNetwork network, int[] financing, Fate[][] fates)
{
    private const string Owners = "owners and lenders";
    private const string NobodyKnows = "unknown";

    // A share below a billionth of the dollars is rounding, not a way that money takes.
    private const double Least = 1e-9;

    /// <summary>The result; null when no world has any financing.</summary>
    public CircularityResult? Write()
    {
        Fate[] all = Sums(_ => true);
        if (all.All(f => f.Financing <= 0))
        {
            return null;
        }

        return new CircularityResult
        {
            Worlds = fates.Length,
            Financing = DollarStatistics.Values([.. all.Select(f => f.Financing)]),
            OutsideMoney = DollarStatistics.Values([.. all.Zip(Recycled(_ => true), (fate, recycled) => fate.Financing - recycled)]),
            Circularity = DollarStatistics.Share(Recycled(_ => true), [.. all.Select(f => f.Financing)]),
            Investors = [.. financing.Select(f => network.Flows[f].From).Distinct().Select(Investor).OfType<InvestorResult>()],
            Unknown = [.. network.Parties.Where((party, i) => all.Sum(f => f.Unknown[i]) > Least * all.Sum(f => f.Financing))],
        };
    }

    private InvestorResult? Investor(int investor)
    {
        bool Mine(int flow) => network.Flows[flow].From == investor;
        Fate[] mine = Sums(Mine);
        double[] paidIn = [.. mine.Select(f => f.Financing)];
        if (!(paidIn.Sum() > 0))
        {
            return null;
        }

        DollarShare Share(Func<Fate, double> part) => DollarStatistics.Share([.. mine.Select(part)], paidIn);
        Fate sum = Sum(mine);
        return new InvestorResult
        {
            Party = investor == FlowNetwork.Outside ? Ledger.World : network.Parties[investor],
            Financing = DollarStatistics.Values(paidIn),
            OutsideMoney = DollarStatistics.Values([.. mine.Select(f => f.Financing - f.Recycled)]),
            Recycled = Share(f => f.Recycled),
            Directly = Share(f => f.Directly),
            ThroughOthers = Share(f => f.Recycled - f.Directly),
            Within12Months = Share(f => f.WithinYear),
            Within36Months = Share(f => f.WithinThreeYears),
            BoughtBy = BoughtBy(sum),
            Absorbed = Absorbed(sum),
            Kept = Shares(sum.Kept, sum.Financing),
            ReturnedOtherwise = sum.ReturnedOtherwise / sum.Financing,
            Lines = [.. financing.Index().Where(f => Mine(f.Item)).Select(f => Line(f.Index)).OfType<FinancingResult>()],
        };
    }

    private FinancingResult? Line(int place)
    {
        Flow flow = network.Flows[financing[place]];
        double[] paidIn = [.. fates.Select(world => world[place].Financing)];
        return paidIn.Sum() > 0
            ? new FinancingResult(
                flow.Id,
                network.Parties[flow.To],
                DollarStatistics.Values(paidIn),
                DollarStatistics.Share([.. fates.Select(world => world[place].Recycled)], paidIn))
            : null;
    }

    private List<PartyShare> BoughtBy(Fate sum)
    {
        double[] bought = sum.ThroughOthers.ToArray();
        for (int party = 0; party < bought.Length; party++)
        {
            bought[party] += sum.DirectlyBy[party];
        }

        return Shares(bought, sum.Financing);
    }

    private List<AbsorbedShare> Absorbed(Fate sum)
    {
        var shares = new Dictionary<(string Party, string Purpose), double>();
        foreach ((int i, Flow flow) in network.Flows.Index())
        {
            // A way that runs backwards is paid by its payee.
            int payer = flow.From == FlowNetwork.Outside ? flow.To : flow.From;
            Add(payer, flow.Purpose, sum.Absorbed[i]);
        }

        for (int party = 0; party < network.Parties.Count; party++)
        {
            Add(party, Owners, sum.Owners[party]);
            Add(party, NobodyKnows, sum.Unknown[party]);
        }

        return [.. shares.OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key.Party, StringComparer.Ordinal)
            .ThenBy(s => s.Key.Purpose, StringComparer.Ordinal)
            .Select(s => new AbsorbedShare(s.Key.Party, s.Key.Purpose, s.Value))];

        void Add(int party, string purpose, double amount)
        {
            if (amount > 0)
            {
                (string, string) key = (network.Parties[party], purpose);
                shares[key] = shares.GetValueOrDefault(key) + (amount / sum.Financing);
            }
        }
    }

    private List<PartyShare> Shares(ReadOnlySpan<double> amounts, double all)
    {
        var shares = new List<PartyShare>();
        for (int party = 0; party < amounts.Length; party++)
        {
            if (amounts[party] > 0)
            {
                shares.Add(new PartyShare(network.Parties[party], amounts[party] / all));
            }
        }

        return [.. shares.OrderByDescending(s => s.Share).ThenBy(s => s.Party, StringComparer.Ordinal)];
    }

    private double[] Recycled(Func<int, bool> chosen) => [.. Sums(chosen).Select(f => f.Recycled)];

    private Fate[] Sums(Func<int, bool> chosen) => [.. fates.Select(world => Sum(world.Where((_, place) => chosen(financing[place]))))];

    private Fate Sum(IEnumerable<Fate> parts)
    {
        var sum = new Fate(network);
        foreach (Fate part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }
}
