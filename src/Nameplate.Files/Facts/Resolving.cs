using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Groups the claims of a fact by period and finds the winners.</summary>
internal static class Resolving
{
    /// <summary>The winner of each period, in time order; claims without a period last.</summary>
    public static IReadOnlyList<Resolution> All(Fact fact)
    {
        var groups = InForce(fact).GroupBy(c => c.For ?? Period.Always).OrderBy(g => g.Key);
        return [.. groups.Select(g => Resolve(fact, g.Key, g))];
    }

    /// <summary>The claims that can hold: all of them, without those that overrides replace.</summary>
    public static IEnumerable<Claim> InForce(Fact fact)
    {
        if (fact.IsReplaced) return fact.Overrides;
        var replaced = fact.Overrides.Select(o => o.For).ToHashSet();
        return fact.Claims.Where(c => !replaced.Contains(c.For)).Concat(fact.Overrides);
    }

    private static Resolution Resolve(Fact fact, Period period, IEnumerable<Claim> claims)
    {
        var ranked = Ranking.Order(claims, fact.Rule);
        var winner = ranked[0];
        var losers = ranked.Skip(1).Concat(Replaced(fact, winner));
        return new Resolution(fact, period, winner, [.. losers.Select(c => new LosingClaim(c, Ranking.Why(winner, c, fact.Rule)))]);
    }

    // What an override replaces still shows up beside it: an override for all time replaces every claim.
    private static ImmutableArray<Claim> Replaced(Fact fact, Claim winner)
        => winner.Kind != ClaimKind.Override ? []
            : Ranking.Order(fact.Claims.Where(c => winner.For is null || c.For == winner.For), fact.Rule);
}
