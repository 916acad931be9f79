using Nameplate.Analysis.Circularity;

namespace Nameplate.Analysis.Tests.Circularity;

/// <summary>A small economy by hand: parties, ways between them, the same amounts every month unless a test says otherwise.</summary>
internal sealed class Loop
{
    private readonly List<string> _parties = [];
    private readonly List<OutgoingsKnowledge> _knowledge = [];
    private readonly List<(Flow Flow, Func<int, double> Amount)> _flows = [];
    private readonly List<Func<int, double>> _cash = [];

    public Loop(int months) => Months = months;

    public int Months { get; }

    /// <summary>Adds a party; its index.</summary>
    public int Party(string id, OutgoingsKnowledge knowledge = OutgoingsKnowledge.Complete, Func<int, double>? cash = null)
    {
        _parties.Add(id);
        _knowledge.Add(knowledge);
        _cash.Add(cash ?? (_ => 0));
        return _parties.Count - 1;
    }

    /// <summary>Adds a way; its index.</summary>
    public int Pay(int from, int to, double amount, FlowKind kind = FlowKind.Purchase, int? only = null) =>
        Pay(from, to, month => only is null || month == only ? amount : 0, kind);

    /// <summary>Adds a way whose amount changes by month; its index.</summary>
    public int Pay(int from, int to, Func<int, double> amount, FlowKind kind = FlowKind.Purchase)
    {
        _flows.Add((new Flow($"way-{_flows.Count}", from, to, kind, "test"), amount));
        return _flows.Count - 1;
    }

    /// <summary>What becomes of what a way carries.</summary>
    public Fate Follow(int way, double scale = 1)
    {
        (FlowNetwork network, FlowAmounts amounts) = World(scale);
        var trail = new MoneyTrail(network);
        trail.Enter(amounts);
        return trail.Follow(way);
    }

    /// <summary>The network and its amounts.</summary>
    public (FlowNetwork Network, FlowAmounts Amounts) World(double scale = 1)
    {
        var network = new FlowNetwork(_parties, _knowledge, [.. _flows.Select(f => f.Flow)], Months);
        var amounts = new FlowAmounts(network);
        for (int month = 0; month < Months; month++)
        {
            for (int way = 0; way < _flows.Count; way++)
            {
                amounts.Of(way)[month] = _flows[way].Amount(month) * scale;
            }

            for (int party = 0; party < _parties.Count; party++)
            {
                amounts.Cash(party)[month] = _cash[party](month) * scale;
            }
        }

        return (network, amounts);
    }

    /// <summary>Everything that a fate accounts for.</summary>
    public static double Sum(Fate fate) => fate.Recycled + fate.ReturnedOtherwise + fate.Absorbed.ToArray().Sum() + fate.Owners.ToArray().Sum()
        + fate.Unknown.ToArray().Sum() + fate.Kept.ToArray().Sum();
}
