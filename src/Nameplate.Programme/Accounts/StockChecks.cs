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
        var energised = new Sum(context, Dimensions.ItPower);
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
            worst = Worse(plan.Discrepancy(delivered, standing + waiting + gone, delivered));
            worst = Worse(Excess(standing, delivered));
            energised.Add(standing);
        }

        worst = Worse(Excess(energised.Total, context.Find("power.ready")));
        context.Catalogue.Check(new CheckLine("hardware shipped, standing, waiting and retired", worst));

        Series Worse(Series discrepancy) => plan.Max(worst, discrepancy);
        Series Excess(Series part, Series whole) => plan.Discrepancy(plan.Max(part, whole), whole, whole);
    }
}
