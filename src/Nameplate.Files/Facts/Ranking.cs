using System.Collections.Immutable;
using System.Globalization;

namespace Nameplate.Files.Facts;

/// <summary>Decides between the claims for one period, and says why.</summary>
internal static class Ranking
{
    private enum Criterion
    {
        Actual,
        Newest,
        Earliest,
        Kind,
    }

    /// <summary>The claims, the winner first. Claims that no criterion tells apart keep the order in which they were declared.</summary>
    public static ImmutableArray<Claim> Order(IEnumerable<Claim> claims, ResolutionRule rule)
        => [.. claims.Order(Comparer<Claim>.Create((a, b) => Compare(a, b, rule).Sign))];

    /// <summary>Why <paramref name="loser"/> does not hold.</summary>
    public static string Why(Claim winner, Claim loser, ResolutionRule rule)
    {
        if (winner.Kind == ClaimKind.Override && loser.Kind != ClaimKind.Override) return $"overridden by {winner.SourceId}";
        return Compare(winner, loser, rule).By switch
        {
            Criterion.Actual => $"a {FactWords.Of(loser.Nature)}, and there is an actual",
            Criterion.Newest => $"known on {Day(loser.Known)}, and the winner became known later, on {Day(winner.Known)}",
            Criterion.Earliest => $"known on {Day(loser.Known)}, and the rule 'first' takes the earliest, known on {Day(winner.Known)}",
            Criterion.Kind => $"{FactWords.Of(loser.Kind)}, which is weaker than {FactWords.Of(winner.Kind)}",
            _ => "declared after the winner, and equal in all that decides",
        };
    }

    private static (int Sign, Criterion? By) Compare(Claim a, Claim b, ResolutionRule rule)
    {
        foreach (var criterion in Criteria(rule))
        {
            var sign = Compare(a, b, criterion);
            if (sign != 0) return (sign, criterion);
        }

        return (0, null);
    }

    private static ReadOnlySpan<Criterion> Criteria(ResolutionRule rule) => rule switch
    {
        ResolutionRule.Newest => [Criterion.Newest, Criterion.Actual, Criterion.Kind],
        ResolutionRule.First => [Criterion.Actual, Criterion.Earliest, Criterion.Kind],
        ResolutionRule.BestKind => [Criterion.Kind, Criterion.Actual, Criterion.Newest],
        _ => [Criterion.Actual, Criterion.Newest, Criterion.Kind],
    };

    private static int Compare(Claim a, Claim b, Criterion criterion) => criterion switch
    {
        Criterion.Actual => (b.Nature == Nature.Actual).CompareTo(a.Nature == Nature.Actual),
        Criterion.Newest => b.Known.CompareTo(a.Known),
        // Only promises are taken by age: of two actuals the newer corrects the older.
        Criterion.Earliest => a.Nature == Nature.Actual ? b.Known.CompareTo(a.Known) : a.Known.CompareTo(b.Known),
        _ => a.Kind.CompareTo(b.Kind),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
