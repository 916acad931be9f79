using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Demand;

/// <summary>The <c>demand</c> section.</summary>
internal static class DemandReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } = new("demand", Shape.Object("What customers want.")
        .Optional("observed", Shape.Input("Total revenue by period; its actuals are history.", Dimensions.Money, Dimensions.MoneyPerMonth))
        .Required("patience", Shape.Input("Months in a row with unserved demand after which it counts as broken.", Dimensions.Calendar))
        .Required("tolerance", Shape.Input("Share of needed tokens that may go unserved without counting.", Dimension.None))
        .Required("streams", Shape.Map("Streams of revenue, by id; served in this order when compute is short.", StreamShape())), Required: true);

    /// <summary>Reads the section.</summary>
    public static DemandPlan Read(MapNode root, FactBook facts)
    {
        MapNode map = root.Map("demand");
        ImmutableArray<RevenueSource> streams = [.. map.Objects("streams").Select(s => ReadStream(s.Id, s.Map, facts))];
        return new DemandPlan(map.OptionalInput("observed", facts), map.Input("patience", facts), map.Input("tolerance", facts), streams, map.At);
    }

    private static Shape StreamShape() => Shape.Variant(
        "A stream of revenue.",
        "kind",
        ("users", Shape.Object("Users on a logistic curve; a share of them pays a monthly price.")
            .Optional("title", Shape.Text("Its title, for people."))
            .Required("users", Shape.Input("Users by date; the newest actual is where the simulation starts.", Dimensions.Persons))
            .Required("ceiling", Shape.Input("Users in the end.", Dimensions.Persons))
            .Required("speed", Shape.Input("Growth while far from the ceiling.", Dimensions.PerMonth))
            .Required("paying", Shape.Input("Paying share of users.", Dimension.None))
            .Optional("payingCeiling", Shape.Input("Paying share in the end.", Dimension.None))
            .Optional("payingSpeed", Shape.Input("How fast it gets there.", Dimensions.PerMonth))
            .Required("price", Shape.Input("Price per paying user and month.", Dimensions.MoneyPerPersonPerMonth))
            .Optional("priceGrowth", Shape.Input("Growth of the price.", Dimensions.PerMonth))
            .Required("tokens", Shape.Input("Tokens per user and month.", Dimensions.TokensPerMonth / Dimensions.Persons))
            .Optional("tokenGrowth", Shape.Input("Growth of tokens per user.", Dimensions.PerMonth))),
        ("usage", Fading(Shape.Object("Metered tokens at a price.")
            .Optional("title", Shape.Text("Its title, for people."))
            .Required("tokens", Shape.Input("Tokens per month by date; the newest actual is where the simulation starts.", Dimensions.TokensPerMonth))
            .Required("price", Shape.Input("Price per token.", Dimensions.MoneyPerToken))
            .Optional("priceGrowth", Shape.Input("Growth of the price; negative when it falls.", Dimensions.PerMonth)))),
        ("growth", Fading(Shape.Object("Revenue that is known only as such.")
            .Optional("title", Shape.Text("Its title, for people."))
            .Required("revenue", Shape.Input("Revenue per month by date; the newest actual is where the simulation starts.", Dimensions.MoneyPerMonth))
            .Optional("tokens", Shape.Input("Tokens needed per dollar of revenue.", Dimensions.Tokens / Dimensions.Money)))));

    private static ObjectShape Fading(ObjectShape shape) => shape
        .Required("growth", Shape.Input("Growth on the as-of date.", Dimensions.PerMonth))
        .Optional("lateGrowth", Shape.Input("Growth in the end; none when left out.", Dimensions.PerMonth))
        .Required("fade", Shape.Input("Months in which the difference between them halves.", Dimensions.Calendar));

    private static RevenueSource ReadStream(string id, MapNode map, FactBook facts) => map.Text("kind") switch
    {
        "users" => new UserRevenue(
            id,
            map.TextOr("title", id),
            map.Input("users", facts),
            map.Input("ceiling", facts),
            map.Input("speed", facts),
            map.Input("paying", facts),
            map.OptionalInput("payingCeiling", facts),
            map.OptionalInput("payingSpeed", facts),
            map.Input("price", facts),
            map.OptionalInput("priceGrowth", facts),
            map.Input("tokens", facts),
            map.OptionalInput("tokenGrowth", facts),
            map.At),
        "usage" => new UsageRevenue(
            id,
            map.TextOr("title", id),
            map.Input("tokens", facts),
            map.Input("growth", facts),
            map.OptionalInput("lateGrowth", facts),
            map.Input("fade", facts),
            map.Input("price", facts),
            map.OptionalInput("priceGrowth", facts),
            map.At),
        _ => new PlainRevenue(
            id,
            map.TextOr("title", id),
            map.Input("revenue", facts),
            map.Input("growth", facts),
            map.OptionalInput("lateGrowth", facts),
            map.Input("fade", facts),
            map.OptionalInput("tokens", facts),
            map.At),
    };
}
