using Nameplate.Analysis.Runs;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Programme.Compilation;

namespace Nameplate.Analysis.Comparisons;

/// <summary>Differences are taken world by world.</summary>
public sealed class ComparerTests
{
    [Fact]
    public void A_run_less_itself_is_exactly_nothing()
    {
        using RunResult left = Compiled.Run(Compiled.Request());
        using RunResult right = Compiled.Run(Compiled.Request());
        Comparer.Compare(left, right).Differences.ShouldAllBe(d => d.Change == 0.0 && d.Se == 0.0);
    }

    [Fact]
    public void The_paired_error_is_smaller_than_that_of_independent_runs()
    {
        using RunResult left = Compiled.Run(Compiled.Request(1000));
        using RunResult right = Compiled.Run(WithStaff("4 USD m/month"));
        Difference peak = Comparer.Compare(left, right).Differences.Single(d => d.Name == "fundingGap.peak");
        double apart = Math.Sqrt(
            (left.Document.Headline.FundingGap.Peak.Se * left.Document.Headline.FundingGap.Peak.Se)
            + (right.Document.Headline.FundingGap.Peak.Se * right.Document.Headline.FundingGap.Peak.Se));
        peak.Se!.Value.ShouldBeInRange(double.Epsilon, apart / 5);
        peak.Change!.Value.ShouldBe(peak.Right!.Value - peak.Left!.Value, Math.Abs(peak.Right.Value) * 1e-9);
    }

    private static RunRequest WithStaff(string amount)
    {
        RunRequest request = Compiled.Request(1000);
        Override change = Override.Parse($"accounts.costs.staff.amount={amount}", new Diagnostics())!;
        return request with { Options = request.Options with { Overrides = [change] } };
    }

    [Fact]
    public void Runs_of_other_worlds_cannot_be_compared()
    {
        using RunResult left = Compiled.Run(Compiled.Request(64));
        using RunResult right = Compiled.Run(Compiled.Request(128));
        Should.Throw<ArgumentException>(() => Comparer.Compare(left, right));
    }

    [Fact]
    public void Rationing_never_energises_more_than_honouring()
    {
        RunRequest request = Compiled.Request();
        using RunResult run = Compiled.Run(request);
        MoneyCheck check = MoneyChecker.Check(request, run, TestContext.Current.CancellationToken)!;
        check.Worlds.ShouldBe(256);
        check.Change.ShouldBeLessThanOrEqualTo(0);
        RunRequest rationed = Compiled.Request(money: MoneyPolicy.Ration);
        using RunResult ration = Compiled.Run(rationed);
        MoneyChecker.Check(rationed, ration, TestContext.Current.CancellationToken)!.Change.ShouldBe(-check.Change);
    }
}
