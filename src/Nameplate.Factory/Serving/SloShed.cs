namespace Nameplate.Factory.Serving;

/// <summary>Refuses a request whose first token would come too late everywhere: the prompts before it and its own take longer than its class allows.</summary>
internal sealed class SloShed(AdmissionLimits limits) : IAdmission
{
    public bool Admits(IFleetView fleet, int request, long now)
    {
        double allowed = limits.Slack * fleet.ClassOf(request).TimeToFirstToken;
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            long tokens = fleet.PendingPrefill(candidate) + fleet.Input(request);
            if (tokens * fleet.SecondsPerPromptToken(candidate) <= allowed)
            {
                return true;
            }
        }

        return false;
    }
}
