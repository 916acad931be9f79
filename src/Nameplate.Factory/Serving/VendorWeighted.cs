namespace Nameplate.Factory.Serving;

/// <summary>Kinds of replicas in proportion to their weights, evenly interleaved; within the kind the replica with the fewest requests.</summary>
/// <remarks>Smooth weighted round robin: each kind gains its weight per request, the richest is taken and pays the sum.</remarks>
internal sealed class VendorWeighted : IRouter
{
    private readonly List<(ReplicaKind Kind, double Credit)> _kinds = [];

    public int Choose(IFleetView fleet, int request)
    {
        var kind = Richest(fleet);
        int best = -1;
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            if (ReferenceEquals(fleet.Kind(candidate), kind) && (best < 0 || fleet.Outstanding(candidate) < fleet.Outstanding(best)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private ReplicaKind Richest(IFleetView fleet)
    {
        double sum = 0;
        int richest = -1;
        ReplicaKind? last = null;
        for (int candidate = 0; candidate < fleet.Count; candidate++)
        {
            var kind = fleet.Kind(candidate);
            if (ReferenceEquals(kind, last))
            {
                continue;
            }

            last = kind;
            sum += kind.Weight;
            int place = Place(kind);
            _kinds[place] = (kind, _kinds[place].Credit + kind.Weight);
            richest = richest < 0 || _kinds[place].Credit > _kinds[richest].Credit ? place : richest;
        }

        _kinds[richest] = (_kinds[richest].Kind, _kinds[richest].Credit - sum);
        return _kinds[richest].Kind;
    }

    private int Place(ReplicaKind kind)
    {
        for (int place = 0; place < _kinds.Count; place++)
        {
            if (ReferenceEquals(_kinds[place].Kind, kind))
            {
                return place;
            }
        }

        _kinds.Add((kind, 0));
        return _kinds.Count - 1;
    }
}
