using System.Text.Json.Nodes;
using Nameplate.Files.Formulas;

namespace Nameplate.Files.Shapes;

/// <summary>A formula over series.</summary>
internal sealed class FormulaShape(string description) : Shape(description)
{
    internal override string Expected => "a formula such as revenue.openai * 0.2";

    internal override void Check(Node node, ShapeContext context)
    {
        if (node is ScalarNode { IsEmpty: false } scalar) FormulaParser.Parse(scalar.Text, scalar.Locate, context.Diagnostics);
        else context.WrongForm(node, Expected);
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => Scalars.Types("string", "number");
}
