using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>
/// The buyer's balance sheet, each line rolled forward by itself: assets are cash and what was bought less depreciation (straight line
/// over the accounting life); liabilities are debt; equity is what was there, what was paid in, and earnings kept. Assets − liabilities −
/// equity = 0 is checked. Makes <c>income.P</c>, <c>assets.P.fixed</c>, <c>debt.P</c>, <c>equity.P</c>.
/// </summary>
internal static class BalanceSheet
{
    /// <summary>Adds the statements and the check.</summary>
    public static void Lower(PlanContext context, string party)
    {
        PlanBuilder plan = context.Plan;
        Series bought = plan.Cumulative(Flows.Spent(context, party, Account.Capital));
        int life = (int)Math.Max(1, Math.Round(context.Central(context.Programme.Accounts.Life, Dimensions.Calendar), MidpointRounding.AwayFromZero));
        Series depreciation = (bought - plan.Lag(bought, life, context.Zero(Dimensions.Money))) / context.Constant(life, Dimensions.Calendar);
        context.Name($"depreciation.{party}", depreciation, "USD/month");
        Series fixedAssets = context.Name($"assets.{party}.fixed", bought - plan.Cumulative(depreciation), "USD");
        Series debt = context.Name("debt." + party, plan.Cumulative(Flows.Net(context, party, Account.Debt)), "USD");
        Series income = context.Name("income." + party, Flows.Net(context, party, IsIncome) - depreciation, "USD/month");
        Series paidIn = Flows.Net(context, party, Account.Equity) + Flows.Net(context, party, Account.Restatement);
        Series equity = context.Name("equity." + party, plan.Cumulative(paidIn + income, context.OpeningCash(party)), "USD");
        Series cash = context.Find("cash." + party);
        Series scale = plan.Abs(cash) + plan.Abs(fixedAssets) + plan.Abs(debt) + plan.Abs(equity) + plan.Cumulative(plan.Abs(income));
        context.Catalogue.Check(new CheckLine("balance sheet of " + party, plan.Discrepancy(cash + fixedAssets, debt + equity, scale)));
    }

    private static bool IsIncome(Account account) => account is not (Account.Capital or Account.Equity or Account.Debt or Account.Restatement);
}
