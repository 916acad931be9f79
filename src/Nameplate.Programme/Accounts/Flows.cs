using Nameplate.Engine.Plans;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>Sums of postings as a party sees them, USD/month.</summary>
internal static class Flows
{
    /// <summary>What a party received less what it paid on some accounts, account by account in the order of the ledger.</summary>
    public static Series Net(PlanContext context, string party, params ReadOnlySpan<Account> accounts)
    {
        var sum = new Sum(context, Dimensions.MoneyPerMonth);
        foreach (Account account in accounts)
        {
            foreach (Posting posting in context.Ledger.Postings.Where(p => p.Account == account))
            {
                Add(sum, posting, posting.To == party, posting.From == party);
            }
        }

        return sum.Total;
    }

    /// <summary>What a party paid less what it received on an account: what it bought, or lent.</summary>
    public static Series Spent(PlanContext context, string party, Account account)
    {
        var sum = new Sum(context, Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(p => p.Account == account))
        {
            Add(sum, posting, posting.From == party, posting.To == party);
        }

        return sum.Total;
    }

    /// <summary>What a party received less what it paid on the accounts that a test lets pass, in the order of the ledger.</summary>
    public static Series Net(PlanContext context, string party, Func<Account, bool> counts)
    {
        var sum = new Sum(context, Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(p => counts(p.Account)))
        {
            Add(sum, posting, posting.To == party, posting.From == party);
        }

        return sum.Total;
    }

    /// <summary>Everything on one side of a party's postings, in the order of the ledger.</summary>
    public static Series Gross(PlanContext context, Func<Posting, bool> counts)
    {
        var sum = new Sum(context, Dimensions.MoneyPerMonth);
        foreach (Posting posting in context.Ledger.Postings.Where(counts))
        {
            sum.Add(posting.Amount);
        }

        return sum.Total;
    }

    private static void Add(Sum sum, Posting posting, bool plus, bool minus)
    {
        if (plus && !minus)
        {
            sum.Add(posting.Amount);
        }
        else if (minus && !plus)
        {
            sum.Subtract(posting.Amount);
        }
    }
}
