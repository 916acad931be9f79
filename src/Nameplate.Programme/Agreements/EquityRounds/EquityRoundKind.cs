using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.EquityRounds;

/// <summary>
/// Equity rounds. An amount with dates is paid on them, actuals in history and plans after it; one without dates when the round closes. What was paid
/// stays paid whatever becomes of the agreement. Makes <c>invested.ID</c> and the payments <c>equity.ID.PARTY</c>.
/// </summary>
internal sealed class EquityRoundKind : AgreementKind<EquityRound>
{
    /// <summary>The word in files.</summary>
    public const string Name = "equity-round";

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("Money paid for shares of a party.")
        .Required("company", Files.Shapes.Shape.Reference("The party that receives it.", "parties"))
        .Required("investors", Files.Shapes.Shape.Map("Who pays how much, by party.", Files.Shapes.Shape.Input("USD, by date or in one sum.", Dimensions.Money)).KeyedBy("parties", Ledger.World))
        .Optional("closes", Files.Shapes.Shape.Input("The day on which amounts without a date are paid.", FactKind.Date));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) =>
        new EquityRound(terms, map.Text("company"), map.InputMap("investors", facts), map.OptionalInput("closes", facts));

    /// <inheritdoc/>
    protected override void Check(PlanContext context, EquityRound round)
    {
        foreach ((string party, FactRef amount) in round.Investors)
        {
            if (context.Knows(amount) && !Dated(context, amount) && round.Closes is null)
            {
                context.Diagnostics.Error("NP2329", amount.At, $"Nobody knows when '{party}' pays", "give the amount dates with 'for', or the round a day with 'closes'");
            }
        }
    }

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, EquityRound round, Standing standing)
    {
        Series total = context.Zero(Dimensions.MoneyPerMonth);
        foreach ((string party, FactRef amount) in round.Investors.Where(investor => context.Knows(investor.Amount)))
        {
            Series? flow = Dated(context, amount)
                ? Payments.Schedule(context, amount, standing.Active)
                : AtClosing(context, round, amount, standing);
            if (flow is { } paid)
            {
                total += Lines.Pay(context, $"equity.{round.Id}.{party}", party, round.Company, Account.Equity, paid);
            }
        }

        Series invested = context.Name("invested." + round.Id, context.Plan.Cumulative(total), "USD");
        Series month = context.Plan.FirstMonth(total > context.Zero(Dimensions.MoneyPerMonth));
        context.Catalogue.Tell(new StoryLine($"{round.Title}: first payment", month));
        Lines.Report(context, round, standing, "USD", [new TrancheLine("1", "first payment", month, context.Plan.Final(invested))]);
    }

    private static Series? AtClosing(PlanContext context, EquityRound round, FactRef amount, Standing standing)
    {
        if (round.Closes is not { } closes || context.Position(closes) is not { } position)
        {
            return null;
        }

        // A letter of intent that should have closed already closes as soon as it can.
        double day = standing.Firm || standing.Ended ? position : Math.Max(position, context.Horizon.HistoryMonths + 0.5);
        return Payments.Once(context, context.Value(amount, Dimensions.Money), day) * standing.Active;
    }

    private static bool Dated(PlanContext context, FactRef amount) => context.Facts.Schedule(amount.Name).Any(point => !point.For.IsAlways);
}
