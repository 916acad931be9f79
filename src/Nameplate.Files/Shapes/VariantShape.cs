using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>One of several objects, told apart by the word under one key.</summary>
internal sealed class VariantShape(string description, string discriminator, (string Word, ObjectShape Shape)[] cases) : Shape(description)
{
    private readonly (string Word, ObjectShape Shape)[] _cases = [.. cases.Select(c => (c.Word, c.Shape.Ignoring(discriminator)))];

    internal override string Expected => $"a mapping with '{discriminator}': one of {string.Join(", ", _cases.Select(c => c.Word))}";

    internal override void Check(Node node, ShapeContext context)
    {
        if (node is not MapNode map)
        {
            context.WrongForm(node, Expected);
            return;
        }

        var words = _cases.Select(c => c.Word).ToList();
        if (map[discriminator] is not { } value)
        {
            context.Error(Codes.MissingKey, map.At, $"{map.Called} lacks '{discriminator}'; expected one of: {string.Join(", ", words)}");
            return;
        }

        if (value is not ScalarNode { IsEmpty: false } word)
        {
            context.WrongForm(value, $"one of: {string.Join(", ", words)}");
            return;
        }

        var chosen = Array.Find(_cases, c => c.Word == word.Text).Shape;
        if (chosen is not null) chosen.Check(map, context);
        else context.Error(Codes.NotAChoice, word.At, $"'{discriminator}' cannot be {Words.Quote(word.Text)}; expected one of: {string.Join(", ", words)}", Words.DidYouMean(word.Text, words));
    }

    internal override JsonObject Schema(SchemaDefinitions definitions)
        => new() { ["oneOf"] = new JsonArray([.. _cases.Select(c => (JsonNode)Case(c.Word, c.Shape, definitions))]) };

    private JsonObject Case(string word, ObjectShape shape, SchemaDefinitions definitions)
    {
        var schema = shape.Schema(definitions, discriminator, word);
        schema["description"] = shape.Description;
        return schema;
    }
}
