using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Supply;

/// <summary>The <c>vendors</c> and <c>memory</c> sections.</summary>
internal static class VendorReader
{
    /// <summary>The vendors' shape.</summary>
    public static Section Section { get; } = new("vendors", Shape.Map("Makers of accelerators, by id.", VendorShape()), Required: true);

    /// <summary>The memory's shape.</summary>
    public static Section Memory { get; } = new("memory", Shape.Object("High-bandwidth memory set aside for the programme.")
        .Required("base", Shape.Input("Wafer starts per month behind the vendors' shipments in any case.", Dimensions.WafersPerMonth))
        .Optional("allocation", Shape.Input("Further wafer starts per month by date, set aside for the programme.", Dimensions.WafersPerMonth))
        .Optional("status", Shape.Input("How firm the allocation is.", FactKind.Status))
        .Optional("probability", Shape.Input("Probability that a letter of intent becomes binding.", Dimension.None))
        .Optional("forAccelerators", Shape.Input("Share of the allocation that becomes memory of accelerators.", Dimension.None))
        .Required("yield", Shape.Input("Good memory per wafer.", Dimensions.DataPerWafer)));

    /// <summary>Reads the vendors.</summary>
    public static ImmutableArray<Vendor> Read(MapNode root, FactBook facts) =>
        [.. root.Objects("vendors").Select(v => ReadVendor(v.Id, v.Map, facts))];

    /// <summary>Reads the memory; null when the programme has none.</summary>
    public static MemorySupply? ReadMemory(MapNode root, FactBook facts) => root.OptionalMap("memory") is { } map
        ? new MemorySupply(
            map.Input("base", facts),
            map.OptionalInput("allocation", facts),
            map.OptionalInput("status", facts),
            map.OptionalInput("probability", facts),
            map.OptionalInput("forAccelerators", facts),
            map.Input("yield", facts),
            map.At)
        : null;

    private static ObjectShape VendorShape() => Shape.Object("A vendor.")
        .Required("name", Shape.Text("Its name, for people."))
        .Required("party", Shape.Reference("The party that is paid.", "parties"))
        .Optional("other", Shape.Flag("True when it counts in energised.other."))
        .Optional("commitment", Shape.Input("Cumulative capacity committed, by date.", Dimensions.ItPower, Dimensions.StatedPower))
        .Optional("existing", Shape.Input("Capacity from before the programme that its source counts in the commitment.", Dimensions.ItPower, Dimensions.StatedPower))
        .Optional("packaging", Shape.Input("The most that advanced packaging lets it ship to this programme.", Dimensions.ItPowerPerMonth))
        .Optional("memoryShare", Shape.Input("Its share of the memory that is set aside.", Dimension.None))
        .Required("generations", Shape.Map("Generations in order of availability, by id.", GenerationShape()));

    private static ObjectShape GenerationShape() => Shape.Object("A generation of accelerators in its rack.")
        .Required("announced", Shape.Input("The day from which its lateness is counted.", FactKind.Date))
        .Required("available", Shape.Input("Volume shipments: the first plan is the promise, an actual is when they began.", FactKind.Date))
        .Optional("class", Shape.Reference("The reference class of its lateness; on time when left out.", "referenceClasses"))
        .Required("shipping", Shape.Input("The most it ships to this programme at full ramp.", Dimensions.ItPowerPerMonth))
        .Optional("ramp", Shape.Input("Months from first to full shipments; at once when left out.", Dimensions.Calendar))
        .Required("power", Shape.Input("IT power per accelerator, shared parts of the rack included.", Dimensions.ItPowerPerAccelerator))
        .Optional("memory", Shape.Input("High-bandwidth memory per accelerator.", Dimensions.DataPerAccelerator))
        .Optional("price", Shape.Input("Price of the hardware per IT power.", Dimensions.MoneyPerItPower))
        .Optional("throughput", Shape.Input("Served tokens per second per IT power at the latency target.", Dimensions.TokenRatePerItPower));

    private static Vendor ReadVendor(string id, MapNode map, FactBook facts) => new(
        id,
        map.Text("name"),
        map.Text("party"),
        map.Flag("other"),
        map.OptionalInput("commitment", facts),
        map.OptionalInput("existing", facts),
        map.OptionalInput("packaging", facts),
        map.OptionalInput("memoryShare", facts),
        [.. map.Objects("generations").Select(g => ReadGeneration(g.Id, g.Map, facts))],
        map.At);

    private static Generation ReadGeneration(string id, MapNode map, FactBook facts) => new(
        id,
        map.Input("announced", facts),
        map.Input("available", facts),
        map.OptionalText("class"),
        map.Input("shipping", facts),
        map.OptionalInput("ramp", facts),
        map.Input("power", facts),
        map.OptionalInput("memory", facts),
        map.OptionalInput("price", facts),
        map.OptionalInput("throughput", facts),
        map.At);
}
