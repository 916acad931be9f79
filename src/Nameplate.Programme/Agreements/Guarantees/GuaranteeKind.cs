using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Guarantees;

/// <summary>
/// Guarantees. One is called in the first month that follows the cure period's months in a row with the guaranteed party's cash, as of the month
/// before, below its reserve. Makes <c>exposure.ID</c>, the most that could be claimed (the unpaid rest of what it covers, up to the cap), and
/// <c>called.ID</c>, what has been claimed: the exposure of the month of the call. The claim is reported and not posted: the headline honours every
/// commitment whatever the cash, so the guaranteed party's own payments go on, and a second payment of the same rent would count it twice.
/// </summary>
internal sealed class GuaranteeKind : AgreementKind<Guarantee>
{
    /// <summary>The word in files.</summary>
    public const string Name = "guarantee";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override bool AfterDemand => true;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("A promise to pay what another party owes when it cannot.")
        .Required("guarantor", Files.Shapes.Shape.Reference("The party that promises.", "parties"))
        .Required("guaranteed", Files.Shapes.Shape.Reference("The party whose obligations are guaranteed.", "parties"))
        .Required("beneficiary", Files.Shapes.Shape.Reference("The party to which they are owed.", "parties"))
        .Required("cap", Files.Shapes.Shape.Input("The most that is ever paid, USD.", Dimensions.Money))
        .Optional("covers", Files.Shapes.Shape.Reference("The cloud contract or loan whose unpaid rest is guaranteed; the cap itself when omitted.", "agreements"))
        .Required("cure", Files.Shapes.Shape.Input("Months in a row below the reserve before it is called.", Dimensions.Calendar))
        .Optional("until", Files.Shapes.Shape.Input("The day on which it ends.", FactKind.Date));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new Guarantee(
        terms,
        map.Text("guarantor"),
        map.Text("guaranteed"),
        map.Text("beneficiary"),
        map.Input("cap", facts),
        map.OptionalText("covers"),
        map.Input("cure", facts),
        map.OptionalInput("until", facts));

    /// <inheritdoc/>
    protected override void Check(PlanContext context, Guarantee guarantee)
    {
        if (!HasAccounts(context, guarantee.Guaranteed))
        {
            context.Diagnostics.Warning(
                "NP2334", guarantee.At, $"'{guarantee.Guaranteed}' neither pays nor receives anything in this programme, so '{guarantee.Id}' can never be called");
        }
    }

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, Guarantee guarantee, Standing standing)
    {
        PlanBuilder plan = context.Plan;
        Series open = standing.Active & LongStop.Of(context, guarantee.Until).NotPassed(context);
        Series exposure = context.Name("exposure." + guarantee.Id, Exposure(context, guarantee) * open, "USD");
        Series called = plan.Latch(Default(context, guarantee) & open & (exposure > context.Zero(Dimensions.Money)));
        Series first = called - plan.Lag(called, 1, context.Constant(0));
        context.Name("called." + guarantee.Id, plan.Cumulative(exposure * first / context.OneMonth), "USD");
        Series month = plan.FirstMonth(called);
        context.Catalogue.Break(new BreakLine($"{guarantee.Title} called", month, Binding: false));
        context.Catalogue.Tell(new StoryLine($"{guarantee.Title} called", month));
        string cure = Lines.Say(context, guarantee.Cure);
        string condition = $"cash of {context.Programme.NameOf(guarantee.Guaranteed)} below the reserve for {cure}";
        Lines.Report(context, guarantee, standing, "USD", [new TrancheLine("1", condition, month, plan.Final(context.Find("called." + guarantee.Id)))]);
    }

    private static Series Exposure(PlanContext context, Guarantee guarantee)
    {
        Series cap = context.Value(guarantee.Cap, Dimensions.Money);
        if (guarantee.Covers is not { } covered)
        {
            return cap;
        }

        bool known = context.Plan.TryFind($"cloud.{covered}.owed", out Series owed) || context.Plan.TryFind($"loan.{covered}.balance", out owed);
        return known ? context.Plan.Min(cap, owed) : context.Zero(Dimensions.Money);
    }

    private static Series Default(PlanContext context, Guarantee guarantee)
    {
        if (!HasAccounts(context, guarantee.Guaranteed))
        {
            return context.Constant(0);
        }

        string party = guarantee.Guaranteed;
        PlanBuilder plan = context.Plan;
        Series cash = plan.Lag(context.Forward("cash." + party, Dimensions.Money), 1, context.OpeningCash(party));
        Series below = (cash < context.Reserve(party)) & !context.InHistory;
        Series inARow = context.Forward($"called.{guarantee.Id}.wait", Dimension.None);
        inARow = context.Name($"called.{guarantee.Id}.wait", below * (plan.Lag(inARow, 1, context.Constant(0)) + 1));
        return inARow * context.OneMonth >= context.Value(guarantee.Cure, Dimensions.Calendar);
    }

    // The accounts keep the cash of the buyer and of every party that pays or receives.
    private static bool HasAccounts(PlanContext context, string party) =>
        party == context.Programme.Buyer || context.Ledger.Postings.Any(posting => posting.From == party || posting.To == party);
}
