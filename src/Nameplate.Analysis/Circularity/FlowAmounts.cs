namespace Nameplate.Analysis.Circularity;

/// <summary>The amounts of one world: what each way of a network carries in each month, and the cash that the parties hold.</summary>
public sealed class FlowAmounts
{
    private readonly double[] _amounts;
    private readonly double[] _cash;

    /// <summary>Amounts of nothing, to be filled in.</summary>
    public FlowAmounts(FlowNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Months = network.Months;
        _amounts = new double[network.Flows.Length * Months];
        _cash = new double[network.Parties.Count * Months];
    }

    /// <summary>How many months there are.</summary>
    public int Months { get; }

    /// <summary>What a flow carries in each month, USD. Below zero it goes the other way, and is no purchase then.</summary>
    public Span<double> Of(int flow) => _amounts.AsSpan(flow * Months, Months);

    /// <summary>The cash that a party holds at the end of each month, USD; what is below zero counts as none.</summary>
    public Span<double> Cash(int party) => _cash.AsSpan(party * Months, Months);
}
