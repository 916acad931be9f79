using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>One party's side of the postings, summed in two different ways.</summary>
internal sealed class PartyAccount(PlanContext context, string party)
{
    private static readonly Account[] Operating =
        [Account.Revenue, Account.Compute, Account.Energy, Account.Research, Account.Overhead, Account.RevenueShare, Account.Interest, Account.Guarantee];

    private static readonly Account[] Investing = [Account.Capital];

    private static readonly Account[] Financing = [Account.Equity, Account.Debt, Account.Restatement];

    /// <summary>Cash as the cash-flow statement has it: last month's cash plus the three flows, each a sum over its accounts.</summary>
    public Series FromStatements()
    {
        Series cash = context.Forward("cash." + party, Dimensions.Money);
        Series flows = Flow("operating", Operating) + Flow("investing", Investing) + Flow("financing", Financing);
        return context.Plan.Lag(cash, 1, context.OpeningCash(party)) + (flows * context.OneMonth);
    }

    /// <summary>Cash as the ledger has it: opening cash, plus all that was ever received, less all that was ever paid.</summary>
    public Series FromLedger() =>
        context.OpeningCash(party) + context.Plan.Cumulative(Received()) - context.Plan.Cumulative(Paid());

    /// <summary>All that was received and paid so far, and the opening cash: what an imbalance is measured against.</summary>
    public Series Turnover() =>
        context.Plan.Abs(context.OpeningCash(party)) + context.Plan.Cumulative(context.Plan.Abs(Received())) + context.Plan.Cumulative(context.Plan.Abs(Paid()));

    /// <summary>Received this month, in the order of the ledger.</summary>
    public Series Received() => Sum(p => p.To == party);

    /// <summary>Paid this month, in the order of the ledger.</summary>
    public Series Paid() => Sum(p => p.From == party);

    private Series Flow(string statement, Account[] accounts)
    {
        Series sum = context.Zero(Dimensions.MoneyPerMonth);
        foreach (Account account in accounts)
        {
            foreach (Posting posting in context.Ledger.Postings.Where(p => p.Account == account && p.From != p.To))
            {
                sum = posting.To == party ? sum + posting.Amount : posting.From == party ? sum - posting.Amount : sum;
            }
        }

        return context.Name($"flow.{party}.{statement}", sum, "USD/month");
    }

    private Series Sum(Func<Posting, bool> mine)
    {
        Series sum = context.Zero(Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(mine))
        {
            sum += posting.Amount;
        }

        return sum;
    }
}
