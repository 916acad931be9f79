using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Demand;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>The buyer's running costs other than compute: <c>cost.ID</c>, posted to the outside world.</summary>
internal sealed class CostsModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        string buyer = context.Programme.Buyer;
        Series revenue = context.Find("revenue." + buyer);
        foreach (Cost cost in context.Programme.Accounts.Costs)
        {
            Series amount = cost.Amount is { } fact
                ? Growth.Steady(context, context.Latest(fact, Dimensions.MoneyPerMonth), cost.Growth)
                : context.Zero(Dimensions.MoneyPerMonth);
            if (cost.OfRevenue is { } share)
            {
                amount += revenue * context.Value(share, Dimension.None);
            }

            amount = context.Name("cost." + cost.Id, amount, "USD/month");
            context.Ledger.Post(new Posting("cost." + cost.Id, buyer, Ledger.World, cost.Account, amount));
        }
    }
}
