using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.ProgressiveInvestments;

/// <summary>
/// Progressive investments: tranche k pays min(amount, cap − (k − 1)·amount) when k steps are deployed, no later than the long-stop; tranche 1 pays
/// at signing where signing stands for the first step. Makes <c>invested.ID</c> (USD so far) and the payment <c>investment.ID</c>.
/// </summary>
internal sealed class ProgressiveInvestmentKind : AgreementKind<ProgressiveInvestment>
{
    /// <summary>The word in files.</summary>
    public const string Name = "progressive-investment";

    // More tranches than any letter has; a cap of a thousand amounts is a slip of a unit.
    private const int MostTranches = 200;

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("A vendor's promise to invest step by step as capacity is deployed.")
        .Required("investor", Files.Shapes.Shape.Reference("The party that invests.", "parties"))
        .Required("company", Files.Shapes.Shape.Reference("The party in which it invests.", "parties"))
        .Required("counts", Counted.Shape)
        .Required("step", Files.Shapes.Shape.Input("Capacity that each tranche stands for, such as 1 GW_stated.", Dimensions.ItPower, Dimensions.StatedPower))
        .Required("amount", Files.Shapes.Shape.Input("USD per tranche.", Dimensions.Money))
        .Required("cap", Files.Shapes.Shape.Input("The most that is invested in all, USD.", Dimensions.Money))
        .Optional("atSigning", Files.Shapes.Shape.Flag("Whether signing stands for the first step; true when omitted."))
        .Optional("longStop", Files.Shapes.Shape.Input("The day after which nothing more is paid.", FactKind.Date))
        .Optional("paid", Files.Shapes.Shape.Input("What was really paid, by period.", Dimensions.Money));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new ProgressiveInvestment(
        terms,
        map.Text("investor"),
        map.Text("company"),
        // The shape requires it.
        Counted.Read(map, "counts")!,
        map.Input("step", facts),
        map.Input("amount", facts),
        map.Input("cap", facts),
        map.Flag("atSigning", true),
        map.OptionalInput("longStop", facts),
        map.OptionalInput("paid", facts));

    /// <inheritdoc/>
    protected override void Check(PlanContext context, ProgressiveInvestment agreement)
    {
        if (agreement.LongStop is null)
        {
            context.Diagnostics.Warning(
                "NP2326", agreement.At, $"'{agreement.Id}' has no long-stop: it waits for its gigawatts until the end of the programme", "give it 'longStop', an assumption if its text names none");
        }

        double deployed = context.Central(agreement.Step, Dimensions.ItPower) * Tranches(context, agreement);
        if (agreement.Counts.Committed(context) is { } committed && deployed > committed * (1 + 1e-9))
        {
            context.Diagnostics.Warning(
                "NP2325",
                agreement.At,
                $"The last tranche of '{agreement.Id}' asks for {Humane.Print(deployed, Dimensions.ItPower)} of '{agreement.Counts.Vendor}', whose commitment is {Humane.Print(committed, Dimensions.ItPower)}");
        }
    }

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, ProgressiveInvestment agreement, Standing standing)
    {
        PlanBuilder plan = context.Plan;
        int tranches = Tranches(context, agreement);
        Series amount = context.Value(agreement.Amount, Dimensions.Money);
        Series cap = context.Value(agreement.Cap, Dimensions.Money);
        Series step = context.Value(agreement.Step, Dimensions.ItPower);
        Series open = standing.Active & LongStop.Of(context, agreement.LongStop).NotPassed(context);
        Series stock = context.Zero(Dimensions.Money);
        var lines = new List<TrancheLine>();
        for (int k = 1; k <= tranches; k++)
        {
            bool signing = k == 1 && agreement.AtSigning;
            Series due = plan.Latch(signing ? open : open & agreement.Counts.Reached(context, step * k));
            Series part = plan.Clamp(cap - (amount * (k - 1)), context.Zero(Dimensions.Money), amount);
            Series paid = part * due;
            stock += paid;
            Series month = plan.FirstMonth(due);
            lines.Add(new TrancheLine($"{k}", signing ? "signed" : $"{k} × {Lines.Say(context, agreement.Step)} {agreement.Counts.Measure}", month, plan.Final(paid)));
            context.Catalogue.Tell(new StoryLine($"{agreement.Title}: tranche {k} paid", month));
        }

        Series flow = Lines.Flow(context, stock, BeforeStart(context, agreement, standing, amount, cap));
        if (agreement.Paid is { } observed && context.Knows(observed))
        {
            flow = context.WithHistory(flow, Payments.InHistory(context, observed), context.Provenance.OfFact(observed.Name));
        }

        flow = Lines.Pay(context, "investment." + agreement.Id, agreement.Investor, agreement.Company, Account.Equity, flow);
        context.Catalogue.Output(context.Name("invested." + agreement.Id, plan.Cumulative(flow), "USD"));
        Lines.Report(context, agreement, standing, "USD", lines);
    }

    // What was signed before month 0 was paid for before month 0.
    private static Series BeforeStart(PlanContext context, ProgressiveInvestment agreement, Standing standing, Series amount, Series cap)
    {
        bool before = agreement.AtSigning && standing.Firm
            && (agreement.Terms.SignedOn is not { } signed || !context.Knows(signed) || context.Position(signed) <= 0);
        return before ? context.Plan.Min(amount, cap) : context.Zero(Dimensions.Money);
    }

    private static int Tranches(PlanContext context, ProgressiveInvestment agreement)
    {
        double tranches = context.Central(agreement.Cap, Dimensions.Money) / context.Central(agreement.Amount, Dimensions.Money);
        if (!(tranches > 0) || tranches > MostTranches)
        {
            context.Diagnostics.Error("NP2327", agreement.At, $"'{agreement.Id}' has a cap of {tranches:0.##} amounts; expected between 1 and {MostTranches}");
            return 0;
        }

        return (int)Math.Ceiling(tranches - 1e-9);
    }
}
