using System.Collections.Immutable;

namespace Nameplate.Files.Yaml;

/// <summary>Joins the sections of several files.</summary>
internal sealed class SectionMerger(Diagnostics diagnostics)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, MapEntry> _sections = new(StringComparer.Ordinal);

    /// <summary>Adds the sections of one file.</summary>
    /// <param name="file">The root mapping of the file.</param>
    /// <param name="without">A key that is not merged.</param>
    public void Add(MapNode file, string? without = null)
    {
        foreach (var section in file.Entries)
        {
            if (section.Key == without) continue;
            if (_sections.TryGetValue(section.Key, out var before)) _sections[section.Key] = before with { Value = Join(before, section) };
            else Keep(section);
        }
    }

    /// <summary>All sections, in the order in which they first occurred.</summary>
    public MapNode Merge(MapNode root) => new(root.At, "", [.. _order.Select(key => _sections[key])]) { Called = root.Called };

    private void Keep(MapEntry section)
    {
        _order.Add(section.Key);
        _sections.Add(section.Key, section);
    }

    private Node Join(MapEntry before, MapEntry section)
    {
        if (before.Value is MapNode left && section.Value is MapNode right) return Union(section.Key, left, right);

        // A section without content says nothing, so another file may fill it.
        if (section.Value is ScalarNode { IsEmpty: true }) return before.Value;
        if (before.Value is ScalarNode { IsEmpty: true }) return section.Value;
        diagnostics.Error(Codes.SectionTwice, section.At, $"the section '{section.Key}' stands already at {before.At}; only mappings can be spread over files");
        return before.Value;
    }

    private MapNode Union(string name, MapNode left, MapNode right)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        entries.AddRange(left.Entries);
        foreach (var entry in right.Entries)
        {
            if (!left.TryGetEntry(entry.Key, out var before)) entries.Add(entry);
            else diagnostics.Error(Codes.DuplicateId, entry.At, $"'{entry.Key}' in '{name}' stands already at {before.At}", "delete one of them, or join them in one place");
        }

        return new MapNode(left.At, left.Path, entries.DrainToImmutable()) { Called = left.Called };
    }
}
