using System.Text.Json;
using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Sections;

/// <summary>
/// The run's document as JSON inside a page. The serialiser's default encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as
/// escapes, so no text in it can end the script element.
/// </summary>
internal static class DocumentJson
{
    public static string Serialize(RunDocument document) => JsonSerializer.Serialize(document, RunDocumentJson.Default.RunDocument);
}
