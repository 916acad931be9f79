using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Uncertainty;

/// <summary>The <c>drivers</c> and <c>referenceClasses</c> sections.</summary>
internal static class UncertaintyReader
{
    private const string Correlations = "correlations";

    /// <summary>The drivers' shape.</summary>
    public static Section Drivers { get; } = new("drivers", Shape.Map(
            "Shared causes of uncertainty, by id.",
            Shape.Object("A driver.").Required("title", Shape.Text("What it stands for.")))
        .Reserving(Correlations, Shape.Map(
            "Correlations between drivers, each pair once.",
            Shape.Map("With whom.", Shape.Input("A correlation, −1 to 1.", Dimension.None)).KeyedBy("drivers")).KeyedBy("drivers")));

    /// <summary>The reference classes' shape.</summary>
    public static Section Classes { get; } = new("referenceClasses", Shape.Map(
        "How much longer things take than promised, by kind.",
        Shape.Object("A reference class: the factor on a promised duration is lognormal.")
            .Required("title", Shape.Text("What it covers."))
            .Required("p50", Shape.Input("Median factor; 1 is on time.", Dimension.None))
            .Required("p90", Shape.Input("Ninetieth percentile of the factor.", Dimension.None))
            .Optional("tail", Shape.Object("A Pareto tail.")
                .Required("from", Shape.Quantity("Share of cases below the tail, between 0.5 and 1.", Dimension.None))
                .Required("index", Shape.Quantity("Pareto index, above 0: the smaller, the heavier the tail.", Dimension.None)))
            .Optional("drivers", Shape.Map("Loadings on drivers.", Shape.Input("A loading.", Dimension.None)).KeyedBy("drivers"))));

    /// <summary>Reads the drivers.</summary>
    public static ImmutableArray<Driver> ReadDrivers(MapNode root, FactBook facts)
    {
        MapNode? map = root.OptionalMap("drivers");
        MapNode? correlations = map?.OptionalMap(Correlations);
        return map is null
            ? []
            : [.. map.Objects().Where(d => d.Id != Correlations).Select(d => new Driver(d.Id, d.Map.Text("title"), correlations?.InputMap(d.Id, facts) ?? [], d.Map.At))];
    }

    /// <summary>Reads the reference classes.</summary>
    public static ImmutableArray<ReferenceClass> ReadClasses(MapNode root, FactBook facts, Diagnostics diagnostics) =>
        [.. root.Objects("referenceClasses").Select(c => ReadClass(c.Id, c.Map, facts, diagnostics))];

    private static ReferenceClass ReadClass(string id, MapNode map, FactBook facts, Diagnostics diagnostics)
    {
        MapNode? tail = map.OptionalMap("tail");
        double? from = tail?.Quantity("from").Value;
        double index = tail?.Quantity("index").Value ?? 1;
        if (from is not null and not (> 0.5 and < 1))
        {
            diagnostics.Error("NP2111", tail!.At, $"A tail starts between 0.5 and 1, not at {from.Value.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (index <= 0)
        {
            diagnostics.Error("NP2112", tail!.At, "A Pareto index is above 0.");
        }

        return new ReferenceClass(
            id, map.Text("title"), map.Input("p50", facts), map.Input("p90", facts), from, index,
            map.InputMap("drivers", facts), map.At);
    }
}
