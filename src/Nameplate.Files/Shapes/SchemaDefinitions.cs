using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>The parts of a schema that are written once and referred to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject?> _byName = new(StringComparer.Ordinal);

    /// <summary>The schema of a shape with its description.</summary>
    public JsonObject Describe(Shape shape)
    {
        var schema = shape.Schema(this);
        if (shape is not NamedShape) schema["description"] = shape.Description;
        return schema;
    }

    /// <summary>A reference to the schema of a shape, which is written under a name.</summary>
    public JsonObject Reference(string name, Shape shape)
    {
        // The null stands while the shape writes itself, so that it can refer to itself.
        if (_byName.TryAdd(name, null)) _byName[name] = Describe(shape);
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>All definitions by name.</summary>
    public JsonObject ToJson() => new(_byName.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
}
