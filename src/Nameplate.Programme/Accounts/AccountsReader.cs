using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Accounts;

/// <summary>The <c>accounts</c> section.</summary>
internal static class AccountsReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } = new("accounts", Shape.Object("The accounts of the parties.")
        .Required("cash", Shape.Map("Each party's cash by date.", Shape.Input("Cash.", Dimensions.Money)).KeyedBy("parties"))
        .Required("reserve", Shape.Input("Cash that the buyer must not go below.", Dimensions.Money))
        .Required("life", Shape.Input("Months over which bought hardware is depreciated.", Dimensions.Calendar))
        .Optional("costs", Shape.Map("The buyer's costs other than compute, by id.", CostShape())), Required: true);

    /// <summary>Reads the section.</summary>
    public static AccountsPlan Read(MapNode root, FactBook facts)
    {
        MapNode map = root.Map("accounts");
        return new AccountsPlan(
            map.InputMap("cash", facts),
            map.Input("reserve", facts),
            map.Input("life", facts),
            [.. map.Objects("costs").Select(c => ReadCost(c.Id, c.Map, facts))],
            map.At);
    }

    private static ObjectShape CostShape() => Shape.Object("A running cost.")
        .Required("account", Shape.Choice("What it is for.", "research", "overhead"))
        .Optional("amount", Shape.Input("Amount per month on the as-of date.", Dimensions.MoneyPerMonth))
        .Optional("growth", Shape.Input("Growth of the amount.", Dimensions.PerMonth))
        .Optional("ofRevenue", Shape.Input("Share of revenue.", Dimension.None));

    private static Cost ReadCost(string id, MapNode map, FactBook facts) => new(
        id,
        map.Text("account") == "research" ? Account.Research : Account.Overhead,
        map.OptionalInput("amount", facts),
        map.OptionalInput("growth", facts),
        map.OptionalInput("ofRevenue", facts),
        map.At);
}
