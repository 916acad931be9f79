using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Supply;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>
/// Conservation of hardware: what was ever shipped is standing, waiting in stock, or retired; nothing stands that was not shipped, and
/// nothing has power that no site gives.
/// </summary>
internal static class StockChecks
{
    /// <summary>Adds the checks.</summary>
    public static void Lower(PlanContext context)
    {
        PlanBuilder plan = context.Plan;
        Series worst = context.Constant(0);
        Series energised = context.Zero(Dimensions.ItPower);
        foreach (Vendor vendor in context.Programme.Vendors)
        {
            if (!plan.TryFind("installed." + vendor.Id, out _))
            {
                continue;
            }

            Series delivered = context.Find("delivered." + vendor.Id);
            Series standing = context.Find("energised." + vendor.Id);
            Series waiting = context.Find("stock." + vendor.Id);
            Series gone = plan.Cumulative(context.Find("retired." + vendor.Id));
            worst = plan.Max(worst, Relative(context, plan.Abs(delivered - standing - waiting - gone), delivered));
            worst = plan.Max(worst, Relative(context, context.Positive(standing - delivered), delivered));
            energised += standing;
        }

        Series ready = context.Find("power.ready");
        worst = plan.Max(worst, Relative(context, context.Positive(energised - ready), ready));
        context.Catalogue.Check(new CheckLine("hardware shipped, standing, waiting and retired", plan.Peak(worst)));
    }

    private static Series Relative(PlanContext context, Series failure, Series scale) =>
        failure / (scale + context.Constant(1, Dimensions.ItPower));
}
