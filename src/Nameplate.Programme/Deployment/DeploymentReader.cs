using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Programme.Deployment;

/// <summary>The <c>deployment</c> section.</summary>
internal static class DeploymentReader
{
    /// <summary>The section's shape.</summary>
    public static Section Section { get; } = new("deployment", Shape.Object("How power and hardware meet.")
        .Required("policy", Shape.Choice("Who is offered open power.", "commitments", "split", "cheapest-token"))
        .Optional("split", Shape.Map("Target shares by vendor, for the policy `split`.", Shape.Input("A share.", Dimension.None)).KeyedBy("vendors"))
        .Optional("largestShare", Shape.Input("The largest share of energised capacity that open power may give one vendor.", Dimension.None))
        .Required("life", Shape.Input("Months until hardware is retired.", Dimensions.Calendar))
        .Required("stock", Shape.Input("Months of full shipments that may wait in stock.", Dimensions.Calendar)), Required: true);

    /// <summary>Reads the rules.</summary>
    public static DeploymentPolicy Read(MapNode root, FactBook facts)
    {
        MapNode map = root.Map("deployment");
        Allocation allocation = map.Text("policy") switch
        {
            "split" => Allocation.Split,
            "cheapest-token" => Allocation.CheapestToken,
            _ => Allocation.Commitments,
        };
        return new DeploymentPolicy(
            allocation, map.InputMap("split", facts), map.OptionalInput("largestShare", facts), map.Input("life", facts), map.Input("stock", facts), map.At);
    }
}
