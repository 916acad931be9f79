using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Analysis.Explanations;

/// <summary>Lays out the claims of a fact: which holds, which lost and why.</summary>
public static class FactExplainer
{
    /// <summary>The fact with its claims; null when the book has no such fact.</summary>
    /// <param name="facts">The facts in force.</param>
    /// <param name="name">The fact's name.</param>
    /// <param name="month">Only the periods that a value in this month is read from: the last before its end and the next; null for all.</param>
    public static ExplainedFact? Of(FactBook facts, string name, Month? month = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!facts.TryGet(name, out Fact? fact))
        {
            return null;
        }

        IReadOnlyList<Resolution> all = facts.ResolveAll(name);
        return new ExplainedFact
        {
            Name = fact.Name,
            Title = fact.Title,
            Note = fact.Note,
            Unit = fact.Unit?.Symbol,
            Rule = ClaimWords.Word(fact.Rule),
            At = fact.At.ToString(),
            Periods = [.. Around(all, month).Select(r => Period(facts, r))],
            PeriodsInAll = all.Count,
        };
    }

    private static IEnumerable<Resolution> Around(IReadOnlyList<Resolution> all, Month? month)
    {
        if (month is not { } asked || all.Count <= 2)
        {
            return all;
        }

        int next = 0;
        while (next < all.Count && all[next].For.Last <= asked.LastDay)
        {
            next++;
        }

        int first = Math.Max(next - 1, 0);
        bool exact = next > 0 && all[next - 1].For.Last == asked.LastDay;
        return all.Skip(first).Take(exact || next == 0 ? 1 : 2);
    }

    private static ExplainedPeriod Period(FactBook facts, Resolution resolution) => new(
        resolution.For.ToString(),
        ClaimOf(facts, resolution.Fact, resolution.Winner, null),
        [.. resolution.Losers.Select(l => ClaimOf(facts, resolution.Fact, l.Loser, l.Why))]);

    private static ExplainedClaim ClaimOf(FactBook facts, Fact fact, Claim claim, string? lost)
    {
        Source? source = facts.Sources.GetValueOrDefault(claim.SourceId);
        return new ExplainedClaim
        {
            Value = ClaimWords.Value(claim, fact),
            For = claim.For?.ToString(),
            Known = ClaimWords.Day(claim.Known),
            Nature = ClaimWords.Word(claim.Nature),
            Kind = ClaimWords.Word(claim.Kind),
            Source = claim.SourceId,
            Publisher = source?.Publisher,
            Title = source?.Title,
            Date = source?.Date is { } date ? ClaimWords.Day(date) : null,
            Address = source?.Address,
            Note = claim.Note,
            At = claim.At.ToString(),
            Lost = lost,
        };
    }
}
