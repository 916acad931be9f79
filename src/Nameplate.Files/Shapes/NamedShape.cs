using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>A shape that is found only when it is needed, so that it may contain itself.</summary>
internal sealed class NamedShape(string name, Func<Shape> find) : Shape($"See {name}.")
{
    private readonly Lazy<Shape> _shape = new(find);

    internal override string Expected => _shape.Value.Expected;

    internal override void Check(Node node, ShapeContext context) => _shape.Value.Check(node, context);

    internal override JsonObject Schema(SchemaDefinitions definitions) => definitions.Reference(name, _shape.Value);
}
