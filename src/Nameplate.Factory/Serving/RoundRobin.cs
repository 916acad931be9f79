namespace Nameplate.Factory.Serving;

/// <summary>Each replica in turn, whatever it has to do.</summary>
internal sealed class RoundRobin : IRouter
{
    private int _last = -1;

    public int Choose(IFleetView fleet, int request)
    {
        int choice = 0;
        while (choice < fleet.Count && fleet.Replica(choice) <= _last)
        {
            choice++;
        }

        choice = choice == fleet.Count ? 0 : choice;
        _last = fleet.Replica(choice);
        return choice;
    }
}
