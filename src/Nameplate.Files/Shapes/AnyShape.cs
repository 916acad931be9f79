using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>Anything at all.</summary>
internal sealed class AnyShape(string description) : Shape(description)
{
    internal override string Expected => "anything";

    internal override void Check(Node node, ShapeContext context)
    {
        // The section's own reader checks it.
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => [];
}
