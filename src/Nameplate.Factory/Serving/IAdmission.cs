namespace Nameplate.Factory.Serving;

/// <summary>Takes a request in or refuses it, once, when it arrives. An instance belongs to one service and may remember.</summary>
public interface IAdmission
{
    /// <summary>Whether the request is taken in.</summary>
    /// <param name="fleet">The replicas that are up and compute prompts; possibly none.</param>
    /// <param name="request">The request.</param>
    /// <param name="now">The time, in nanoseconds from the start.</param>
    bool Admits(IFleetView fleet, int request, long now);
}
