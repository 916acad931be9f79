using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>A single text with a check of its own.</summary>
internal sealed class ScalarShape(string description, string expected, Action<ScalarNode, ShapeContext> check, Func<JsonObject> schema) : Shape(description)
{
    internal override string Expected => expected;

    internal override void Check(Node node, ShapeContext context)
    {
        if (node is ScalarNode { IsEmpty: false } scalar) check(scalar, context);
        else context.WrongForm(node, expected);
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => schema();
}
