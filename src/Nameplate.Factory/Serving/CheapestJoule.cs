namespace Nameplate.Factory.Serving;

/// <summary>The replica that spends the fewest joules on one more token, among those with room; where none has room, the least loaded one.</summary>
/// <remarks>A token is cheapest in a full batch, so this fills one replica after the other. It stops at three quarters of the batch and the cache,
/// which leaves room for the answers to grow.</remarks>
internal sealed class CheapestJoule : IRouter
{
    private const double Full = 0.75;

    public int Choose(IFleetView fleet, int request)
    {
        int best = -1;
        double joules = double.PositiveInfinity;
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            if (fleet.Outstanding(candidate) >= Full * fleet.Kind(candidate).MaximumBatch || fleet.CacheShare(candidate) >= Full)
            {
                continue;
            }

            double other = fleet.JoulesPerToken(candidate);
            if (other < joules)
            {
                best = candidate;
                joules = other;
            }
        }

        return best >= 0 ? best : LeastOutstanding.Least(fleet);
    }
}
