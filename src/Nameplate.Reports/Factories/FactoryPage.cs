using System.Text.Json;
using Nameplate.Factory.Documents;
using Nameplate.Reports.Bundling;
using Nameplate.Reports.Markup;
using Nameplate.Reports.Sections;

namespace Nameplate.Reports.Factories;

/// <summary>The whole page of a factory's run.</summary>
internal static class FactoryPage
{
    public static string Of(FactoryDocument document, ReportAssets assets)
    {
        var c = new FactoryContext(document);
        (string Id, string Text, Html Part)[] parts =
        [
            (ServicesPart.Id, "Services", ServicesPart.Of(c)),
            (PowerPart.Id, "Power", PowerPart.Of(c)),
            (PoolsPart.Id, "Accelerators", PoolsPart.Of(c)),
            (JobsPart.Id, "Jobs", JobsPart.Of(c)),
            (QueuesPart.Id, "Abstract servers", QueuesPart.Of(c)),
            (TrustPart.Id, "How far to trust this", TrustPart.Of(c)),
        ];
        var shown = parts.Where(static part => !part.Part.IsEmpty).ToArray();
        Html body = Html.Join(
        [
            HeroPart.Of(c),
            TilesPart.Of(c),
            PageFrame.Contents(shown.Select(static part => (part.Id, part.Text))),
            .. shown.Select(static part => part.Part),
            ManifestPart.Of(c),
        ]);
        string json = JsonSerializer.Serialize(document, FactoryDocumentJson.Default.FactoryDocument);
        return PageFrame.Of($"{document.Title}: what the factory did", body, json, c.Figures, assets);
    }
}
