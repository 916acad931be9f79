using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>One of several shapes, told apart by whether a text, a mapping or a list was written.</summary>
internal sealed class EitherShape(string description, Shape? text, Shape? map, Shape? list) : Shape(description)
{
    private readonly Shape[] _all = [.. new[] { text, map, list }.OfType<Shape>()];

    internal override string Expected => string.Join(" or ", _all.Select(s => s.Expected));

    internal override void Check(Node node, ShapeContext context)
    {
        var chosen = node switch { ScalarNode { IsEmpty: false } => text, MapNode => map, ListNode => list, _ => null };
        if (chosen is null) context.WrongForm(node, Expected);
        else chosen.Check(node, context);
    }

    internal override JsonObject Schema(SchemaDefinitions definitions)
        => new() { ["anyOf"] = new JsonArray([.. _all.Select(s => (JsonNode)definitions.Describe(s))]) };
}
