using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Reads the section <c>sources</c>.</summary>
internal static class SourceReader
{
    public static IReadOnlyDictionary<string, Source> Read(MapNode root, Diagnostics diagnostics)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        if (root["sources"] is not MapNode section) return sources;
        foreach (var entry in section.Entries)
        {
            if (entry.Key == Source.ThisProgramme)
                diagnostics.Error(Codes.ReservedName, entry.At, $"a source cannot be called '{entry.Key}': that is the source of literals in the programme itself");
            if (entry.Value is MapNode map) sources[entry.Key] = Read(entry, map);
        }

        return sources;
    }

    private static Source Read(MapEntry entry, MapNode map)
    {
        // A source dated 2025-10 may have been public from the first of the month.
        var date = map["date"] is ScalarNode text && PartialDate.Period(text.Text) is { Success: true } parsed ? parsed.Value.First : (DateOnly?)null;
        return new Source(entry.Key, Text(map, "publisher") ?? "", Text(map, "title") ?? "", date, Text(map, "address"), entry.At);
    }

    private static string? Text(MapNode map, string key) => (map[key] as ScalarNode)?.Text;
}
