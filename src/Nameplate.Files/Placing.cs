using System.Collections.Immutable;
using Nameplate.Files.Facts;

namespace Nameplate.Files;

/// <summary>Writes values that were typed on a command line where their paths lead, as if they stood in the files.</summary>
internal static class Placing
{
    /// <summary>The tree with the values; what leads nowhere is left out.</summary>
    public static MapNode Place(MapNode root, IEnumerable<Override> values)
    {
        foreach (var value in values)
        {
            // A declared fact is overridden as a fact, also where a path has its name.
            if ((root["facts"] as MapNode)?.Has(value.FactName) != true && value is { For: null, Value: ScalarNode scalar } && Put(root, value.FactName.Split('.'), 0, scalar) is { } placed) root = placed;
        }

        return root;
    }

    private static MapNode? Put(MapNode map, string[] path, int depth, ScalarNode value)
    {
        var key = path[depth];
        var last = depth == path.Length - 1;
        if (!map.TryGetEntry(key, out var entry)) return last ? With(map, new MapEntry(key, value.At, value)) : null;
        if (last) return entry.Value is ScalarNode ? With(map, entry with { Value = value }) : null;
        return entry.Value is MapNode inner && Put(inner, path, depth + 1, value) is { } changed ? With(map, entry with { Value = changed }) : null;
    }

    private static MapNode With(MapNode map, MapEntry entry)
    {
        var found = map.Entries.FirstOrDefault(e => e.Key == entry.Key);
        ImmutableArray<MapEntry> entries = found is null ? map.Entries.Add(entry) : map.Entries.Replace(found, entry);
        return new MapNode(map.At, map.Path, entries) { Called = map.Called };
    }
}
