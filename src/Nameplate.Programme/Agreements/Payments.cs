using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Uncertainty;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements;

/// <summary>Payments that facts date: actuals in history, plans after it.</summary>
internal static class Payments
{
    /// <summary>
    /// USD/month by month of history: what was reported as paid, in the month of the last day of its period; 0 in the other months of history.
    /// </summary>
    public static double[] InHistory(PlanContext context, FactRef paid)
    {
        double[] months = new double[context.Horizon.Months];
        foreach ((Period period, Claim winner) in context.Facts.History(paid.Name))
        {
            int month = period.IsAlways ? -1 : context.Horizon.IndexOf(period.Last);
            if (month >= 0 && month < context.Horizon.HistoryMonths)
            {
                months[month] += Spreads.Central(winner, context);
            }
        }

        return months;
    }

    /// <summary>
    /// USD/month of a schedule: actuals up to the as-of date, plans and forecasts after it. A plan for a day that has passed is no payment: it is
    /// left out, with a warning.
    /// </summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="amounts">Fact: amounts by date.</param>
    /// <param name="obliges">By month: 1 while the agreement obliges; applies to what is planned only.</param>
    public static Series Schedule(PlanContext context, FactRef amounts, Series obliges)
    {
        double[] paid = new double[context.Horizon.Months];
        double[] planned = new double[context.Horizon.Months];
        foreach ((Period period, Claim winner) in context.Facts.Schedule(amounts.Name).Where(point => !point.For.IsAlways))
        {
            int month = context.Horizon.IndexOf(period.Last);
            bool passed = period.Last <= context.Horizon.AsOf;
            if (passed && winner.Nature != Nature.Actual)
            {
                context.Diagnostics.Warning(
                    "NP2328", winner.At, $"The payment for {period} was planned and nobody had reported it by {context.Horizon.AsOf:yyyy-MM-dd}: it is left out", "give it an actual, or a later date");
            }
            else if (month >= 0 && month < paid.Length)
            {
                (passed ? paid : planned)[month] += Spreads.Central(winner, context);
            }
        }

        int origin = context.Provenance.OfFact(amounts.Name);
        Series future = context.Plan.PerMonth(planned, Dimensions.MoneyPerMonth, origin) * obliges;
        return Array.TrueForAll(paid, amount => amount == 0) ? future : context.Plan.PerMonth(paid, Dimensions.MoneyPerMonth, origin) + future;
    }

    /// <summary>USD/month of one amount in the month that contains a position; nothing when that lies outside the horizon.</summary>
    public static Series Once(PlanContext context, Series amount, double position)
    {
        double[] when = new double[context.Horizon.Months];
        double month = Math.Ceiling(position) - 1;
        if (month >= 0 && month < when.Length)
        {
            when[(int)month] = 1;
        }

        return amount * context.Plan.PerMonth(when) / context.OneMonth;
    }
}
