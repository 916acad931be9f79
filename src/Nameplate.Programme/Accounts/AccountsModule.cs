using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>
/// Cash, the funding gap and the books. A party's cash is worked out twice, neither from the other: from its statements (operating,
/// investing and financing flows, month by month) and from the ledger (opening cash plus everything received less everything paid).
/// Makes <c>cash.P</c>, <c>cash.P.reserve</c>, <c>fundingGap.P</c>, the buyer's statements and <c>cost.perMillionTokens</c>.
/// </summary>
internal sealed class AccountsModule : IModule
{
    /// <inheritdoc/>
    public void Lower(PlanContext context)
    {
        string buyer = context.Programme.Buyer;
        Restatement.Post(context, buyer);
        Series worst = context.Constant(0);
        var received = new Sum(context, Dimensions.MoneyPerMonth);
        var paid = new Sum(context, Dimensions.MoneyPerMonth);
        foreach (string party in Parties(context))
        {
            var account = new PartyAccount(context, party);
            Series cash = context.Name("cash." + party, account.FromStatements(), "USD");
            worst = context.Plan.Max(worst, account.Imbalance(cash));
            received.Add(account.Received());
            paid.Add(account.Paid());
        }

        context.Catalogue.Check(new CheckLine("cash of every party", worst));
        context.Catalogue.Check(new CheckLine(
            "money of all parties", context.Plan.Discrepancy(received.Total, paid.Total, received.Total)));
        Gap(context, buyer);
        BalanceSheet.Lower(context, buyer);
        StockChecks.Lower(context);
        CostPerToken(context, buyer);
    }

    private static IEnumerable<string> Parties(PlanContext context) => context.Ledger.Postings
        .SelectMany(p => (string[])[p.From, p.To])
        .Append(context.Programme.Buyer)
        .Distinct(StringComparer.Ordinal);

    private static void Gap(PlanContext context, string buyer)
    {
        PlanBuilder plan = context.Plan;
        Series cash = context.Find("cash." + buyer);
        Series reserve = context.Name($"cash.{buyer}.reserve", context.Reserve(buyer), "USD");
        Series future = plan.Select(context.InHistory, context.Constant(1e18, Dimensions.Money), cash);
        Series gap = context.Name("fundingGap." + buyer, context.Positive(reserve - plan.RunningMin(future)), "USD");
        context.Catalogue.Output(cash);
        context.Catalogue.Output(gap);
        Series below = plan.FirstMonth(gap > context.Zero(Dimensions.Money));
        context.Catalogue.Break(new BreakLine("cash below reserve", below, Binding: true));
        context.Catalogue.Tell(new StoryLine("cash goes below the reserve", below));
        context.Catalogue.FundingGap(new FundingGapLine(buyer, below, plan.Peak(gap), plan.PeakMonth(gap)));
    }

    private static void CostPerToken(PlanContext context, string buyer)
    {
        Series spent = Flows.Gross(context, p => p.From == buyer && p.Account is Account.Compute or Account.Energy);
        Series served = context.Find("tokens.served");
        Series some = context.Plan.Max(served, context.Constant(1, Dimensions.TokensPerMonth));
        Series cost = spent * context.Find("compute.inferenceShare") / some;
        Series none = served < context.Constant(1, Dimensions.TokensPerMonth);
        context.Catalogue.Output(
            context.Name("cost.perMillionTokens", context.Plan.Select(none, context.Zero(Dimensions.MoneyPerToken), cost), "USD/Mtoken"));
    }
}
