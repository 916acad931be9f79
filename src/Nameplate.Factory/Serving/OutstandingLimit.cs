namespace Nameplate.Factory.Serving;

/// <summary>Refuses while as many requests wait or run as the replicas that are up may have together.</summary>
internal sealed class OutstandingLimit(AdmissionLimits limits) : IAdmission
{
    public bool Admits(IFleetView fleet, int request, long now)
    {
        long outstanding = 0;
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            outstanding += fleet.Outstanding(candidate);
        }

        return outstanding < limits.OutstandingPerReplica * fleet.Count;
    }
}
