using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Market;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Conditions;

/// <summary>Reads conditions. A mapping with several keys means all of them.</summary>
internal static class ConditionReader
{
    /// <summary>What a condition must look like.</summary>
    public static readonly Shape Shape = Files.Shapes.Shape.Named("condition", Build);

    /// <summary>What the milestones of an agreement must look like.</summary>
    public static readonly Shape MilestonesShape = Files.Shapes.Shape.Map(
        "Milestones by name: achievements that nobody outside can watch.",
        Files.Shapes.Shape.Object("A milestone.")
            .Optional("title", Files.Shapes.Shape.Text("What it is."))
            .Optional("probability", Files.Shapes.Shape.Input("Probability that it is ever reached; certain when omitted.", Dimension.None))
            .Optional("date", Files.Shapes.Shape.Input("The day on which it is reached, if it is; from the start when omitted.", FactKind.Date)));

    /// <summary>Reads a condition; a missing one always holds.</summary>
    public static Condition Read(MapNode map, string key, FactBook facts) =>
        map.OptionalMap(key) is { } condition ? Read(condition, facts) : new Condition.All([], map.At);

    /// <summary>Reads the milestones of an agreement.</summary>
    public static ImmutableArray<MilestoneTerms> ReadMilestones(MapNode map, FactBook facts) =>
        [.. map.Objects("milestones").Select(item => new MilestoneTerms(
            item.Id,
            item.Map.TextOr("title", item.Id),
            item.Map.OptionalInput("probability", facts),
            item.Map.OptionalInput("date", facts),
            item.Map.At))];

    private static ObjectShape Build()
    {
        Shape condition = Shape;
        return Files.Shapes.Shape.Object("What must hold; several keys mean all of them.")
            .Optional("level", Files.Shapes.Shape.Input("The capacity that the agreement counts has reached this.", Dimensions.ItPower, Dimensions.StatedPower))
            .Optional("hurdle", Files.Shapes.Shape.Object("The share was observed at or above a price.")
                .Required("price", Files.Shapes.Shape.Input("The hurdle, USD/share.", Dimensions.SharePrice))
                .Optional("monitoring", Files.Shapes.Shape.Choice("How the price is observed: continuous (default), monthly-close or vwap-30d.", [.. MonitoringWords.All])))
            .Optional("milestone", Files.Shapes.Shape.Id("A milestone of the agreement is reached."))
            .Optional("notBefore", Files.Shapes.Shape.Input("A day has come.", FactKind.Date))
            .Optional("after", Files.Shapes.Shape.Id("An earlier tranche of this agreement has vested."))
            .Optional("binding", Files.Shapes.Shape.Reference("Another agreement is, or has become, binding.", "agreements"))
            .Optional("all", Files.Shapes.Shape.List("All of these hold.", condition))
            .Optional("any", Files.Shapes.Shape.List("At least one of these holds.", condition))
            .Optional("not", condition);
    }

    private static Condition Read(MapNode map, FactBook facts)
    {
        var items = ImmutableArray.CreateBuilder<Condition>();
        foreach (MapEntry entry in map.Entries)
        {
            items.Add(entry.Key switch
            {
                "level" => new Condition.Level(map.Input("level", facts), entry.At),
                "hurdle" => ReadHurdle(map.Map("hurdle"), facts),
                "milestone" => new Condition.Milestone(map.Text("milestone"), entry.At),
                "notBefore" => new Condition.NotBefore(map.Input("notBefore", facts), entry.At),
                "after" => new Condition.After(map.Text("after"), entry.At),
                "binding" => new Condition.Binding(map.Text("binding"), entry.At),
                "all" => new Condition.All([.. map.ObjectItems("all").Select(item => Read(item, facts))], entry.At),
                "any" => new Condition.Any([.. map.ObjectItems("any").Select(item => Read(item, facts))], entry.At),
                _ => new Condition.Negation(Read(map.Map("not"), facts), entry.At),
            });
        }

        return items.Count == 1 ? items[0] : new Condition.All(items.ToImmutable(), map.At);
    }

    private static Condition.Hurdle ReadHurdle(MapNode map, FactBook facts) =>
        new(map.Input("price", facts), MonitoringWords.Of(map.OptionalText("monitoring")), map.At);
}
