using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Reads the mappings under <c>facts</c>, whose keys a shape has checked.</summary>
internal sealed class FactReader(ClaimSetting setting, Diagnostics diagnostics)
{
    private static readonly HashSet<string> Reserved = [.. StatusWords.All, "true", "false", "null", "month", Source.ThisProgramme];

    /// <summary>The fact with the claims that could be read, or null when not even its kind is known.</summary>
    public Fact? Read(MapEntry entry)
    {
        if (entry.Value is not MapNode map) return null;
        if (Reserved.Contains(entry.Key) || Names.LooksLikeNumber(entry.Key) || PartialDate.Period(entry.Key).Success)
            diagnostics.Error(Codes.ReservedName, entry.At, $"a fact cannot be called '{entry.Key}': where an input stands that is a value");
        if (ReadKind(entry, map) is not { } kind) return null;
        var unit = kind == FactKind.Quantity ? ReadUnit(map) : null;
        if (kind == FactKind.Quantity && unit is null) return null;
        var reader = new ClaimReader(new ValueReader(kind, unit, unit is null ? [] : [unit.Dimension], diagnostics), setting, diagnostics);
        var claims = map.ObjectItems("claims").Select(c => reader.Read(c, defaults: null)).OfType<Claim>().ToImmutableArray();
        if (map["claims"] is ScalarNode { IsEmpty: true } or ListNode { Items.IsEmpty: true })
            diagnostics.Error(Codes.NoClaims, entry.At, $"the fact '{entry.Key}' has no claims; expected at least one");
        return new Fact
        {
            Name = entry.Key,
            Kind = kind,
            Unit = unit,
            Claims = claims,
            Rule = ReadRule(map),
            Loads = ReadLoads(map, setting, diagnostics),
            Title = (map["title"] as ScalarNode)?.Text,
            Note = (map["note"] as ScalarNode)?.Text,
            At = entry.At,
        };
    }

    /// <summary>The loadings under <c>drivers</c>, in the order written.</summary>
    public static ImmutableArray<DriverLoading> ReadLoads(MapNode map, ClaimSetting setting, Diagnostics diagnostics)
    {
        if (map["drivers"] is not MapNode drivers) return [];
        var loads = ImmutableArray.CreateBuilder<DriverLoading>();
        foreach (var entry in drivers.Entries)
        {
            if (entry.Value is not ScalarNode node || !setting.Drivers.Contains(entry.Key)) continue;
            if (double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var loading) && loading is >= -1 and <= 1)
                loads.Add(new DriverLoading(entry.Key, loading));
            else
                diagnostics.Error(Codes.BadLoading, node.At, $"{Words.Quote(node.Text)} is not a loading; expected a number from -1 to 1");
        }

        return loads.DrainToImmutable();
    }

    private FactKind? ReadKind(MapEntry entry, MapNode map)
    {
        var index = map["kind"] is ScalarNode node ? Array.IndexOf(FactWords.Kinds, node.Text) : -1;
        if (index > 0 && map.TryGetEntry("unit", out var unit))
            diagnostics.Error(Codes.KindAgainstUnit, unit.At, $"a {FactWords.Kinds[index]} has no unit", "delete 'unit', or write kind: quantity");
        if (index >= 0) return (FactKind)index;
        if (map.Has("kind")) return null;
        if (map.Has("unit")) return FactKind.Quantity;
        diagnostics.Error(Codes.FactWithoutKind, entry.At, $"the fact '{entry.Key}' has neither 'unit' nor 'kind'", "write its unit, or kind: date, status or text (kind: quantity for a plain number)");
        return null;
    }

    private static Unit? ReadUnit(MapNode map)
    {
        if (map["unit"] is not { } node) return ValueReader.BaseUnit(Dimension.None);
        return node is ScalarNode { IsEmpty: false } text && Unit.Parse(text.Text) is { Success: true } parsed ? parsed.Value : null;
    }

    private static ResolutionRule ReadRule(MapNode map) => (map["rule"] as ScalarNode)?.Text switch
    {
        "newest" => ResolutionRule.Newest,
        "first" => ResolutionRule.First,
        "best-kind" => ResolutionRule.BestKind,
        _ => ResolutionRule.Standard,
    };
}
