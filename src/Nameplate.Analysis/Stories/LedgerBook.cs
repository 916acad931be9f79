using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Stories;

/// <summary>Writes down every payment of one world.</summary>
public static class LedgerBook
{
    /// <summary>Every posting that moves money, month by month in the order of the postings.</summary>
    /// <param name="compiled">The programme.</param>
    /// <param name="world">The world's number; null for the base world.</param>
    /// <param name="seed">The seed of every draw.</param>
    public static IReadOnlyList<LedgerEntry> Of(CompiledProgramme compiled, long? world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        IReadOnlyList<Posting> postings = compiled.Context.Ledger.Postings;
        if (postings.Count == 0)
        {
            return [];
        }

        Plan plan = compiled.Plan([.. postings.Select(p => p.Amount)]);
        WorldTrace trace = Simulator.Replay(plan, world, seed);
        var entries = new List<LedgerEntry>();
        for (int month = 0; month < trace.Months; month++)
        {
            string name = compiled.Context.Horizon.At(month).ToString();
            foreach (Posting posting in postings)
            {
                double amount = trace[posting.Amount, month];
                if (amount != 0)
                {
                    entries.Add(new LedgerEntry(name, posting.Id, posting.From, posting.To, Word(posting.Account), amount));
                }
            }
        }

        return entries;
    }

    /// <summary>An account in a word, as the ledger prints it.</summary>
    internal static string Word(Account account) => account == Account.RevenueShare ? "revenue-share" : account.ToString().ToLowerInvariant();
}
