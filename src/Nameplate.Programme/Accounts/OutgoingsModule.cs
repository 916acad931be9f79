using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>
/// What parties pay beside the programme, for the way that money takes through them. These series are nobody's postings, and what a run simulates in
/// every world does not read them. Makes <c>outgoings.P</c> and, of it, <c>outgoings.P.to.Q</c> for what P pays Q (USD/month), and
/// <c>outgoings.P.cash</c>.
/// </summary>
internal sealed class OutgoingsModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        foreach (PartyOutgoings outgoings in context.Programme.Outgoings.Where(o => context.Knows(o.Amount)))
        {
            CheckShares(context, outgoings);
            string name = "outgoings." + outgoings.Party;
            Series amount = context.Name(name, context.Positive(context.Schedule(outgoings.Amount, Dimensions.MoneyPerMonth)), "USD/month");
            List<(string, Series)> purchases = [.. outgoings.Purchases.Where(p => context.Knows(p.Share)).Select(p =>
                (p.Party, context.Name($"{name}.to.{p.Party}", amount * context.Positive(context.Value(p.Share, Dimension.None)), "USD/month")))];
            context.Catalogue.Outgoing(new OutgoingsLine(outgoings.Party, amount, purchases, Cash(context, outgoings.Party, name)));
        }
    }

    private static Series? Cash(PlanContext context, string party, string name) =>
        context.Programme.Accounts.Cash.FirstOrDefault(c => c.Party == party).Cash is { } fact && context.Knows(fact)
            ? context.Name(name + ".cash", context.Positive(context.Schedule(fact, Dimensions.Money)), "USD")
            : null;

    private static void CheckShares(PlanContext context, PartyOutgoings outgoings)
    {
        double share = outgoings.Purchases.Where(p => context.Knows(p.Share)).Sum(p => context.Central(p.Share, Dimension.None));
        if (share > 1 + 1e-9)
        {
            context.Diagnostics.Error("NP2504", outgoings.At, $"'{outgoings.Party}' pays other parties {share * 100:0.#} % of its outgoings together");
        }
    }
}
