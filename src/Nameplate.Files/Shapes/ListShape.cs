using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>A list of equal things.</summary>
internal sealed class ListShape(string description, Shape item) : Shape(description)
{
    internal override string Expected => "a list";

    internal override void Check(Node node, ShapeContext context)
    {
        if (node is ScalarNode { IsEmpty: true }) return;
        if (node is not ListNode list)
        {
            context.WrongForm(node, node is ScalarNode text ? $"a list, such as [{text.Text}]" : Expected);
            return;
        }

        foreach (var value in list.Items) item.Check(value, context);
    }

    internal override JsonObject Schema(SchemaDefinitions definitions)
        => new() { ["type"] = new JsonArray("array", "null"), ["items"] = definitions.Describe(item) };
}
