namespace Nameplate.Analysis.Circularity;

/// <summary>
/// What becomes of a dollar that a party has in a month: the probability that it leaves on each way, that it goes to owners and lenders, and that it
/// stays. A party's dollars are all alike, so each way takes them in proportion to what it carries: amount ÷ (opening cash + what came in), and
/// opening cash + what came in = all that went out + closing cash. Its arrays serve one world after the other.
/// </summary>
internal sealed class SpendingShares
{
    private readonly FlowNetwork _network;
    private readonly Exit[] _exits;
    private readonly int[] _count;
    private readonly double[] _paid;
    private readonly double[] _received;
    private readonly double[] _pools;
    private readonly double[] _stay;
    private readonly double[] _owners;

    /// <summary>Makes room.</summary>
    public SpendingShares(FlowNetwork network)
    {
        _network = network;
        _exits = new Exit[network.Flows.Length * network.Months];
        _count = new int[network.Months];
        _paid = new double[network.Parties.Count * network.Months];
        _received = new double[_paid.Length];
        _pools = new double[_paid.Length];
        _stay = new double[_paid.Length];
        _owners = new double[_paid.Length];
    }

    /// <summary>The ways on which dollars leave parties in a month.</summary>
    public ReadOnlySpan<Exit> Exits(int month) => _exits.AsSpan(month * _network.Flows.Length, _count[month]);

    /// <summary>By party: the probability that its dollar stays where it is in a month.</summary>
    public ReadOnlySpan<double> Stay(int month) => _stay.AsSpan(month * _network.Parties.Count, _network.Parties.Count);

    /// <summary>By party: the probability that its dollar goes to its owners and lenders in a month.</summary>
    public ReadOnlySpan<double> ToOwners(int month) => _owners.AsSpan(month * _network.Parties.Count, _network.Parties.Count);

    /// <summary>Works out one world's shares.</summary>
    public void Load(FlowAmounts amounts)
    {
        Turnover(amounts);
        for (int party = 0; party < _network.Parties.Count; party++)
        {
            Pools(party, amounts.Cash(party));
        }

        Array.Clear(_count);
        for (int flow = 0; flow < _network.Flows.Length; flow++)
        {
            Exits(flow, amounts.Of(flow));
        }
    }

    private int At(int party, int month) => (month * _network.Parties.Count) + party;

    private void Turnover(FlowAmounts amounts)
    {
        Array.Clear(_paid);
        Array.Clear(_received);
        for (int flow = 0; flow < _network.Flows.Length; flow++)
        {
            (int from, int to) = (_network.Flows[flow].From, _network.Flows[flow].To);
            Span<double> carried = amounts.Of(flow);
            for (int month = 0; month < carried.Length; month++)
            {
                double amount = carried[month];
                if (from != FlowNetwork.Outside)
                {
                    (amount < 0 ? _received : _paid)[At(from, month)] += Math.Abs(amount);
                }

                if (to != FlowNetwork.Outside)
                {
                    (amount < 0 ? _paid : _received)[At(to, month)] += Math.Abs(amount);
                }
            }
        }
    }

    private void Pools(int party, Span<double> cash)
    {
        bool handsOn = _network.Knowledge[party] == OutgoingsKnowledge.Known;
        double opening = Math.Max(cash[0], 0);
        for (int month = 0; month < cash.Length; month++)
        {
            int at = At(party, month);
            double closing = Math.Max(cash[month], 0);
            double owners = handsOn ? Math.Max(opening + _received[at] - _paid[at] - closing, 0) : 0;
            double pool = _paid[at] + owners + closing;
            _pools[at] = pool;
            _stay[at] = pool > 0 ? closing / pool : 1;
            _owners[at] = pool > 0 ? owners / pool : 0;
            opening = closing;
        }
    }

    private void Exits(int flow, Span<double> carried)
    {
        Flow way = _network.Flows[flow];
        bool buys = way.Kind == FlowKind.Purchase;
        for (int month = 0; month < carried.Length; month++)
        {
            double amount = carried[month];
            (int payer, int payee) = amount < 0 ? (way.To, way.From) : (way.From, way.To);
            if (amount != 0 && payer != FlowNetwork.Outside)
            {
                int place = (month * _network.Flows.Length) + _count[month]++;
                _exits[place] = new Exit(flow, payer, payee, buys && amount > 0, Math.Abs(amount) / _pools[At(payer, month)]);
            }
        }
    }
}
