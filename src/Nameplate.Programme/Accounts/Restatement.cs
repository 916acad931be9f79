using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>
/// In history the buyer's cash is what it was. What the modelled flows do not explain of it is posted openly, as
/// <c>accounts.restatement</c> between the world and the buyer, so that the books balance and the size of the unexplained can be seen.
/// </summary>
internal static class Restatement
{
    /// <summary>Posts the difference in each month of history whose cash was observed.</summary>
    public static void Post(PlanContext context, string buyer)
    {
        if (context.Programme.Accounts.Cash.FirstOrDefault(c => c.Party == buyer).Cash is not { } fact || !context.Knows(fact))
        {
            return;
        }

        double[] observed = context.Observed(fact, Dimensions.Money);
        if (Array.TrueForAll(observed, double.IsNaN))
        {
            return;
        }

        Series net = Flows.Net(context, buyer, static _ => true);
        Series before = context.Plan.Lag(context.Forward("cash." + buyer, Dimensions.Money), 1, context.OpeningCash(buyer));
        Series modelled = before + (net * context.OneMonth);
        Series actual = context.WithHistory(modelled, observed, context.Provenance.OfFact(fact.Name));
        Series unexplained = context.Name("accounts.restatement", (actual - modelled) / context.OneMonth, "USD/month");
        context.Ledger.Post(new Posting("accounts.restatement", Ledger.World, buyer, Account.Restatement, unexplained));
    }
}
