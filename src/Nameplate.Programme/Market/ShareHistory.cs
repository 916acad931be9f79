using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>What was known of a share's price on the as-of date.</summary>
internal sealed class ShareHistory
{
    private readonly PlanContext _context;
    private readonly List<(Period Period, double Price)> _closes;
    private readonly List<(Period Period, double Price)> _maxima;

    private ShareHistory(PlanContext context, double spot, List<(Period, double)> closes, List<(Period, double)> maxima)
    {
        _context = context;
        Spot = spot;
        _closes = closes;
        _maxima = maxima;
    }

    /// <summary>The last close known: the price on the as-of date, USD/share.</summary>
    public double Spot { get; }

    /// <summary>Reads a share's price facts; null, and reported, when no price is known at this vintage.</summary>
    public static ShareHistory? Of(PlanContext context, Share share)
    {
        List<(Period Period, double Price)> closes = Actuals(context, share.Price);
        double? spot = closes.Count > 0 ? closes[^1].Price : context.Knows(share.Price) ? context.Central(share.Price, Dimensions.SharePrice) : null;
        if (spot is null)
        {
            context.Unknown(share.Price);
            return null;
        }

        return new ShareHistory(context, spot.Value, closes, share.Maximum is { } maximum ? Actuals(context, maximum) : []);
    }

    /// <summary>
    /// The close of each month: the last one known in the month, else the one before; before the first known close that one. Months that are
    /// not history hold the spot.
    /// </summary>
    public double[] MonthCloses()
    {
        double[] closes = new double[_context.Horizon.Months];
        Array.Fill(closes, Spot);
        for (int month = 0; month < _context.Horizon.HistoryMonths; month++)
        {
            DateOnly end = _context.Horizon.At(month).LastDay;
            (Period Period, double Price)? last = null;
            foreach ((Period Period, double Price) close in _closes)
            {
                last = last is null || close.Period.Last <= end ? close : last;
            }

            closes[month] = last?.Price ?? Spot;
        }

        return closes;
    }

    /// <summary>The highest price known within each month up to the as-of date, USD/share; NaN where nothing is known.</summary>
    public double[] MonthMaxima()
    {
        double[] highest = new double[_context.Horizon.Months];
        Array.Fill(highest, double.NaN);
        foreach ((Period period, double price) in _closes.Concat(_maxima))
        {
            int month = _context.Horizon.IndexOf(period.Last);
            if (month >= 0 && month < highest.Length && !(highest[month] >= price))
            {
                highest[month] = price;
            }
        }

        return highest;
    }

    /// <summary>
    /// What a hurdle has seen by the end of each month: the highest price observed in the given way from a day on, 0 before anything was. Flat
    /// after the as-of date.
    /// </summary>
    public double[] Seen(Monitoring monitoring, DateOnly since)
    {
        List<(DateOnly Day, double Price)> observed = monitoring switch
        {
            Monitoring.Continuous => [.. At(_closes), .. _maxima.Where(m => m.Period.First >= since || m.Period.First == m.Period.Last).Select(m => (m.Period.Last, m.Price))],
            Monitoring.MonthlyClose => [.. ByMonth(since, prices => prices[^1])],
            Monitoring.Vwap30d => [.. ByMonth(since, prices => prices.Average())],
            _ => throw new InvalidOperationException($"Unknown monitoring {monitoring}."),
        };
        double[] seen = new double[_context.Horizon.Months];
        for (int month = 0; month < seen.Length; month++)
        {
            DateOnly end = _context.Horizon.At(month).LastDay;
            foreach ((DateOnly day, double price) in observed)
            {
                seen[month] = day >= since && day <= end ? Math.Max(seen[month], price) : seen[month];
            }
        }

        return seen;
    }

    // Only whole months that are history: the running month has no close yet.
    private IEnumerable<(DateOnly Day, double Price)> ByMonth(DateOnly since, Func<double[], double> value) =>
        At(_closes).Where(close => close.Day >= since && close.Day <= _context.Horizon.AsOf)
            .GroupBy(close => Month.Of(close.Day))
            .Where(month => month.Key.LastDay <= _context.Horizon.AsOf)
            .Select(month => (month.Key.LastDay, value([.. month.Select(close => close.Price)])));

    private static IEnumerable<(DateOnly Day, double Price)> At(List<(Period Period, double Price)> prices) =>
        prices.Select(price => (price.Period.Last, price.Price));

    private static List<(Period Period, double Price)> Actuals(PlanContext context, FactRef fact) =>
        [.. context.Facts.History(fact.Name).Where(point => !point.For.IsAlways && point.For.Last <= context.Horizon.AsOf)
            .Select(point => (point.For, Spreads.Central(point.Winner, context)))];
}
