using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Agreements.Conditions;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Market;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Warrants;

/// <summary>Warrants: how they are written, read and checked; <see cref="WarrantLowering"/> says what they do.</summary>
internal sealed class WarrantKind : AgreementKind<Warrant>
{
    /// <summary>The word in files.</summary>
    public const string Name = "warrant";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("The right to buy shares at a fixed price, tranche by tranche.")
        .Required("issuer", Files.Shapes.Shape.Reference("The party whose shares they are.", "parties"))
        .Required("holder", Files.Shapes.Shape.Reference("The party that may buy.", "parties"))
        .Required("share", Files.Shapes.Shape.Id("The share's symbol in the market."))
        .Required("shares", Files.Shapes.Shape.Input("Shares in all.", Dimensions.Shares))
        .Required("exercisePrice", Files.Shapes.Shape.Input("Exercise price, USD/share.", Dimensions.SharePrice))
        .Required("issued", Files.Shapes.Shape.Input("The day from which prices count.", FactKind.Date))
        .Required("expiry", Files.Shapes.Shape.Input("The day after which nothing vests; what is vested and exercisable is then exercised without cash.", FactKind.Date))
        .Optional("counts", Counted.Shape)
        .Optional("milestones", ConditionReader.MilestonesShape)
        .Optional("exercise", ConditionReader.Shape)
        .Required("tranches", Files.Shapes.Shape.Map("Tranches in order.", Files.Shapes.Shape.Object("A tranche.")
            .Required("shares", Files.Shapes.Shape.Input("Its shares.", Dimensions.Shares))
            .Optional("vest", ConditionReader.Shape)
            .Optional("exercise", ConditionReader.Shape)
            .Optional("longStop", Files.Shapes.Shape.Input("The day after which it no longer vests; the expiry when omitted.", FactKind.Date))));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new Warrant(
        terms,
        map.Text("issuer"),
        map.Text("holder"),
        map.Text("share"),
        map.Input("shares", facts),
        map.Input("exercisePrice", facts),
        map.Input("issued", facts),
        map.Input("expiry", facts),
        Counted.Read(map, "counts"),
        ConditionReader.ReadMilestones(map, facts),
        ConditionReader.Read(map, "exercise", facts),
        ReadTranches(map, facts));

    /// <inheritdoc/>
    protected override void Check(PlanContext context, Warrant warrant) => WarrantCheck.Check(context, warrant);

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, Warrant warrant, Standing standing)
    {
        if (MarketReader.CheckSymbol(context.Programme.Market, warrant.Symbol, warrant.At, context.Diagnostics) is { } share)
        {
            new WarrantLowering(context, warrant, share, standing).Lower();
        }
    }

    private static ImmutableArray<WarrantTranche> ReadTranches(MapNode map, FactBook facts) =>
        [.. map.Objects("tranches").Select(item => new WarrantTranche(
            item.Id,
            item.Map.Input("shares", facts),
            ConditionReader.Read(item.Map, "vest", facts),
            ConditionReader.Read(item.Map, "exercise", facts),
            item.Map.OptionalInput("longStop", facts),
            item.Map.At))];
}
