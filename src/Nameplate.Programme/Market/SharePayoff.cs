using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;

namespace Nameplate.Programme.Market;

/// <summary>
/// The value on the as-of date of receiving, at the end of a month, one share against its exercise price K without cash: max(S − K, 0).
/// Risk-neutral: e^{−rτ}·max(S − K, 0). With the share X as numeraire: X(0)·carry·max(S − K, 0)/X(τ), which for X itself is
/// S(0)·carry·max(1 − K/S, 0). The real world prices nothing.
/// </summary>
internal static class SharePayoff
{
    /// <summary>USD per share by month; null in the real world and when nothing is simulated.</summary>
    public static Series? Of(PlanContext context, Share share, Series exercisePrice)
    {
        PlanBuilder plan = context.Plan;
        if (context.Horizon.HistoryMonths >= context.Horizon.Months || context.Measure is Measure.RealWorld)
        {
            return null;
        }

        Series price = context.Find("price." + share.Symbol);
        if (context.Measure is not Measure.Share { Symbol: var symbol })
        {
            return context.Find("market.discount") * context.Positive(price - exercisePrice);
        }

        string numeraire = "price." + symbol;
        Series today = context.Find(numeraire + ".spot") * context.Find(numeraire + ".carry");
        Series inShares = symbol == share.Symbol
            ? plan.Max(context.Constant(1) - (exercisePrice / price), context.Constant(0))
            : context.Positive(price - exercisePrice) / context.Find(numeraire);
        return today * inShares;
    }
}
