using Nameplate.Engine.Plans;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Programme.Agreements.Loans;

/// <summary>
/// Loans. Drawn in the month of the drawing date, repaid monthly from the month after by <see cref="LoanSchedule"/>. Makes the payments
/// <c>loan.ID.drawn</c>, <c>loan.ID.repaid</c>, <c>loan.ID.interest</c>, and <c>loan.ID.balance</c>.
/// </summary>
internal sealed class LoanKind : AgreementKind<Loan>
{
    /// <summary>The word in files.</summary>
    public const string Name = "loan";

    private static readonly string[] Types = ["PAM", "LAM", "ANN"];

    /// <inheritdoc/>
    public override string Word => Name;

    /// <inheritdoc/>
    public override ObjectShape Shape { get; } = Begin("Money lent at a rate for a term.")
        .Required("lender", Files.Shapes.Shape.Reference("The party that lends.", "parties", Ledger.World))
        .Required("borrower", Files.Shapes.Shape.Reference("The party that borrows.", "parties", Ledger.World))
        .Required("type", Files.Shapes.Shape.Choice("How it is repaid: PAM at maturity, LAM in equal parts, ANN in equal payments.", Types))
        .Required("principal", Files.Shapes.Shape.Input("USD.", Dimensions.Money))
        .Required("rate", Files.Shapes.Shape.Input("Interest, %/year; a twelfth is due each month.", Dimension.None / Dimensions.Calendar))
        .Required("drawn", Files.Shapes.Shape.Input("The day on which it is drawn.", FactKind.Date))
        .Required("term", Files.Shapes.Shape.Input("From drawing to the last payment, whole months.", Dimensions.Calendar));

    /// <inheritdoc/>
    public override Agreement Read(AgreementTerms terms, MapNode map, FactBook facts, Diagnostics diagnostics) => new Loan(
        terms,
        map.Text("lender"),
        map.Text("borrower"),
        (LoanType)Math.Max(Array.IndexOf(Types, map.Text("type")), 0),
        map.Input("principal", facts),
        map.Input("rate", facts),
        map.Input("drawn", facts),
        map.Input("term", facts));

    /// <inheritdoc/>
    protected override void Lower(PlanContext context, Loan loan, Standing standing)
    {
        if (context.Position(loan.Drawn) is not { } position)
        {
            return;
        }

        PlanBuilder plan = context.Plan;
        int drawn = (int)Math.Ceiling(standing.Firm ? position : Math.Max(position, context.Horizon.HistoryMonths + 0.5)) - 1;
        double rate = context.Central(loan.Rate, Dimension.None / Dimensions.Calendar);
        int payments = (int)Math.Max(1, Math.Round(context.Central(loan.Term, Dimensions.Calendar), MidpointRounding.AwayFromZero));
        int months = context.Horizon.Months;
        var balance = new double[months];
        var interest = new double[months];
        var repaid = new double[months];
        var paidOut = new double[months];
        for (int month = Math.Max(drawn, 0); month < months; month++)
        {
            int k = month - drawn;
            balance[month] = LoanSchedule.Balance(loan.Type, rate, payments, k);
            if (k == 0)
            {
                paidOut[month] = 1;
            }
            else if (k <= payments)
            {
                interest[month] = LoanSchedule.Interest(loan.Type, rate, payments, k);
                repaid[month] = LoanSchedule.Repayment(loan.Type, rate, payments, k);
            }
        }

        Series principal = context.Value(loan.Principal, Dimensions.Money) * standing.BecomesBinding;
        Series Flow(double[] perUnit) => principal * plan.PerMonth(perUnit) / context.OneMonth;
        Lines.Pay(context, $"loan.{loan.Id}.drawn", loan.Lender, loan.Borrower, Account.Debt, Flow(paidOut));
        Lines.Pay(context, $"loan.{loan.Id}.repaid", loan.Borrower, loan.Lender, Account.Debt, Flow(repaid), repays: true);
        Lines.Pay(context, $"loan.{loan.Id}.interest", loan.Borrower, loan.Lender, Account.Interest, Flow(interest));
        Series owed = context.Name($"loan.{loan.Id}.balance", principal * plan.PerMonth(balance), "USD");
        Series month0 = plan.FirstMonth(owed > context.Zero(Dimensions.Money));
        context.Catalogue.Tell(new StoryLine($"{loan.Title}: drawn", month0));
        Lines.Report(context, loan, standing, "USD", [new TrancheLine("1", "drawn", month0, plan.Peak(owed))]);
    }
}
