using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>Turns overrides into claims of kind override.</summary>
internal static class OverrideReader
{
    /// <summary>The fact with the override in force, or the fact itself after the override's problems were reported.</summary>
    public static Fact Apply(Fact fact, Override change, ClaimSetting setting, Diagnostics diagnostics)
    {
        var reader = new Reader(fact, change, setting, diagnostics);
        var claims = change.Value switch
        {
            ScalarNode { IsEmpty: false } scalar => reader.FromText(scalar),
            MapNode map => reader.FromMap(map),
            ListNode list => [.. list.Items.OfType<MapNode>().SelectMany(m => reader.FromMap(m))],
            _ => [],
        };
        if (claims.IsEmpty) return fact;

        // One value without a period, and a list, stand for the whole fact; one value for a period replaces only that.
        if (change.Value is ListNode || claims[0].For is null) return fact with { Overrides = claims, IsReplaced = true };
        return fact with { Overrides = [.. fact.Overrides.Where(o => o.For != claims[0].For), .. claims] };
    }

    /// <summary>Reports an override of a fact that does not exist.</summary>
    public static void ReportUnknown(Override change, IEnumerable<string> names, Diagnostics diagnostics)
        => diagnostics.Error(Codes.OverrideUnknownFact, change.At, $"{change.Origin} overrides {Words.Quote(change.FactName)}, but no fact is called so", Words.DidYouMean(change.FactName, names));

    private sealed class Reader(Fact fact, Override change, ClaimSetting setting, Diagnostics diagnostics)
    {
        private readonly ClaimDefaults _defaults = new(FactShelf.NatureOf(fact.Kind), ClaimKind.Override, setting.Start, change.Origin);

        public ImmutableArray<Claim> FromText(ScalarNode scalar) => Values(null).Read(scalar) is not { } value ? [] : [new Claim
        {
            Value = value,
            For = change.For,
            Known = setting.Start,
            Nature = _defaults.Nature,
            Kind = ClaimKind.Override,
            SourceId = change.Origin,
            At = change.At,
        }];

        public ImmutableArray<Claim> FromMap(MapNode map)
        {
            if (change.For is not null && map.Has("for"))
            {
                diagnostics.Error(Codes.OverridePeriod, map.At, "the period of this override is given twice");
                return [];
            }

            var unit = map["unit"] is ScalarNode text && Quantities.Unit.Parse(text.Text) is { Success: true } parsed ? parsed.Value : null;
            if (unit is not null && (fact.Kind != FactKind.Quantity || unit.Dimension != fact.Dimension))
            {
                diagnostics.Error(Codes.WrongDimension, map["unit"]?.At ?? map.At, $"the unit '{unit.Symbol}' is in {unit.Dimension}; '{fact.Name}' expected {FactWords.Expected(fact.Kind, [fact.Dimension])}");
                return [];
            }

            return new ClaimReader(Values(unit), setting, diagnostics).Read(map, _defaults) is not { } claim ? []
                : [claim with { Kind = ClaimKind.Override, SourceId = change.Origin, For = claim.For ?? change.For }];
        }

        private ValueReader Values(Quantities.Unit? unit) => new(fact.Kind, unit ?? fact.Unit, [fact.Dimension], diagnostics);
    }
}
