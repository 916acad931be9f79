using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Files;

/// <summary>A mapping from keys to values in the order written; no key occurs twice.</summary>
public sealed partial class MapNode : Node
{
    private readonly Dictionary<string, MapEntry> _byKey;

    internal MapNode(Location at, string path, ImmutableArray<MapEntry> entries)
        : base(at, path)
    {
        Entries = entries;
        _byKey = new Dictionary<string, MapEntry>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries) _byKey.TryAdd(entry.Key, entry);
    }

    /// <summary>Keys with values, in the order written.</summary>
    public ImmutableArray<MapEntry> Entries { get; }

    /// <summary>The value of a key, or null.</summary>
    public Node? this[string key] => _byKey.TryGetValue(key, out var entry) ? entry.Value : null;

    internal override string Form => "a mapping";

    /// <summary>Whether the key was written.</summary>
    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>The value of a key, if it was written.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Node? value)
    {
        value = this[key];
        return value is not null;
    }

    internal bool TryGetEntry(string key, [NotNullWhen(true)] out MapEntry? entry) => _byKey.TryGetValue(key, out entry);
}
