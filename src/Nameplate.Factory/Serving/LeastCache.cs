namespace Nameplate.Factory.Serving;

/// <summary>The replica with the smallest share of its cache taken; of equals the one with the fewest requests, then the first.</summary>
internal sealed class LeastCache : IRouter
{
    public int Choose(IFleetView fleet, int request)
    {
        int best = 0;
        double share = fleet.CacheShare(0);
        for (int candidate = 1; candidate < fleet.Count; candidate++)
        {
            double other = fleet.CacheShare(candidate);
            if (other < share || (other == share && fleet.Outstanding(candidate) < fleet.Outstanding(best)))
            {
                best = candidate;
                share = other;
            }
        }

        return best;
    }
}
