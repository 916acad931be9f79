using Nameplate.Engine.Numerics;
using Nameplate.Engine.Plans;
using Nameplate.Engine.Simulation;
using Nameplate.Programme.Uncertainty;

namespace Nameplate.Programme.Tests.Uncertainty;

/// <summary>The slip of something unfinished against the truncated lognormal and its Pareto tail, worked out on paper.</summary>
public sealed class LatenessTests
{
    private const int Worlds = 40_000;
    private const double Median = 1.3;
    private const double P90 = 2.4;

    private static readonly double Sigma = Functions.Log(P90 / Median) / Functions.InverseNormal(0.9);

    // Work starts ten months before today, position 1, and is promised for `promised` months after it: 10 / (promised + 10) has elapsed.
    [Theory]
    [InlineData(30, false)]
    [InlineData(-2, false)]
    [InlineData(-5, false)]
    [InlineData(30, true)]
    [InlineData(-2, true)]
    [InlineData(-6.5, true)]
    public void The_slip_of_what_is_unfinished_has_the_truncated_distribution(double promised, bool tail)
    {
        Built built = Build(P90, tail);
        Series finish = Lateness.Finish(built.Context, "thing", -9, 1 + promised, built.Context.Programme.ReferenceClasses[1]);
        using SimulationResult result = built.Run(Worlds, finish);
        double elapsed = 10 / (promised + 10);
        double[] finished = result.Values(finish).ToArray();
        finished.ShouldAllBe(at => at >= 1 - 1e-9, "nothing unfinished today was finished before today");
        foreach (double probability in (double[])[0.05, 0.25, 0.5, 0.75, 0.9, 0.99])
        {
            double slip = SlipWithSurvival(Survival(elapsed, tail) * (1 - probability), tail);
            double expected = -9 + ((promised + 10) * slip);
            double share = finished.Count(at => at <= expected) / (double)Worlds;
            Math.Abs(share - probability).ShouldBeLessThan(4 * Math.Sqrt(probability * (1 - probability) / Worlds), $"quantile {probability}");
        }
    }

    [Fact]
    public void Being_overdue_finishes_nothing()
    {
        // Ten times over its time, and still as uncertain as a lognormal so far out is.
        Built built = Build(P90, tail: false);
        Series finish = Lateness.Finish(built.Context, "thing", -9, -8, built.Context.Programme.ReferenceClasses[1]);
        using SimulationResult result = built.Run(Worlds, finish);
        result.Of(finish).Minimum.ShouldBeGreaterThan(1);
        result.Of(finish).P50.ShouldBeGreaterThan(1.5);
    }

    [Fact]
    public void A_class_without_spread_is_its_median_factor_and_never_before_today()
    {
        Built built = Build(Median, tail: false);
        Lateness.Finish(built.Context, "ahead", -9, 31, built.Context.Programme.ReferenceClasses[1]).Rank.ShouldBe(Rank.Constant);
        Of(built, 30).ShouldBe(-9 + (40 * Median), 1e-12);
        Of(built, -9).ShouldBe(1, 1e-12, "overdue: today, at the earliest");

        static double Of(Built built, double promised)
        {
            Series finish = Lateness.Finish(built.Context, "thing", -9, 1 + promised, built.Context.Programme.ReferenceClasses[1]);
            return built.Trace(null, finish)[finish];
        }
    }

    [Fact]
    public void The_base_world_has_the_median_of_what_is_left()
    {
        Built built = Build(P90, tail: false);
        Series finish = Lateness.Finish(built.Context, "thing", -9, -1, built.Context.Programme.ReferenceClasses[1]);
        double slip = SlipWithSurvival(Survival(10.0 / 8, false) / 2, false);
        built.Trace(null, finish)[finish].ShouldBe(-9 + (8 * slip), 1e-9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Survival_falls_without_a_step(bool tail)
    {
        ReferenceClass kind = Build(P90, tail).Context.Programme.ReferenceClasses[1];
        double before = 1;
        for (double s = 0.01; s < 30; s *= 1.01)
        {
            double now = Lateness.Survival(s, Median, Sigma, kind);
            now.ShouldBe(Survival(s, tail), 1e-9 * now);
            now.ShouldBeLessThanOrEqualTo(before);
            (before - now).ShouldBeLessThan(0.02);
            before = now;
        }
    }

    private static Built Build(double p90, bool tail) => Draft.Small
        .With("referenceClasses", $"{{ on-time: {{ title: On time, p50: 1, p90: 1 }}, late: {{ title: Late, p50: {Median}, p90: {p90}{(tail ? ", tail: { from: 0.8, index: 1.7 }" : "")} }} }}")
        .Build();

    private static double Survival(double s, bool tail)
    {
        double body = Functions.NormalCdf(-Functions.Log(s / Median) / Sigma);
        double join = Median * Functions.Exp(Sigma * Functions.InverseNormal(0.8));
        return tail && s > join ? 0.2 * Functions.Pow(s / join, -1.7) : body;
    }

    private static double SlipWithSurvival(double survival, bool tail)
    {
        double join = Median * Functions.Exp(Sigma * Functions.InverseNormal(0.8));
        return tail && survival < 0.2
            ? join * Functions.Pow(survival / 0.2, -1 / 1.7)
            : Median * Functions.Exp(-Sigma * Functions.InverseNormal(survival));
    }
}
