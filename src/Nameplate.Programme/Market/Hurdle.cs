using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Market;

/// <summary>
/// A price hurdle: true from the month in which the share was first observed at or above it. What was seen between the day it counts from and the
/// as-of date is history, equal in all worlds; what comes after is compared in logs, so a hurdle costs no exponential.
/// </summary>
internal static class Hurdle
{
    // Below every log return: a month in which the hurdle does not look.
    private const double Unseen = -1e300;

    /// <summary>1 from the month in which the hurdle was touched, 0 before.</summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="share">The share.</param>
    /// <param name="price">Fact: the hurdle, USD/share.</param>
    /// <param name="monitoring">How the price is observed.</param>
    /// <param name="since">The first day that counts.</param>
    public static Series Touched(PlanContext context, Share share, FactRef price, Monitoring monitoring, DateOnly since)
    {
        PlanBuilder plan = context.Plan;
        if (ShareHistory.Of(context, share) is not { } history)
        {
            return context.Constant(0);
        }

        Series hurdle = context.Value(price, Dimensions.SharePrice);
        Series seen = plan.PerMonth(history.Seen(monitoring, since), Dimensions.SharePrice, context.Provenance.OfFact(share.Price.Name)) >= hurdle;
        int from = Math.Max(context.Horizon.HistoryMonths, context.Horizon.IndexOf(since));
        if (from >= context.Horizon.Months)
        {
            return seen;
        }

        Series level = plan.Log(hurdle / context.Find($"price.{share.Symbol}.spot"));
        Series looked = Looked(context, share, monitoring);
        Series counted = from == 0 ? looked : plan.Select(plan.MonthIndex < context.Constant(from, Dimensions.Calendar), context.Constant(Unseen), looked);
        return seen | (plan.RunningMax(counted) >= level);
    }

    /// <summary>The log of what the hurdle compares, over the price on the as-of date.</summary>
    private static Series Looked(PlanContext context, Share share, Monitoring monitoring)
    {
        string name = $"price.{share.Symbol}.";
        return monitoring switch
        {
            Monitoring.Continuous => context.Find(name + "logMaximum"),
            Monitoring.MonthlyClose => context.Find(name + "logReturn"),
            Monitoring.Vwap30d => Average(context, share),
            _ => throw new InvalidOperationException($"Unknown monitoring {monitoring}."),
        };
    }

    /// <summary>
    /// The average log price of the month given its two closes: normal around their middle with variance σ²Δ/12, the variance of the mean of a
    /// Brownian bridge. It stands for a 30-day volume-weighted average in three ways that are each small beside the choice itself: a geometric
    /// mean for an arithmetic one (they differ by about σ²Δ/24, 0.1 % at σ = 50 %), time for volume, and one look a month for one a day, which
    /// makes the probability of a touch somewhat too low.
    /// </summary>
    private static Series Average(PlanContext context, Share share)
    {
        string name = $"price.{share.Symbol}.";
        Series close = context.Find(name + "logReturn");
        Series before = context.Plan.Lag(close, 1, context.Constant(0));
        Series noise = context.Plan.MonthlyNormal($"market:{share.Symbol}:average");
        return ((close + before) * 0.5) + (context.Find(name + "logDeviation") * Math.Sqrt(1.0 / 12) * noise);
    }
}
