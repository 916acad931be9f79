using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nameplate.Factory.Documents;

namespace Nameplate.Cli.Factory;

/// <summary>Writes a factory's document as JSON: one line, properties in a fixed order, a line feed.</summary>
internal static class FactoryJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FactoryDocument document, TextWriter writer)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            JsonSerializer.Serialize(json, document, FactoryDocumentJson.Default.FactoryDocument);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write('\n');
    }
}

/// <summary>How the document becomes JSON: written when compiled, not found by reflection when run.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Default, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FactoryDocument))]
internal sealed partial class FactoryDocumentJson : JsonSerializerContext;
