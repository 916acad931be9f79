using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Sites;

/// <summary>The <c>sites</c> section.</summary>
internal static class SiteReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } = new("sites", Shape.Map("Campuses that give accelerators power, by id.", SiteShape()));

    /// <summary>Reads the sites of a programme that the shape has accepted.</summary>
    public static ImmutableArray<Site> Read(MapNode root, FactBook facts) =>
        [.. root.Objects("sites").Select(s => ReadSite(s.Id, s.Map, facts))];

    private static ObjectShape SiteShape() => Shape.Object("A campus.")
        .Required("name", Shape.Text("Its name, for people."))
        .Required("owner", Shape.Reference("The party that owns the buildings.", "parties"))
        .Required("operator", Shape.Reference("The party that runs them and sells the compute.", "parties"))
        .Required("earmark", Shape.Reference("The vendor whose accelerators it is meant for, or `open`.", "vendors", "open"))
        .Required("pue", Shape.Input("Facility power over IT power at full load.", Dimension.None))
        .Optional("energised", Shape.Input("Observed capacity of the whole site, by date.", Dimensions.ItPower))
        .Required("phases", Shape.Map("Parts that are energised as one, by id.", PhaseShape()));

    private static ObjectShape PhaseShape() => Shape.Object("A phase.")
        .Required("capacity", Shape.Input("Capacity when complete.", Dimensions.ItPower, Dimensions.StatedPower))
        .Optional("commissioning", Shape.Input("Months between the last gate and power; none when left out.", Dimensions.Calendar))
        .Optional("ramp", Shape.Input("Months from first power to full capacity; at once when left out.", Dimensions.Calendar))
        .Optional("slipsWith", Shape.Text("A phase (PHASE, or SITE.PHASE of another site) whose gates of the same kind draw the same chance: parts of one building are late together."))
        .Required("gates", Shape.Object("What must be finished first; at least one.")
            .Optional("land", GateShape("The land."))
            .Optional("permit", GateShape("Permits."))
            .Optional("power", GateShape("Grid connection or generation on site."))
            .Optional("shell", GateShape("Buildings."))
            .Optional("cooling", GateShape("Cooling."))
            .Optional("network", GateShape("Network.")));

    private static ObjectShape GateShape(string description) => Shape.Object(description)
        .Required("start", Shape.Input("The day on which work started.", FactKind.Date))
        .Required("finish", Shape.Input("The first plan known is the promise; an actual finishes the gate.", FactKind.Date))
        .Optional("lead", Shape.Input("Months before 'finish' by which this gate is promised, where the promise speaks of the whole phase.", Dimensions.Calendar))
        .Required("class", Shape.Reference("The reference class of its lateness.", "referenceClasses"));

    private static Site ReadSite(string id, MapNode map, FactBook facts) => new(
        id,
        map.Text("name"),
        map.Text("owner"),
        map.Text("operator"),
        map.Text("earmark") is "open" ? null : map.Text("earmark"),
        map.Input("pue", facts),
        map.OptionalInput("energised", facts),
        [.. map.Objects("phases").Select(p => ReadPhase(p.Id, p.Map, facts))],
        map.At);

    private static Phase ReadPhase(string id, MapNode map, FactBook facts) => new(
        id,
        map.Input("capacity", facts),
        map.OptionalInput("commissioning", facts),
        map.OptionalInput("ramp", facts),
        map.OptionalText("slipsWith"),
        [.. map.Map("gates").Objects().Select(g => new Gate(g.Id, g.Map.Input("start", facts), g.Map.Input("finish", facts), g.Map.OptionalInput("lead", facts), g.Map.Text("class"), g.Map.At))],
        map.At);
}
