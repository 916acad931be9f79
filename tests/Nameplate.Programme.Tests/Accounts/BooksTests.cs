using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Files;
using Nameplate.Programme.Accounts;
using Nameplate.Programme.Calendars;
using Nameplate.Programme.Compilation;
using Nameplate.Programme.Tests.Agreements;
using Nameplate.Quantities;

namespace Nameplate.Programme.Tests.Accounts;

/// <summary>The books balance, and the checks that say so would notice if they did not.</summary>
public sealed class BooksTests
{
    [Theory]
    [InlineData(0.0, false)]
    [InlineData(1.0, true)]
    public void Money_that_reaches_one_side_only_is_found(double wrong, bool found)
    {
        // Chip's cash is given: opening nothing, two dollars a month. The ledger says one dollar a month, or both agree.
        PlanContext context = Context();
        context.Ledger.Post(new Posting("paid", "lab", "chip", Account.Overhead, context.Constant(2, Dimensions.MoneyPerMonth)));
        new AccountsModule().Lower(context);
        Series statement = context.Find("cash.chip");
        Series imbalance = new PartyAccount(context, "chip").Imbalance(statement + context.Constant(wrong, Dimensions.Money));
        WorldTrace world = Simulator.Replay(context.Plan.Compile([imbalance]), null, 1);
        (world[imbalance] > 1e-9).ShouldBe(found);
    }

    [Fact]
    public void Hardware_that_appears_from_nowhere_is_found()
    {
        Imbalance(extra: 0).ShouldBeLessThan(1e-9);
        Imbalance(extra: 1).ShouldBeGreaterThan(1e-4);

        static double Imbalance(double extra)
        {
            PlanContext context = Context();
            Hardware(context, extra);
            new AccountsModule().Lower(context);
            CheckLine check = context.Catalogue.Checks.Single(c => c.Name.StartsWith("hardware", StringComparison.Ordinal));
            return Simulator.Replay(context.Plan.Compile([check.Imbalance]), null, 1)[check.Imbalance];
        }
    }

    [Fact]
    public void A_posting_without_an_account_in_the_statements_unbalances_the_books()
    {
        // An account that no statement lists reaches the ledger and not the cash flow.
        PlanContext context = Context();
        context.Ledger.Post(new Posting("lost", "lab", "chip", (Account)99, context.Constant(5, Dimensions.MoneyPerMonth)));
        new AccountsModule().Lower(context);
        CheckLine check = context.Catalogue.Checks.Single(c => c.Name == "cash of every party");
        Simulator.Replay(context.Plan.Compile([check.Imbalance]), null, 1)[check.Imbalance].ShouldBeGreaterThan(1e-9);
    }

    [Fact]
    public void Observed_cash_is_what_it_was_and_the_unexplained_is_posted()
    {
        Built built = Draft.Small
            .With("facts", "{ cash: { unit: USD, claims: [{ value: 50e9, for: 2025-11, known: 2025-12-01, nature: actual, kind: stated, source: this-programme }, { value: 44e9, for: 2025-12, known: 2025-12-31, nature: actual, kind: stated, source: this-programme }] } }")
            .With("accounts", "{ cash: { lab: cash }, reserve: 0 USD, life: 72 month, costs: { staff: { account: research, amount: 1 USD bn/month } } }")
            .Build();
        double[] cash = built.Base("cash.lab");
        cash[0].ShouldBe(44e9, 1);
        cash[1].ShouldBe(43e9, 1);
        built.Base("accounts.restatement")[0].ShouldBe(-5e9, 1, "six were spent and one is explained");
        built.Base("accounts.restatement")[1].ShouldBe(0);
    }

    [Fact]
    public void Every_posting_moves_the_cash_of_both_its_parties()
    {
        Built built = Draft.Small
            .With("accounts", "{ cash: { lab: 100 USD bn, chip: 5 USD bn }, reserve: 0 USD, life: 12 month, costs: { staff: { account: research, amount: 1 USD bn/month } } }")
            .With("agreements", "{ systems: { kind: supply, title: Systems, status: binding, vendor: chip, payers: { lab: 40 %, cloud: 60 % } } }")
            .Build();
        IReadOnlyList<Posting> postings = built.Context.Ledger.Postings;
        string[] parties = ["lab", "chip", "cloud", "world"];
        WorldTrace trace = built.Trace(3, [.. postings.Select(p => p.Amount), .. parties.Select(p => built["cash." + p])]);
        foreach (string party in parties)
        {
            double cash = party == "lab" ? 100e9 : party == "chip" ? 5e9 : 0;
            for (int month = 0; month < built.Months; month++)
            {
                cash += postings.Where(p => p.To == party).Sum(p => trace[p.Amount, month]) - postings.Where(p => p.From == party).Sum(p => trace[p.Amount, month]);
                trace[built["cash." + party], month].ShouldBe(cash, 1e-3, $"{party} in month {month}");
            }
        }
    }

    [Fact]
    public void What_was_bought_is_written_off_over_its_life_and_no_more()
    {
        Built built = Draft.Small
            .With("accounts", "{ cash: { lab: 100 USD bn }, reserve: 0 USD, life: 10 month }")
            .With("agreements", "{ systems: { kind: supply, title: Systems, status: binding, vendor: chip, payers: { lab: 100 % } } }")
            .Build();
        double[] depreciation = built.Base("depreciation.lab");
        double[] assets = built.Base("assets.lab.fixed");
        double[] installed = built.Base("installed.chip");
        int month = Array.FindIndex(installed, i => i > 0);
        depreciation.Sum().ShouldBe(30e9, 1);
        depreciation[month].ShouldBe(3e9, 1);
        depreciation[month + 10].ShouldBe(0, 1);
        assets[month].ShouldBe(27e9, 1);
        assets[^1].ShouldBe(0, 1);
    }

    // What the accounts read of other modules, for one vendor: ten megawatts shipped and installed each month, and some that nobody shipped.
    private static void Hardware(PlanContext context, double extra)
    {
        Series ten = context.Constant(10, Dimensions.ItPowerPerMonth);
        context.Plan.Name("installed.chip", ten);
        Series standing = context.Plan.Name("energised.chip", context.Plan.Cumulative(ten) + context.Constant(extra, Dimensions.ItPower));
        context.Plan.Name("delivered.chip", context.Plan.Cumulative(ten));
        context.Plan.Name("stock.chip", context.Zero(Dimensions.ItPower));
        context.Plan.Name("retired.chip", context.Zero(Dimensions.ItPowerPerMonth));
        _ = standing;
    }

    private static PlanContext Context()
    {
        var diagnostics = new Diagnostics();
        Programme programme = Workbench.Read(Draft.Small.Text, diagnostics);
        var horizon = new Horizon(programme.Start, programme.Months, programme.AsOf);
        var context = new PlanContext(programme, programme.Facts.AsOf(programme.AsOf), horizon, new Measure.RealWorld(), MoneyPolicy.Honour, diagnostics);
        context.Plan.Name("power.ready", context.Constant(1e6, Dimensions.ItPower));
        context.Plan.Name("tokens.served", context.Zero(Dimensions.TokensPerMonth));
        context.Plan.Name("compute.inferenceShare", context.Constant(1));
        return context;
    }
}
