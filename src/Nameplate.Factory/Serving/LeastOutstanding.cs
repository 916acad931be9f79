namespace Nameplate.Factory.Serving;

/// <summary>The replica at which the fewest requests wait or run, relative to the largest batch of its kind; the first of equals.</summary>
internal sealed class LeastOutstanding : IRouter
{
    public int Choose(IFleetView fleet, int request) => Least(fleet);

    /// <summary>Compares a ÷ b with c ÷ d as a·d with c·b, so that equals are equal.</summary>
    public static int Least(IFleetView fleet)
    {
        int best = 0;
        long load = fleet.Outstanding(0);
        long room = fleet.Kind(0).MaximumBatch;
        for (int candidate = 1; candidate < fleet.Count; candidate++)
        {
            long other = fleet.Outstanding(candidate);
            long its = fleet.Kind(candidate).MaximumBatch;
            if (other * room < load * its)
            {
                best = candidate;
                load = other;
                room = its;
            }
        }

        return best;
    }
}
