using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nameplate.Quantities;

namespace Nameplate.Files.Shapes;

/// <summary>A mapping from ids that the user chooses to equal things.</summary>
public sealed class MapShape : Shape
{
    private readonly Shape _item;
    private readonly ImmutableArray<(string Key, Shape Shape)> _reserved;
    private readonly ImmutableArray<string> _sections;
    private readonly ImmutableArray<string> _alsoAllowed;
    private readonly KeyForm _keys;

    internal MapShape(string description, Shape item)
        : this(description, item, [], [], [], KeyForm.Ids)
    {
    }

    private MapShape(
        string description,
        Shape item,
        ImmutableArray<(string Key, Shape Shape)> reserved,
        ImmutableArray<string> sections,
        ImmutableArray<string> alsoAllowed,
        KeyForm keys)
        : base(description)
    {
        _item = item;
        _reserved = reserved;
        _sections = sections;
        _alsoAllowed = alsoAllowed;
        _keys = keys;
    }

    private enum KeyForm
    {
        Ids,
        Names,
        Dates,
    }

    internal override string Expected => _keys switch
    {
        KeyForm.Names => "a mapping from names",
        KeyForm.Dates => "a mapping from dates",
        _ => "a mapping from ids",
    };

    /// <summary>This map with one reserved key of another shape.</summary>
    public MapShape Reserving(string key, Shape shape) => new(Description, _item, _reserved.Add((key, shape)), _sections, _alsoAllowed, _keys);

    /// <summary>This map with keys that must be ids of another section (of one of several, when called again), or one of the words <paramref name="alsoAllowed"/>.</summary>
    public MapShape KeyedBy(string section, params string[] alsoAllowed)
        => new(Description, _item, _reserved, _sections.Add(section), _alsoAllowed.AddRange(alsoAllowed), _keys);

    /// <summary>This map with keys that are dotted names, such as those of facts and series.</summary>
    public MapShape KeyedByNames() => new(Description, _item, _reserved, _sections, _alsoAllowed, KeyForm.Names);

    /// <summary>This map with keys that are dates, possibly partial.</summary>
    public MapShape KeyedByDates() => new(Description, _item, _reserved, _sections, _alsoAllowed, KeyForm.Dates);

    internal override void Check(Node node, ShapeContext context)
    {
        // A section without content is an empty map: a place to fill.
        if (node is ScalarNode { IsEmpty: true }) return;
        if (node is not MapNode map)
        {
            context.WrongForm(node, Expected);
            return;
        }

        foreach (var entry in map.Entries)
        {
            var reserved = _reserved.FirstOrDefault(r => r.Key == entry.Key).Shape;
            if (reserved is null) CheckKey(entry, context);
            (reserved ?? _item).Check(entry.Value, context);
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var (key, shape) in _reserved) properties[key] = definitions.Describe(shape);
        var schema = new JsonObject { ["type"] = new JsonArray("object", "null") };
        if (properties.Count > 0) schema["properties"] = properties;
        if (_keys != KeyForm.Dates) schema["propertyNames"] = new JsonObject { ["pattern"] = _keys == KeyForm.Names ? Names.DottedPattern : Names.IdPattern };
        schema["additionalProperties"] = definitions.Describe(_item);
        return schema;
    }

    private void CheckKey(MapEntry entry, ShapeContext context)
    {
        if (_keys == KeyForm.Dates)
        {
            var parsed = PartialDate.LastDay(entry.Key);
            if (!parsed.Success) context.Error(Codes.NotADate, entry.At, Words.Tail(parsed.Error), parsed.Help);
            return;
        }

        var expected = _keys == KeyForm.Names ? Names.DottedExpected : Names.IdExpected;
        var fits = _keys == KeyForm.Names ? Names.IsDotted(entry.Key) : Names.IsId(entry.Key);
        if (!fits) context.Error(Codes.NotAnId, entry.At, $"the key {Words.Quote(entry.Key)} is not usable; expected {expected}");
        else if (!_sections.IsEmpty) Scalars.CheckReference(entry.Key, entry.At, _sections, _alsoAllowed, context);
    }
}
