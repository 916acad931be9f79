using System.Text.Json.Nodes;
using Nameplate.Files.Facts;
using Nameplate.Quantities;

namespace Nameplate.Files.Shapes;

/// <summary>A value that rests on a fact: its name, a literal, or a mapping with the keys of a claim.</summary>
internal sealed class InputShape(string description, FactKind kind, Dimension[] dimensions) : Shape(description)
{
    internal override string Expected => $"the name of a fact or {FactWords.Expected(kind, dimensions)}";

    internal override void Check(Node node, ShapeContext context)
    {
        switch (node)
        {
            case ScalarNode { IsEmpty: false } scalar when context.Facts.TryGet(scalar.Text, out var fact):
                CheckFact(scalar, fact, context);
                break;
            case ScalarNode { IsEmpty: false } scalar:
                context.Facts.AddLiteral(scalar, kind, dimensions, context.Diagnostics);
                break;
            case MapNode map:
                FactShapes.InlineClaim.Check(map, context);
                context.Facts.AddInline(map, kind, dimensions, context.Diagnostics);
                break;
            default:
                context.WrongForm(node, Expected);
                break;
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject
            {
                ["type"] = new JsonArray("string", "number"),
                ["description"] = $"The name of a fact, or {FactWords.Expected(kind, dimensions)}.",
            },
            definitions.Reference("claim", FactShapes.InlineClaim)),
    };

    private void CheckFact(ScalarNode scalar, Fact fact, ShapeContext context)
    {
        if (fact.Kind == kind && (kind != FactKind.Quantity || dimensions.Contains(fact.Dimension))) return;
        var found = fact.Kind == FactKind.Quantity ? $"in {fact.Dimension}" : $"a {FactWords.Of(fact.Kind)}";
        context.Error(
            Codes.WrongFact,
            scalar.At,
            $"the fact '{fact.Name}' is {found}; {scalar.Called} expected {FactWords.Expected(kind, dimensions)}",
            $"the fact is declared at {fact.At}");
    }
}
