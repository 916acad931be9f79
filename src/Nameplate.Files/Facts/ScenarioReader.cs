using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Reads the section <c>scenarios</c>.</summary>
internal static class ScenarioReader
{
    /// <summary>The scenarios; their overrides have been tried on the book, and what does not fit was reported.</summary>
    public static ImmutableArray<Scenario> Read(MapNode root, FactBook facts, Diagnostics diagnostics)
    {
        if (root["scenarios"] is not MapNode section) return [];
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var entry in section.Entries)
        {
            if (entry.Value is not MapNode map) continue;
            var scenario = new Scenario(entry.Key, (map["title"] as ScalarNode)?.Text ?? entry.Key, ReadOverrides(entry.Key, map), entry.At);
            facts.With(scenario.Overrides, diagnostics);
            scenarios.Add(scenario);
        }

        return scenarios.DrainToImmutable();
    }

    private static ImmutableArray<Override> ReadOverrides(string scenario, MapNode map)
        => map["overrides"] is not MapNode overrides ? []
            : [.. overrides.Entries.Select(e => new Override(e.Key, e.Value, null, $"scenario {scenario}", e.At))];
}
