using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>What leaves with hardware that reaches the end of its life.</summary>
internal static class Retirement
{
    /// <summary>The outflow of something that came in with hardware: what came in one life ago, and in that month of the programme the opening stock.</summary>
    /// <param name="context">The plan's context.</param>
    /// <param name="inflow">What comes in per month.</param>
    /// <param name="opening">The stock before month 0, as old as the programme.</param>
    public static Series Of(PlanContext context, Series inflow, Series opening)
    {
        PlanBuilder plan = context.Plan;
        FactRef life = context.Programme.Deployment.Life;
        Series months = context.Value(life, Dimensions.Calendar);
        Series nothing = context.Zero(inflow.Dimension);
        Series due = (months <= context.MonthEnd) & (months > plan.MonthIndex);
        Series old = plan.Select(due, opening, context.Zero(opening.Dimension)) / context.OneMonth;
        Series young = months.Rank == Rank.Constant
            ? plan.Lag(inflow, (int)Math.Max(1, Math.Round(context.Central(life, Dimensions.Calendar), MidpointRounding.AwayFromZero)), nothing)
            : plan.Lag(inflow, months, context.Horizon.Months, nothing);
        return young + old;
    }
}
