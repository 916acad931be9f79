using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <content>Geometric Brownian motion, closed by month, and the maximum between two closes.</content>
public sealed partial class PlanBuilder
{
    private readonly Dictionary<int, PricePathParts> _paths = [];

    /// <summary>
    /// A share price at month ends: the start's own value before <paramref name="startMonth"/>, then
    /// S_t = S · exp(Σ (drift + volatility · z)), where S is the start's value in the month before startMonth (in month 0 when that is 0).
    /// </summary>
    /// <param name="start">Observed closes until the start (a price per month, or one price).</param>
    /// <param name="monthlyDrift">Mean of the log return of a month, a plain number: (μ − σ²/2)/12.</param>
    /// <param name="monthlyVolatility">Standard deviation of the log return of a month, a plain number: σ/√12.</param>
    /// <param name="z">Standard normal draws per month.</param>
    /// <param name="startMonth">The first month that is drawn.</param>
    public Series PricePath(Series start, Series monthlyDrift, Series monthlyVolatility, Series z, int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startMonth);
        CheckPlain("pricePath", monthlyDrift);
        CheckPlain("pricePath", monthlyVolatility);
        CheckPlain("pricePath", z);
        Series step = monthlyDrift + (monthlyVolatility * z);
        Series sum = Accumulate(step, Dimension.None, null, startMonth);
        Series anchor = Ranks.VariesByMonth(start.Rank) ? Hold(start, Math.Max(startMonth - 1, 0)) : start;
        Series price = anchor * Exp(sum);
        _paths.Add(price.Index, new PricePathParts(step, sum, startMonth));
        return price;
    }

    /// <summary>The log of price ÷ its anchor, Σ (drift + volatility · z): cheaper to compare with a log-hurdle than the price itself.</summary>
    /// <param name="pricePath">A series made by <see cref="PricePath"/>, under its own or another name.</param>
    public Series LogReturn(Series pricePath) => PartsOf(pricePath).Sum;

    /// <summary>
    /// The largest price within the month, between two closes, drawn from the Brownian bridge:
    /// previous · exp((r + √(r² − 2σ² ln u))/2) with r = ln(close/previous). In the base world, and in months before the path of the close
    /// starts, the larger of the two closes. Needs u strictly between 0 and 1.
    /// </summary>
    /// <param name="previous">Last month's close.</param>
    /// <param name="close">This month's close; one made by <see cref="PricePath"/> costs no logarithm.</param>
    /// <param name="monthlyVolatility">σ of the log return of this month, a plain number.</param>
    /// <param name="u">A uniform draw per month.</param>
    public Series BridgeMaximum(Series previous, Series close, Series monthlyVolatility, Series u)
    {
        CheckAlike("bridgeMaximum", previous, close);
        CheckPlain("bridgeMaximum", monthlyVolatility);
        CheckPlain("bridgeMaximum", u);
        bool known = TryParts(close, out PricePathParts parts);
        Series step = known ? parts.Step : Log(close / previous);
        Series[] operands = [previous, close, Exp(Rise(step, monthlyVolatility, u))];
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.Bridge, operands));
        return Append(new Node
        {
            Operation = Operation.Bridge,
            Rank = rank,
            Dimension = close.Dimension,
            Operands = Indices(operands),
            Number = known ? parts.StartMonth : 0,
        });
    }

    /// <summary>
    /// The largest <see cref="LogReturn"/> within the month, without any exponential: a hurdle H is touched when it reaches
    /// ln(H ÷ anchor). In the base world the larger of the two closes; before the path starts 0.
    /// </summary>
    /// <param name="pricePath">A series made by <see cref="PricePath"/>.</param>
    /// <param name="monthlyVolatility">σ of the log return of this month, a plain number.</param>
    /// <param name="u">A uniform draw per month.</param>
    public Series BridgeLogMaximum(Series pricePath, Series monthlyVolatility, Series u)
    {
        CheckPlain("bridgeLogMaximum", monthlyVolatility);
        CheckPlain("bridgeLogMaximum", u);
        PricePathParts parts = PartsOf(pricePath);
        Series[] operands = [Lag(parts.Sum, 1, Constant(0)), parts.Step, Rise(parts.Step, monthlyVolatility, u)];
        Rank rank = Ranks.WithMonth(JoinRanks(Operation.LogBridge, operands));
        return Append(new Node
        {
            Operation = Operation.LogBridge,
            Rank = rank,
            Dimension = Dimension.None,
            Operands = Indices(operands),
            Number = parts.StartMonth,
        });
    }

    private Series Rise(Series step, Series volatility, Series u) => Append(Operation.BridgeRise, Dimension.None, step, volatility, Log(u));

    private PricePathParts PartsOf(Series pricePath) => TryParts(pricePath, out PricePathParts parts)
        ? parts
        : throw new ArgumentException("The series was not made by PricePath.", nameof(pricePath));

    private bool TryParts(Series series, out PricePathParts parts)
    {
        Node node = Own(series);
        int index = series.Index;
        while (node is { Operation: Operation.Alias, Operands.Length: 1 })
        {
            index = node.Operands[0];
            node = _nodes[index];
        }

        return _paths.TryGetValue(index, out parts);
    }

    private readonly record struct PricePathParts(Series Step, Series Sum, int StartMonth);
}
