using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nameplate.Analysis.Circularity;
using Nameplate.Analysis.Comparisons;
using Nameplate.Analysis.Explanations;
using Nameplate.Analysis.Runs;
using Nameplate.Analysis.Stories;

namespace Nameplate.Cli.Runs;

/// <summary>Writes documents as JSON: one line, properties in a fixed order, shortest numbers that read back to the same bits, a line feed.</summary>
internal static class Documents
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(RunDocument document, TextWriter writer) => Write(document, DocumentsJson.Default.RunDocument, writer);

    public static void Write(Comparison comparison, TextWriter writer) => Write(comparison, DocumentsJson.Default.Comparison, writer);

    public static void Write(Story story, TextWriter writer) => Write(story, DocumentsJson.Default.Story, writer);

    public static void Write(CircularityDocument document, TextWriter writer) => Write(document, DocumentsJson.Default.CircularityDocument, writer);

    public static void Write(Explanation explanation, TextWriter writer) => Write(explanation, DocumentsJson.Default.Explanation, writer);

    public static void Write(Manifest manifest, TextWriter writer) => Write(manifest, DocumentsJson.Default.Manifest, writer);

    private static void Write<T>(T document, JsonTypeInfo<T> type, TextWriter writer)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            JsonSerializer.Serialize(json, document, type);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write('\n');
    }
}
