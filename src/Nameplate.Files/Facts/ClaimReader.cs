using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>Reads the mappings of claims, whose keys a shape has checked, and checks what they say together.</summary>
internal sealed class ClaimReader(ValueReader values, ClaimSetting setting, Diagnostics diagnostics)
{
    /// <summary>The claim, or null after its problems were reported (here or by the shape).</summary>
    /// <param name="map">The claim's mapping.</param>
    /// <param name="defaults">What it is when it does not say; null when it must say.</param>
    public Claim? Read(MapNode map, ClaimDefaults? defaults)
    {
        var ok = TryReadValue(map, out var value);
        var spread = ReadSpread(map, value, ref ok);
        var period = ReadPeriod(map, ref ok);
        var source = ReadSource(map, defaults, ref ok);
        var known = ReadKnown(map, source, defaults, ref ok);
        var nature = Word<Nature>(map, "nature", FactWords.Natures) ?? defaults?.Nature;
        var kind = Word<ClaimKind>(map, "kind", FactWords.ClaimKinds) ?? defaults?.Kind;
        if (!ok || known is not { } day || nature is not { } sort || kind is not { } grade || source is null) return null;
        if (sort == Nature.Actual) ok = HasHappened(map, period, value, day);
        return !ok ? null : new Claim
        {
            Value = value,
            Spread = spread,
            For = period,
            Known = day,
            Nature = sort,
            Kind = grade,
            SourceId = source,
            Note = (map["note"] as ScalarNode)?.Text,
            At = map.At,
        };
    }

    private bool TryReadValue(MapNode map, out FactValue? value)
    {
        value = null;
        if (map["value"] is ScalarNode { IsEmpty: false } node) return (value = values.Read(node)) is not null;
        if (map.Has("value")) return false;
        if (map.Has("distribution") || map.Has("low") || map.Has("high")) return true;
        diagnostics.Error(Codes.ClaimWithoutValue, map.At, $"{map.Called} says nothing; expected 'value', 'low' and 'high', or 'distribution'");
        return false;
    }

    private Spread ReadSpread(MapNode map, FactValue? value, ref bool ok)
    {
        var hasRange = map.Has("low") || map.Has("high");
        if (!hasRange && !map.Has("distribution")) return Spread.Certain;
        var read = Refused(map, hasRange) ? null
            : hasRange ? ReadRange(map, value)
            : map["distribution"] is MapNode inner ? new DistributionReader(values, setting, diagnostics).Read(inner) : null;
        if (read is Spread.ReferenceClass && value is null)
        {
            diagnostics.Error(Codes.ClaimWithoutValue, map.At, "a reference class needs a 'value' that its ratios apply to");
            ok = false;
        }

        ok &= read is not null;
        return read ?? Spread.Certain;
    }

    private bool Refused(MapNode map, bool hasRange)
    {
        if (values.Kind is FactKind.Status or FactKind.Text)
        {
            diagnostics.Error(Codes.SpreadOnWords, map.At, $"a {FactWords.Of(values.Kind)} cannot have a range or a distribution");
            return true;
        }

        if (!hasRange || !map.Has("distribution")) return false;
        diagnostics.Error(Codes.RangeAndDistribution, map.At, "'low' and 'high' stand beside 'distribution'; expected one or the other");
        return true;
    }

    private Spread.Range? ReadRange(MapNode map, FactValue? value)
    {
        if (!map.Has("low") || !map.Has("high"))
        {
            var (has, lacks) = map.Has("low") ? ("low", "high") : ("high", "low");
            diagnostics.Error(Codes.HalfRange, map.At, $"'{has}' stands without '{lacks}'");
            return null;
        }

        if (map["low"] is not ScalarNode { IsEmpty: false } lowNode || map["high"] is not ScalarNode { IsEmpty: false } highNode) return null;
        if (values.ReadNumber(lowNode) is not { } low || values.ReadNumber(highNode) is not { } high) return null;
        if (low >= high) return OutOfOrder(highNode, "'high' must be above 'low'");
        var central = value is null ? low : value.Kind == FactKind.Date ? value.Date.DayNumber : value.Quantity.Value;
        return central < low || central > high ? OutOfOrder(map["value"] ?? map, "'value' must lie between 'low' and 'high'") : new Spread.Range(low, high);
    }

    private Spread.Range? OutOfOrder(Node node, string message)
    {
        diagnostics.Error(Codes.OutOfOrder, node.At, message);
        return null;
    }

    private static Period? ReadPeriod(MapNode map, ref bool ok)
    {
        if (map["for"] is not ScalarNode node) return null;
        var parsed = Period.Parse(node.Text);
        ok &= parsed.Success;
        return parsed.Success ? parsed.Value : null;
    }

    private string? ReadSource(MapNode map, ClaimDefaults? defaults, ref bool ok)
    {
        if (map["source"] is not ScalarNode node) return defaults?.SourceId;
        if (node.Text == Source.ThisProgramme || setting.Sources.ContainsKey(node.Text)) return node.Text;
        ok = false;
        return null;
    }

    private DateOnly? ReadKnown(MapNode map, string? source, ClaimDefaults? defaults, ref bool ok)
    {
        var published = source is not null && setting.Sources.TryGetValue(source, out var found) ? found.Date : null;
        if (map["known"] is not ScalarNode node) return published ?? defaults?.Known;
        var parsed = PartialDate.LastDay(node.Text);
        if (!parsed.Success) return null;
        if (published is null || parsed.Value >= published) return parsed.Value;
        ok = false;
        diagnostics.Error(Codes.KnownBeforeSource, node.At, $"known {Day(parsed.Value)} is before its source '{source}' became public on {Day(published.Value)}", "a claim becomes known when its source does");
        return null;
    }

    private bool HasHappened(MapNode map, Period? period, FactValue? value, DateOnly known)
    {
        if (period is { } days && days.First > known)
        {
            diagnostics.Error(Codes.ActualAfterKnown, (map["for"] ?? map).At, $"an actual for {days} cannot have been known on {Day(known)}, before that began", "make it a plan or a forecast");
            return false;
        }

        if (value is not { Kind: FactKind.Date } || map["value"] is not ScalarNode text || PartialDate.Period(text.Text) is not { Success: true } parsed) return true;
        if (parsed.Value.First <= known) return true;
        diagnostics.Error(Codes.ActualAfterKnown, text.At, $"the actual date {text.Text} cannot have been known on {Day(known)}", "make it a plan or a forecast");
        return false;
    }

    private static T? Word<T>(MapNode map, string key, string[] words)
        where T : struct, Enum
    {
        var index = map[key] is ScalarNode node ? Array.IndexOf(words, node.Text) : -1;
        return index < 0 ? null : Enum.GetValues<T>()[index];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
