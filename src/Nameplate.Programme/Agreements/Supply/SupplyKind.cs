using System.Collections.Immutable;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Supply;

/// <summary>Supply agreements: how they are written, read and checked; <see cref="SupplyLowering"/> says what they cost.</summary>
internal sealed class SupplyKind : AgreementKind<SupplyAgreement>
{
    /// <summary>The word in files.</summary>
    public const string Name = "supply";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("The purchase of a vendor's systems.")
        .Required("vendor", Files.Shapes.Shape.Reference("Whose systems.", "vendors"))
        .Required("payers", Files.Shapes.Shape.Map("Share of the price by party.", Files.Shapes.Shape.Input("Such as 40 %.", Dimension.None)).KeyedBy("parties", Ledger.World))
        .Optional("price", Files.Shapes.Shape.Input("Price, such as 35 USD bn/GW_it; that of the generations shipped when omitted.", Dimensions.MoneyPerItPower))
        .Optional("measure", Files.Shapes.Shape.Choice("What commitments count: delivered (default), purchased or energised.", [.. Counted.Measures]))
        .Optional("commitments", Files.Shapes.Shape.Map("Capacity to be reached by a day.", Files.Shapes.Shape.Object("A commitment.")
            .Required("capacity", Files.Shapes.Shape.Input("Cumulative capacity.", Dimensions.ItPower, Dimensions.StatedPower))
            .Required("longStop", Files.Shapes.Shape.Input("The day by which it must be reached.", FactKind.Date))
            .Optional("firm", Files.Shapes.Shape.Flag("Whether missing it means that the programme does not add up; true when omitted."))))
        .Optional("deposit", Files.Shapes.Shape.Object("What is paid ahead.")
            .Required("share", Files.Shapes.Shape.Input("Share of the price.", Dimension.None))
            .Required("lead", Files.Shapes.Shape.Input("Months before the committed date.", Dimensions.Calendar)))
        .Optional("takeOrPay", Files.Shapes.Shape.Input("Share of the committed capacity that is paid for, installed or not.", Dimension.None))
        .Optional("exclusive", Files.Shapes.Shape.List("Sites that may hold no other vendor's hardware.", Files.Shapes.Shape.Reference("A site.", "sites")));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new SupplyAgreement(
        terms,
        map.Text("vendor"),
        map.InputMap("payers", facts),
        map.OptionalInput("price", facts),
        map.TextOr("measure", Counted.Measures[0]),
        ReadCommitments(map, facts),
        map.OptionalMap("deposit") is { } deposit ? new Deposit(deposit.Input("share", facts), deposit.Input("lead", facts)) : null,
        map.OptionalInput("takeOrPay", facts),
        map.Texts("exclusive"));

    /// <inheritdoc/>
    protected override void Check(PlanContext context, SupplyAgreement agreement)
    {
        Payers(context, agreement);
        if (new Counted(agreement.Vendor, agreement.Measure, agreement.At).Committed(context) is not { } committed)
        {
            return;
        }

        foreach (SupplyCommitment commitment in agreement.Commitments.Where(c => context.Knows(c.Capacity)))
        {
            double capacity = context.Central(commitment.Capacity, Dimensions.ItPower);
            if (capacity > committed * (1 + 1e-9))
            {
                context.Diagnostics.Warning(
                    "NP2325",
                    commitment.At,
                    $"'{commitment.Id}' asks for {Humane.Print(capacity, Dimensions.ItPower)} of '{agreement.Vendor}', whose commitment is {Humane.Print(committed, Dimensions.ItPower)}");
            }
        }
    }

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, SupplyAgreement agreement, Standing standing) =>
        new SupplyLowering(context, agreement, standing).Lower();

    // All agreements of the vendor together pay for its hardware once.
    private static void Payers(PlanContext context, SupplyAgreement agreement)
    {
        double share = 0;
        foreach (SupplyAgreement other in context.Programme.Agreements.OfType<SupplyAgreement>().Where(a => a.Vendor == agreement.Vendor))
        {
            if (Standing.Of(context, other.Terms) is { Ended: false })
            {
                share += other.Payers.Sum(payer => context.Central(payer.Share, Dimension.None));
            }
        }

        if (share < 1 - 1e-9)
        {
            context.Diagnostics.Warning(
                "NP2331", agreement.At, $"Unfunded: the payers of '{agreement.Vendor}' pay {share * 100:0.#} % of its price together", "name who pays the rest; 'world' stands for outsiders");
        }
        else if (share > 1 + 1e-9)
        {
            context.Diagnostics.Error("NP2332", agreement.At, $"The payers of '{agreement.Vendor}' pay {share * 100:0.#} % of its price together");
        }
    }

    private static ImmutableArray<SupplyCommitment> ReadCommitments(MapNode map, FactBook facts) =>
        [.. map.Objects("commitments").Select(item => new SupplyCommitment(
            item.Id, item.Map.Input("capacity", facts), item.Map.Input("longStop", facts), item.Map.Flag("firm", true), item.Map.At))];
}
