using Nameplate.Analysis.Stories;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Circularity;

/// <summary>
/// A programme's payments as ways of money: its postings, and what its parties are known to pay beside it. The buyer's accounts are kept in full;
/// another party is followed when somebody says what it pays.
/// </summary>
internal sealed class ProgrammeFlows
{
    /// <summary>The purpose of what a party pays outside the programme.</summary>
    public const string Elsewhere = "outgoings";

    private readonly List<Flow> _flows = [];
    private readonly List<Source> _sources = [];
    private readonly List<(int Party, Series Cash)> _cash = [];
    private readonly Dictionary<string, int> _indices;

    /// <summary>Reads the ways off a compiled programme.</summary>
    public ProgrammeFlows(CompiledProgramme compiled)
    {
        PlanContext context = compiled.Context;
        string buyer = context.Programme.Buyer;
        string[] parties = [.. context.Programme.Parties.Select(p => p.Id)];
        _indices = parties.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        foreach (Posting posting in context.Ledger.Postings.Where(p => p.From != p.To))
        {
            Add(new Flow(posting.Id, Index(posting.From), Index(posting.To), KindOf(posting), LedgerBook.Word(posting.Account)), posting.Amount, []);
        }

        IReadOnlyList<OutgoingsLine> outgoings = context.Catalogue.Outgoings;
        foreach (OutgoingsLine line in outgoings)
        {
            Add(line);
        }

        if (context.Plan.TryFind("cash." + buyer, out Series cash))
        {
            _cash.Add((Index(buyer), cash));
        }

        OutgoingsKnowledge Knows(string party) => party == buyer ? OutgoingsKnowledge.Complete
            : outgoings.Any(o => o.Party == party) ? OutgoingsKnowledge.Known
            : OutgoingsKnowledge.Unknown;
        Network = new FlowNetwork(parties, [.. parties.Select(Knows)], _flows, context.Horizon.Months);
    }

    /// <summary>The ways.</summary>
    public FlowNetwork Network { get; }

    /// <summary>The series that must be recorded to fill in a world's amounts.</summary>
    public IReadOnlyList<Series> Recorded => [.. Needed().Distinct()];

    /// <summary>What was recorded of the series that the ways need, in their order, by month and world.</summary>
    public double[][][] Columns(SimulationResult simulation) =>
        [.. Needed().Select(series => Enumerable.Range(0, Network.Months).Select(month => simulation.Values(series, month).ToArray()).ToArray())];

    /// <summary>Fills in one world's amounts, from what <see cref="Columns"/> read.</summary>
    public void Fill(FlowAmounts amounts, double[][][] columns, int world)
    {
        int column = 0;
        for (int flow = 0; flow < _sources.Count; flow++)
        {
            Fill(amounts.Of(flow), columns[column++], world);
            foreach (Series _ in _sources[flow].Less)
            {
                Subtract(amounts.Of(flow), columns[column++], world);
            }
        }

        foreach ((int party, Series _) in _cash)
        {
            Fill(amounts.Cash(party), columns[column++], world);
        }
    }

    private IEnumerable<Series> Needed() => _sources.SelectMany(s => (Series[])[s.Amount, .. s.Less]).Concat(_cash.Select(c => c.Cash));

    private static void Fill(Span<double> months, double[][] column, int world)
    {
        for (int month = 0; month < months.Length; month++)
        {
            months[month] = column[month][world];
        }
    }

    // What a party pays other parties is part of its outgoings; a draw of these shares may make them more than all.
    private static void Subtract(Span<double> months, double[][] column, int world)
    {
        for (int month = 0; month < months.Length; month++)
        {
            months[month] = Math.Max(months[month] - column[month][world], 0);
        }
    }

    private void Add(OutgoingsLine line)
    {
        foreach ((string seller, Series amount) in line.Purchases)
        {
            Add(new Flow($"outgoings.{line.Party}.to.{seller}", Index(line.Party), Index(seller), FlowKind.Purchase, Elsewhere), amount, []);
        }

        var rest = new Flow($"outgoings.{line.Party}", Index(line.Party), FlowNetwork.Outside, FlowKind.Other, Elsewhere);
        Add(rest, line.Amount, [.. line.Purchases.Select(p => p.Amount)]);
        if (line.Cash is { } cash)
        {
            _cash.Add((Index(line.Party), cash));
        }
    }

    private void Add(Flow flow, Series amount, Series[] less)
    {
        _flows.Add(flow);
        _sources.Add(new Source(amount, less));
    }

    private int Index(string party) => _indices.GetValueOrDefault(party, FlowNetwork.Outside);

    private static FlowKind KindOf(Posting posting) => posting.Account switch
    {
        Account.Equity => FlowKind.Financing,
        Account.Debt when !posting.Repays => FlowKind.Financing,
        Account.Revenue or Account.Compute or Account.Energy or Account.Research or Account.Overhead or Account.Capital => FlowKind.Purchase,
        _ => FlowKind.Other,
    };

    private sealed record Source(Series Amount, Series[] Less);
}
