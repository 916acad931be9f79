namespace Nameplate.Factory.Serving;

/// <summary>The replica that holds the most of the prompt in its prefix cache, unless it has far more to do than the least loaded one.</summary>
internal sealed class PrefixAffinity : IRouter
{
    /// <summary>A replica with more than this many times the requests of the least loaded one, and a few more, is passed over.</summary>
    private const int Imbalance = 2;
    private const int Few = 8;

    public int Choose(IFleetView fleet, int request)
    {
        int least = LeastOutstanding.Least(fleet);
        int limit = Imbalance * fleet.Outstanding(least) + Few;
        int best = least;
        int tokens = fleet.CachedTokens(least, request);
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            if (fleet.Outstanding(candidate) > limit)
            {
                continue;
            }

            int cached = fleet.CachedTokens(candidate, request);
            if (cached > tokens || (cached == tokens && cached > 0 && fleet.Outstanding(candidate) < fleet.Outstanding(best)))
            {
                best = candidate;
                tokens = cached;
            }
        }

        return best;
    }
}
