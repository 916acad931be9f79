using Nameplate.Engine.Distributions;
using Nameplate.Engine.Numerics;

namespace Nameplate.Engine.Tests.Distributions;

public sealed class DistributionTests
{
    private static readonly Dictionary<string, IDistribution> All = new()
    {
        ["uniform"] = new UniformDistribution(-1.0, 3.0),
        ["normal"] = new NormalDistribution(10.0, 2.0),
        ["lognormal"] = new LognormalDistribution(50.0, 200.0),
        ["split normal"] = new SplitNormalDistribution(-1.0, 0.0, 4.0),
        ["split lognormal"] = new SplitLognormalDistribution(8.0, 10.0, 20.0),
        ["metalog"] = MetalogDistribution.Unbounded(5.0, 7.0, 12.0),
        ["metalog above 0"] = MetalogDistribution.AboveZero(5.0, 7.0, 20.0),
        ["triangular"] = new TriangularDistribution(1.0, 2.0, 6.0),
        ["triangular, mode at the end"] = new TriangularDistribution(1.0, 1.0, 6.0),
        ["pert"] = new PertDistribution(1.0, 2.0, 6.0),
        ["pert, mode at the end"] = new PertDistribution(1.0, 6.0, 6.0),
        ["discrete"] = new DiscreteDistribution([(3.0, 0.5), (1.0, 0.2), (9.0, 0.3)]),
        ["empirical"] = new EmpiricalDistribution([4.0, 1.0, 1.0, 2.0, 10.0]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_never_fall_as_the_score_rises(string name)
    {
        double previous = double.NegativeInfinity;
        for (double z = -8.3; z <= 8.3; z += 0.037)
        {
            double value = All[name].FromNormalScore(z);
            value.ShouldBeGreaterThanOrEqualTo(previous);
            previous = value;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_score_gives_the_quantile_of_its_probability(string name)
    {
        for (double z = -5.01; z < 5.0; z += 0.173)
        {
            double value = All[name].FromNormalScore(z);
            All[name].Quantile(Functions.NormalCdf(z)).ShouldBe(value, 1e-9 * (1.0 + Math.Abs(value)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mean_agrees_with_the_integral_of_the_quantiles(string name)
    {
        if (All[name].Mean is not { } mean)
            return;
        const int Slices = 200_000;
        double integral = Enumerable.Range(0, Slices).Average(i => name.StartsWith("pert", StringComparison.Ordinal) && i % 100 != 50
            ? 0.0
            : All[name].Quantile((i + 0.5) / Slices) * (name.StartsWith("pert", StringComparison.Ordinal) ? 100.0 : 1.0));
        integral.ShouldBe(mean, 2e-4 * Math.Abs(mean));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_form_for_lanes_agrees_with_the_distribution(string name)
    {
        ScoreForm form = All[name].Form;
        for (double z = -4.017; z < 4.0; z += 0.0717)
        {
            double value = All[name].FromNormalScore(z);
            double tolerance = form is ScoreForm.Table ? 1e-3 * Math.Max(1.0, Math.Abs(value)) : 1e-13 * Math.Abs(value);
            Evaluate(form, z).ShouldBe(value, tolerance, $"z = {z}");
        }

        Evaluate(form, 0.0).ShouldBe(All[name].FromNormalScore(0.0));
    }

    [Fact]
    public void Percentiles_that_were_given_come_back()
    {
        ShouldHave(new SplitNormalDistribution(-1.0, 0.5, 4.0), -1.0, 0.5, 4.0);
        ShouldHave(new SplitLognormalDistribution(8.0, 10.0, 20.0), 8.0, 10.0, 20.0);
        ShouldHave(MetalogDistribution.Unbounded(5.0, 7.0, 12.0), 5.0, 7.0, 12.0);
        ShouldHave(MetalogDistribution.AboveZero(5.0, 7.0, 20.0), 5.0, 7.0, 20.0);
        ShouldHave(new LognormalDistribution(50.0, 200.0), 50.0, 100.0, 200.0);
        ShouldHave(LognormalDistribution.FromMedian(100.0, 200.0), 50.0, 100.0, 200.0);
    }

    [Fact]
    public void A_beta_distribution_with_whole_shapes_has_its_polynomial()
    {
        // P(X ≤ x) for α = 2, β = 4: 10x² − 20x³ + 15x⁴ − 4x⁵.
        var shape = new BetaShape(2.0, 4.0);
        for (double x = 0.01; x < 1.0; x += 0.01)
        {
            shape.Cdf(x).ShouldBe(x * x * (10.0 - x * (20.0 - x * (15.0 - 4.0 * x))), 1e-14);
            shape.Quantile(shape.Cdf(x)).ShouldBe(x, 1e-10);
        }
    }

    [Fact]
    public void The_ends_of_a_bounded_distribution_are_its_bounds()
    {
        foreach (string name in new[] { "triangular", "pert" })
        {
            All[name].Quantile(0.0).ShouldBe(1.0);
            All[name].Quantile(1.0).ShouldBe(6.0);
        }

        All["metalog above 0"].Quantile(0.0).ShouldBe(0.0);
        All["metalog"].Quantile(1.0).ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Parameters_that_describe_no_distribution_are_refused_with_the_reason()
    {
        Refusal(() => MetalogDistribution.Unbounded(5.0, 5.1, 12.0)).ShouldContain("between 16.7 % and 83.3 %");
        Refusal(() => MetalogDistribution.AboveZero(0.0, 5.0, 12.0)).ShouldContain("above 0");
        Refusal(() => new SplitLognormalDistribution(-1.0, 5.0, 12.0)).ShouldContain("above 0");
        Refusal(() => new SplitNormalDistribution(3.0, 2.0, 4.0)).ShouldContain("ascend");
        Refusal(() => new TriangularDistribution(1.0, 7.0, 6.0)).ShouldContain("low, mode and high");
        Refusal(() => new PertDistribution(1.0, 1.0, 1.0)).ShouldContain("ascend");
        Refusal(() => new NormalDistribution(1.0, 0.0)).ShouldContain("standard deviation above 0");
        Refusal(() => new DiscreteDistribution([(1.0, 0.5), (2.0, 0.4)])).ShouldContain("sum to 0.9");
        Refusal(() => new DiscreteDistribution([(1.0, 0.5), (1.0, 0.5)])).ShouldContain("differ");
        Refusal(() => new EmpiricalDistribution([])).ShouldContain("at least one");
        Should.Throw<ArgumentOutOfRangeException>(() => All["pert"].Quantile(1.01));
    }

    [Fact]
    public void A_metalog_just_within_the_limit_still_ascends()
    {
        MetalogDistribution distribution = MetalogDistribution.Unbounded(0.0, 0.16672, 1.0);
        for (double z = -5.0; z < 5.0; z += 0.001)
            distribution.FromNormalScore(z + 0.001).ShouldBeGreaterThanOrEqualTo(distribution.FromNormalScore(z) - 1e-14);
    }

    private static void ShouldHave(IDistribution distribution, double p10, double p50, double p90)
    {
        distribution.Quantile(0.1).ShouldBe(p10, 1e-13 * Math.Abs(p90));
        distribution.Quantile(0.5).ShouldBe(p50, 1e-13 * Math.Abs(p90));
        distribution.Quantile(0.9).ShouldBe(p90, 1e-13 * Math.Abs(p90));
    }

    private static string Refusal(Func<object> make) => Should.Throw<DistributionException>(make).Message;

    private static double Evaluate(ScoreForm form, double z) => form switch
    {
        ScoreForm.Linear linear => linear.Centre + z * (z < 0.0 ? linear.Below : linear.Above),
        ScoreForm.Exponential exponential => exponential.Centre * Functions.Exp(z * (z < 0.0 ? exponential.Below : exponential.Above)),
        ScoreForm.Steps steps => steps.Values[steps.Thresholds.Count(threshold => threshold < z)],
        ScoreForm.Table table => Interpolate(table, z),
        _ => throw new InvalidOperationException(),
    };

    private static double Interpolate(ScoreForm.Table table, double z)
    {
        int low = Math.Min((int)((z - table.Scores[0]) * 32.0), table.Scores.Length - 2);
        double part = (z - table.Scores[low]) * 32.0;
        return table.Values[low] + part * (table.Values[low + 1] - table.Values[low]);
    }
}
