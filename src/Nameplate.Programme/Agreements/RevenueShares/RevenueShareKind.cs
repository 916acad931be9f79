using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.RevenueShares;

/// <summary>Revenue shares: a share of the month's <c>revenue.PAYER</c>, until a day and up to a cap. Makes the payment <c>revenueShare.ID</c>.</summary>
internal sealed class RevenueShareKind : AgreementKind<RevenueShare>
{
    /// <summary>The word in files.</summary>
    public const string Name = "revenue-share";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override bool AfterDemand => true;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("A share of a party's revenue that it owes to another.")
        .Required("payer", Files.Shapes.Shape.Reference("The party whose revenue it is; the programme's buyer.", "parties"))
        .Required("payee", Files.Shapes.Shape.Reference("The party that is owed.", "parties", Ledger.World))
        .Required("share", Files.Shapes.Shape.Input("Such as 20 %.", Dimension.None))
        .Optional("cap", Files.Shapes.Shape.Input("The most that is paid in all, from the programme's start, USD.", Dimensions.Money))
        .Optional("until", Files.Shapes.Shape.Input("The day on which it ends.", FactKind.Date));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new RevenueShare(
        terms, map.Text("payer"), map.Text("payee"), map.Input("share", facts), map.OptionalInput("cap", facts), map.OptionalInput("until", facts));

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, RevenueShare agreement, Standing standing)
    {
        if (!context.Plan.TryFind("revenue." + agreement.Payer, out Series revenue))
        {
            context.Diagnostics.Error("NP2335", agreement.At, $"The programme does not model the revenue of '{agreement.Payer}'", $"only '{context.Programme.Buyer}' has revenue streams");
            return;
        }

        PlanBuilder plan = context.Plan;
        Series open = standing.Active & LongStop.Of(context, agreement.Until).NotPassed(context);
        Series due = revenue * context.Value(agreement.Share, Dimension.None) * open;
        if (agreement.Cap is { } cap)
        {
            due = Lines.Flow(context, plan.Min(plan.Cumulative(due), context.Value(cap, Dimensions.Money)));
        }

        Series paid = Lines.Pay(context, "revenueShare." + agreement.Id, agreement.Payer, agreement.Payee, Account.RevenueShare, due);
        Series month = plan.FirstMonth(paid > context.Zero(Dimensions.MoneyPerMonth));
        Lines.Report(context, agreement, standing, "USD", [new TrancheLine("1", "first payment", month, plan.Total(paid))]);
    }
}
