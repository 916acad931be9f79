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
        var flows = new Sum(context, Dimensions.MoneyPerMonth);
        AddFlow(flows, "operating", Operating);
        AddFlow(flows, "investing", Investing);
        AddFlow(flows, "financing", Financing);
        return context.Plan.Lag(cash, 1, context.OpeningCash(party)) + (flows.Total * context.OneMonth);
    }

    /// <summary>
    /// How far the statements' cash is from the ledger's at worst: opening cash, plus all that was ever received, less all that was ever paid; against
    /// what was ever received and paid.
    /// </summary>
    public Series Imbalance(Series cash)
    {
        Series received = context.Plan.Cumulative(Received());
        Series paid = context.Plan.Cumulative(Paid());
        Series opening = context.OpeningCash(party);
        Series turnover = context.Plan.Abs(opening) + context.Plan.Abs(received) + context.Plan.Abs(paid);
        return context.Plan.Discrepancy(cash, opening + received - paid, turnover);
    }

    /// <summary>Received this month, in the order of the ledger.</summary>
    public Series Received() => Flows.Gross(context, p => p.To == party);

    /// <summary>Paid this month, in the order of the ledger.</summary>
    public Series Paid() => Flows.Gross(context, p => p.From == party);

    /// <summary>A statement's net flow; a party without such payments has no such statement.</summary>
    private void AddFlow(Sum flows, string statement, Account[] accounts)
    {
        if (context.Ledger.Postings.Any(p => accounts.Contains(p.Account) && (p.From == party || p.To == party)))
        {
            flows.Add(context.Name($"flow.{party}.{statement}", Flows.Net(context, party, accounts), "USD/month"));
        }
    }
}
