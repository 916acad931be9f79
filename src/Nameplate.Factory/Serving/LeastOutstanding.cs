namespace Nameplate.Factory.Serving;

/// <summary>The replica with the fewest requests, relative to the largest batch of its kind; among equals the one with the fewest prompt tokens to
/// compute, and among those the next in turn.</summary>
/// <remarks>A request whose prompt is not done counts four times, as in vLLM's balancer between its engines: the next one waits for its steps, which
/// are many times longer than steps that only decode.</remarks>
internal sealed class LeastOutstanding : IRouter
{
    private const int PromptWeight = 4;

    private int _last = -1;

    public int Choose(IFleetView fleet, int request)
    {
        int best = Least(fleet, _last);
        _last = fleet.Replica(best);
        return best;
    }

    /// <summary>The least loaded candidate; equals take turns after the replica that was chosen last.</summary>
    public static int Least(IFleetView fleet, int last = -1)
    {
        int best = 0;
        long load = Load(fleet, 0);
        long room = fleet.Kind(0).MaximumBatch;
        for (int candidate = 1; candidate < fleet.Count; candidate++)
        {
            // Compares a ÷ b with c ÷ d as a·d with c·b, so that equals are equal.
            long other = Load(fleet, candidate);
            long its = fleet.Kind(candidate).MaximumBatch;
            if (other * room < load * its || (other * room == load * its && Before(fleet, candidate, best, last)))
            {
                best = candidate;
                load = other;
                room = its;
            }
        }

        return best;
    }

    private static bool Before(IFleetView fleet, int candidate, int best, int last)
    {
        long prompts = fleet.PendingPrefill(candidate) - fleet.PendingPrefill(best);
        return prompts != 0 ? prompts < 0 : fleet.Replica(candidate) > last && fleet.Replica(best) <= last;
    }

    private static long Load(IFleetView fleet, int candidate) =>
        fleet.Outstanding(candidate) + (PromptWeight - 1L) * fleet.Unstarted(candidate);
}
