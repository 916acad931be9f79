namespace Nameplate.Programme.Compilation;

/// <summary>The origins of a plan, by the opaque number that the engine keeps beside a series.</summary>
public sealed class Provenance
{
    private readonly List<Origin> _origins = [];
    private readonly Dictionary<Origin, int> _ids = [];

    /// <summary>The number of the origin of a fact.</summary>
    public int OfFact(string name) => Add(new Origin(name, null));

    /// <summary>The number of an origin that is a sentence.</summary>
    public int OfNote(string note) => Add(new Origin(null, note));

    /// <summary>The origin with a number; null for −1, the number of series without any.</summary>
    public Origin? this[int id] => id < 0 ? null : _origins[id];

    private int Add(Origin origin)
    {
        if (!_ids.TryGetValue(origin, out int id))
        {
            id = _origins.Count;
            _origins.Add(origin);
            _ids.Add(origin, id);
        }

        return id;
    }
}
