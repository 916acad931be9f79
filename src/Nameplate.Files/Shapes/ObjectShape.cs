using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>A mapping with fixed keys.</summary>
public sealed class ObjectShape : Shape
{
    private readonly ImmutableArray<(string Key, Shape Shape, bool Required)> _keys;
    private readonly ImmutableArray<string> _ignored;

    internal ObjectShape(string description)
        : this(description, [], [])
    {
    }

    private ObjectShape(string description, ImmutableArray<(string Key, Shape Shape, bool Required)> keys, ImmutableArray<string> ignored)
        : base(description) => (_keys, _ignored) = (keys, ignored);

    internal override string Expected => $"a mapping with the keys {Words.List(_keys.Select(k => k.Key))}";

    internal ImmutableArray<(string Key, Shape Shape, bool Required)> Keys => _keys;

    /// <summary>This object with one more key that must be written.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public ObjectShape Required(string key, Shape shape) => With(key, shape, required: true);

    /// <summary>This object with one more key that may be written.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public ObjectShape Optional(string key, Shape shape) => With(key, shape, required: false);

    /// <summary>This object with all keys of another.</summary>
    /// <exception cref="ArgumentException">A key is in both.</exception>
    public ObjectShape Including(ObjectShape other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other._keys.Aggregate(this, (shape, key) => shape.With(key.Key, key.Shape, key.Required));
    }

    internal ObjectShape Ignoring(string key) => new(Description, _keys, _ignored.Add(key));

    internal override void Check(Node node, ShapeContext context)
    {
        if (node is not MapNode map)
        {
            context.WrongForm(node, Expected);
            return;
        }

        foreach (var entry in map.Entries) CheckEntry(map, entry, context);
        foreach (var (key, shape, required) in _keys)
        {
            if (required && !map.Has(key)) context.Error(Codes.MissingKey, map.At, $"{map.Called} lacks '{key}': {shape.Description}");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => Schema(definitions, discriminator: null, word: null);

    internal JsonObject Schema(SchemaDefinitions definitions, string? discriminator, string? word)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is not null)
        {
            properties[discriminator] = new JsonObject { ["const"] = word };
            required.Add(discriminator);
        }

        foreach (var (key, shape, isRequired) in _keys)
        {
            properties[key] = definitions.Describe(shape);
            if (isRequired) required.Add(key);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0) schema["required"] = required;
        return schema;
    }

    private void CheckEntry(MapNode map, MapEntry entry, ShapeContext context)
    {
        if (_ignored.Contains(entry.Key)) return;
        foreach (var (key, shape, _) in _keys)
        {
            if (key != entry.Key) continue;
            shape.Check(entry.Value, context);
            return;
        }

        var allowed = _ignored.Concat(_keys.Select(k => k.Key)).ToList();
        var missing = allowed.Where(k => !map.Has(k));
        context.Error(
            Codes.UnknownKey,
            entry.At,
            $"unknown key {Words.Quote(entry.Key)} in {map.Called}; expected one of: {Words.List(allowed)}",
            Words.DidYouMean(entry.Key, missing));
    }

    private ObjectShape With(string key, Shape shape, bool required)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (_keys.Any(k => k.Key == key)) throw new ArgumentException($"The key '{key}' is in this shape already.", nameof(key));
        return new ObjectShape(Description, _keys.Add((key, shape, required)), _ignored);
    }
}
