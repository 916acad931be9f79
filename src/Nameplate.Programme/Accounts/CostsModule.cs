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
            var sum = new Sum(context, Dimensions.MoneyPerMonth);
            if (cost.Amount is { } fact)
            {
                sum.Add(Growth.Steady(context, context.Latest(fact, Dimensions.MoneyPerMonth), cost.Growth));
            }

            if (cost.OfRevenue is { } share)
            {
                sum.Add(revenue * context.Value(share, Dimension.None));
            }

            Series amount = context.Name("cost." + cost.Id, sum.Total, "USD/month");
            context.Ledger.Post(new Posting("cost." + cost.Id, buyer, Ledger.World, cost.Account, amount));
        }
    }
}
