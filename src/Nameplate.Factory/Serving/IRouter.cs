namespace Nameplate.Factory.Serving;

/// <summary>Chooses the replica for a request. An instance belongs to one service and one phase and may remember.</summary>
public interface IRouter
{
    /// <summary>Chooses one of the candidates.</summary>
    /// <param name="fleet">The replicas that are up and do the request's next phase; at least one.</param>
    /// <param name="request">The request.</param>
    /// <returns>From 0 to <see cref="IFleetView.Count"/> − 1.</returns>
    int Choose(IFleetView fleet, int request);
}
