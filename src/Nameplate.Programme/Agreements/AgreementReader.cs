using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;

namespace Nameplate.Programme.Agreements;

/// <summary>Reads the section <c>agreements</c>.</summary>
public static class AgreementReader
{
    /// <summary>What the section must look like.</summary>
    public static Section Section { get; } = new("agreements", Shape.Map(
        "Agreements by id.",
        Shape.Variant("An agreement.", "kind", [.. AgreementKinds.All.Select(kind => (kind.Word, kind.Shape))])));

    /// <summary>Reads the agreements in programme order; none when the section was not written.</summary>
    public static ImmutableArray<Agreement> Read(MapNode? map, FactBook facts, Diagnostics diagnostics) =>
        [.. (map?.Objects() ?? []).Select(item => Read(item.Id, item.Map, facts, diagnostics))];

    private static Agreement Read(string id, MapNode map, FactBook facts, Diagnostics diagnostics)
    {
        var terms = new AgreementTerms(
            id, map.TextOr("title", id), map.Input("status", facts), map.OptionalInput("probability", facts), map.OptionalInput("signed", facts), map.At);
        return AgreementKinds.Of(map.Text("kind")).Read(terms, map, facts, diagnostics);
    }
}
