using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Demand;

/// <summary>Levels that grow from where they stand on the as-of date.</summary>
internal static class Growth
{
    /// <summary>A level that grows at a steady yearly rate g: x_t = x_0·(1 + g)^(months since the as-of date / 12), flat in history.</summary>
    public static Series Steady(PlanContext context, Series start, FactRef? yearly)
    {
        if (yearly is null)
        {
            return start;
        }

        Series rate = context.LogGrowth(yearly);
        return start * context.Plan.Exp(rate * (Elapsed(context) * (1.0 / 12)));
    }

    /// <summary>
    /// A level whose yearly log growth fades from ln(1 + g₀) to ln(1 + g₁), its excess halving every h months. With λ = 12·ln 2/h a year:
    /// ln x_T = ln x_0 + ln(1 + g₁)·T/12 + (ln(1 + g₀) − ln(1 + g₁))·(1 − e^(−λT/12))/λ, the integral in closed form.
    /// </summary>
    public static Series Fading(PlanContext context, Series start, FactRef early, FactRef? late, FactRef fade)
    {
        PlanBuilder plan = context.Plan;
        Series first = context.LogGrowth(early);
        Series last = late is null ? context.Constant(0) : context.LogGrowth(late);
        Series years = Elapsed(context) * (1.0 / 12);
        Series rate = (12 * Functions.Log(2)) / (context.Value(fade, Dimensions.Calendar) / context.OneMonth);
        Series excess = (first - last) / rate;
        return start * plan.Exp((last * years) + (excess * (1 - plan.Exp(-(rate * years)))));
    }

    /// <summary>Months since the as-of date at month end, never negative, as a pure number.</summary>
    public static Series Elapsed(PlanContext context) =>
        context.Positive(context.MonthEnd - context.Constant(context.Horizon.AsOfPosition, Dimensions.Calendar)) / context.OneMonth;
}
