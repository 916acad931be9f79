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
        Series bought = plan.Cumulative(Net(context, party, paid: true, Account.Capital));
        int life = (int)Math.Max(1, Math.Round(context.Central(context.Programme.Accounts.Life, Dimensions.Calendar), MidpointRounding.AwayFromZero));
        Series depreciation = (bought - plan.Lag(bought, life, context.Zero(Dimensions.Money))) / context.Constant(life, Dimensions.Calendar);
        context.Name($"depreciation.{party}", depreciation, "USD/month");
        Series fixedAssets = context.Name($"assets.{party}.fixed", bought - plan.Cumulative(depreciation), "USD");
        Series debt = context.Name("debt." + party, plan.Cumulative(Net(context, party, paid: false, Account.Debt)), "USD");
        Series income = context.Name("income." + party, Income(context, party) - depreciation, "USD/month");
        Series paidIn = Net(context, party, paid: false, Account.Equity) + Net(context, party, paid: false, Account.Restatement);
        Series equity = context.Name("equity." + party, plan.Cumulative(paidIn + income, context.OpeningCash(party)), "USD");
        Series cash = context.Find("cash." + party);
        Series scale = plan.Abs(cash) + plan.Abs(fixedAssets) + plan.Abs(debt) + plan.Abs(equity) + plan.Cumulative(plan.Abs(income));
        Series imbalance = AccountsModule.Imbalance(context, cash + fixedAssets - debt - equity, scale);
        context.Catalogue.Check(new CheckLine("balance sheet of " + party, plan.Peak(imbalance)));
    }

    private static Series Income(PlanContext context, string party)
    {
        Series sum = context.Zero(Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(p => p.From != p.To))
        {
            if (posting.Account is Account.Capital or Account.Equity or Account.Debt or Account.Restatement)
            {
                continue;
            }

            sum = posting.To == party ? sum + posting.Amount : posting.From == party ? sum - posting.Amount : sum;
        }

        return sum;
    }

    private static Series Net(PlanContext context, string party, bool paid, Account account)
    {
        Series sum = context.Zero(Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(p => p.Account == account && p.From != p.To))
        {
            bool plus = paid ? posting.From == party : posting.To == party;
            bool minus = paid ? posting.To == party : posting.From == party;
            sum = plus ? sum + posting.Amount : minus ? sum - posting.Amount : sum;
        }

        return sum;
    }
}
