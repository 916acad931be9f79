using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_of_a_small_domain_is_as_stored()
        => Snapshot.Match(SchemaWriter.Write(ProgrammeSandbox.Sections), "tests/Nameplate.Files.Tests/Snapshots/schema.json");

    [Fact]
    public void Every_reference_leads_somewhere_and_every_key_says_what_it_means()
    {
        var schema = JsonNode.Parse(SchemaWriter.Write(ProgrammeSandbox.Sections))!.AsObject();
        var definitions = schema["$defs"]!.AsObject();
        Walk(schema, node =>
        {
            if (node["$ref"] is { } reference) definitions.ContainsKey(reference.GetValue<string>()["#/$defs/".Length..]).ShouldBeTrue();
            foreach (var (key, property) in node["properties"] as JsonObject ?? [])
            {
                if (property!["$ref"] is null && property["const"] is null) property["description"].ShouldNotBeNull($"'{key}' has no description");
            }
        });
    }

    [Fact]
    public void A_domain_section_takes_the_place_of_a_built_in_one()
    {
        var schema = JsonNode.Parse(SchemaWriter.Write([new Section("drivers", Shape.Text("Other drivers."))]))!;
        schema["properties"]!["drivers"]!["description"]!.GetValue<string>().ShouldBe("Other drivers.");
    }

    [Fact]
    public void A_key_cannot_be_declared_twice()
        => Should.Throw<ArgumentException>(() => Shape.Object("An object.").Required("a", Shape.Text("A.")).Optional("a", Shape.Text("A.")));

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is JsonObject map)
        {
            visit(map);
            foreach (var (_, value) in map) Walk(value, visit);
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list) Walk(value, visit);
        }
    }
}
