using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Cloud;

/// <summary>Cloud contracts and leases: how they are written, read and checked; <see cref="CloudLowering"/> says what they cost.</summary>
internal sealed class CloudKind : AgreementKind<CloudContract>
{
    /// <summary>The word in files.</summary>
    public const string Name = "cloud";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("Compute bought as a service, or data centres leased.")
        .Required("provider", Files.Shapes.Shape.Reference("The party that is paid.", "parties", Ledger.World))
        .Required("customer", Files.Shapes.Shape.Reference("The party that pays.", "parties", Ledger.World))
        .Optional("sites", Files.Shapes.Shape.List("The sites whose power is paid for.", Files.Shapes.Shape.Reference("A site.", "sites")))
        .Optional("price", Files.Shapes.Shape.Input("Price of power with 'sites', such as 12 USD bn/GW_it/year.", Dimensions.MoneyPerItPowerPerMonth))
        .Optional("capacity", Files.Shapes.Shape.Input("The most power that is paid for.", Dimensions.ItPower, Dimensions.StatedPower))
        .Optional("pays", Files.Shapes.Shape.Choice("What is paid for: power that is 'filled' with hardware (default) or 'ready' power, empty or not.", "filled", "ready"))
        .Optional("amount", Files.Shapes.Shape.Input("USD over the whole term, in place of 'sites' and 'price'.", Dimensions.Money))
        .Optional("starts", Files.Shapes.Shape.Input("With 'amount': the day on which payments start.", FactKind.Date))
        .Optional("escalator", Files.Shapes.Shape.Input("Yearly rise of the price, %/year.", Dimension.None / Dimensions.Calendar))
        .Optional("term", Files.Shapes.Shape.Input("How long is paid for, from each site's first power or from 'starts'.", Dimensions.Calendar));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics)
    {
        bool byPower = map.Has("sites") && map.Has("price") && !map.Has("amount") && !map.Has("starts");
        bool bySum = map.Has("amount") && map.Has("starts") && map.Has("term") && !map.Has("sites") && !map.Has("price") && !map.Has("escalator");
        if (!byPower && !bySum)
        {
            diagnostics.Error(
                "NP2330", map.At, $"'{terms.Id}' must be paid either by power, with 'sites' and 'price', or in a sum, with 'amount', 'starts' and 'term'");
        }

        return new CloudContract(
            terms,
            map.Text("provider"),
            map.Text("customer"),
            map.Texts("sites"),
            map.OptionalInput("price", facts),
            map.OptionalInput("capacity", facts),
            map.TextOr("pays", "filled") == "filled",
            map.OptionalInput("amount", facts),
            map.OptionalInput("starts", facts),
            map.OptionalInput("escalator", facts),
            map.OptionalInput("term", facts));
    }

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, CloudContract contract, Standing standing) => CloudLowering.Lower(context, contract, standing);
}
