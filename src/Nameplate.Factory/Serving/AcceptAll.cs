namespace Nameplate.Factory.Serving;

/// <summary>Everybody is taken in.</summary>
internal sealed class AcceptAll : IAdmission
{
    public bool Admits(IFleetView fleet, int request, long now) => true;
}
