using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.PowerPurchases;

/// <summary>
/// Power purchases: price × availability × the sites' part of <c>compute.energy</c>, which is divided by ready power. Makes the payment
/// <c>energy.ID</c>.
/// </summary>
internal sealed class PowerPurchaseKind : AgreementKind<PowerPurchase>
{
    /// <summary>The word in files.</summary>
    public const string Name = "power-purchase";

    private static readonly Dimension Rate = Dimension.None / Dimensions.Calendar;

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override bool AfterDemand => true;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("Electricity bought for sites.")
        .Required("seller", Files.Shapes.Shape.Reference("The party that is paid.", "parties", Ledger.World))
        .Required("customer", Files.Shapes.Shape.Reference("The party that pays.", "parties"))
        .Optional("sites", Files.Shapes.Shape.List("The sites it supplies; all when omitted.", Files.Shapes.Shape.Reference("A site.", "sites")))
        .Required("price", Files.Shapes.Shape.Input("Such as 60 USD/MWh_facility.", Dimensions.EnergyPrice))
        .Optional("availability", Files.Shapes.Shape.Input("Share of the energy that the seller delivers and is paid for.", Dimension.None))
        .Optional("escalator", Files.Shapes.Shape.Input("Yearly rise of the price, %/year.", Rate))
        .Optional("until", Files.Shapes.Shape.Input("The day on which it ends.", FactKind.Date));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new PowerPurchase(
        terms,
        map.Text("seller"),
        map.Text("customer"),
        map.Texts("sites"),
        map.Input("price", facts),
        map.OptionalInput("availability", facts),
        map.OptionalInput("escalator", facts),
        map.OptionalInput("until", facts));

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, PowerPurchase agreement, Standing standing)
    {
        PlanBuilder plan = context.Plan;
        Series open = standing.Active & LongStop.Of(context, agreement.Until).NotPassed(context);
        Series energy = context.Find("compute.energy") * context.Value(agreement.Availability, Dimension.None, 1) * open;
        Series due = energy * Part(context, agreement) * context.Value(agreement.Price, Dimensions.EnergyPrice) * Escalation(context, agreement);
        Series paid = Lines.Pay(context, "energy." + agreement.Id, agreement.Customer, agreement.Seller, Account.Energy, due);
        Series month = plan.FirstMonth(paid > context.Zero(Dimensions.MoneyPerMonth));
        Lines.Report(context, agreement, standing, "USD", [new TrancheLine("1", "first payment", month, plan.Total(paid))]);
    }

    private static Series Part(PlanContext context, PowerPurchase agreement)
    {
        if (agreement.Sites.IsEmpty)
        {
            return context.Constant(1);
        }

        Series power = context.Zero(Dimensions.ItPower);
        foreach (string site in agreement.Sites)
        {
            power = context.Plan.TryFind($"site.{site}.energised", out Series ready) ? power + ready : power;
        }

        return power / context.Plan.Max(context.Find("power.ready"), context.Constant(1e-6, Dimensions.ItPower));
    }

    private static Series Escalation(PlanContext context, PowerPurchase agreement)
    {
        if (agreement.Escalator is not { } escalator)
        {
            return context.Constant(1);
        }

        Series year = context.Constant(12, Dimensions.Calendar);
        return context.Plan.Exp(context.LogGrowth(escalator) * context.Plan.Floor(context.Plan.MonthIndex / year));
    }
}
