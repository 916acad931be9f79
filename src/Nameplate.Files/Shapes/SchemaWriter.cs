using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nameplate.Files.Shapes;

/// <summary>Writes the JSON Schema (draft 2020-12) of programme and factory files, for editors.</summary>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The schema of a programme, or of another kind of folder, with the built-in sections and the domain's. It says what a file may contain, not what it must: sections may
    /// be spread over files, so only the reader can tell what is missing.
    /// </summary>
    public static string Write(IReadOnlyList<Section> sections, FolderKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var of = kind ?? FolderKind.Programme;
        var definitions = new SchemaDefinitions();
        var programme = BuiltInSections.Whole(of, sections).Schema(definitions);
        programme.Remove("required");
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Nameplate {of.Noun} file",
        };
        foreach (var (key, value) in programme.ToList())
        {
            programme.Remove(key);
            schema[key] = value;
        }

        schema["$defs"] = definitions.ToJson();
        return schema.ToJsonString(Readable) + "\n";
    }
}
