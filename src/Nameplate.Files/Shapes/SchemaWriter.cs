namespace Nameplate.Files.Shapes;

/// <summary>Writes the JSON Schema (draft 2020-12) of programme files, for editors.</summary>
public static class SchemaWriter
{
    /// <summary>The schema of a programme with the built-in sections and the domain's.</summary>
    public static string Write(IReadOnlyList<Section> sections) => throw new NotImplementedException();
}
