using Nameplate.Factory.Randomness;
using Nameplate.Factory.Reliability;

namespace Nameplate.Factory.Tests.Reliability;

/// <summary>Repair times: closed forms, draws, the published mixture.</summary>
public sealed class RepairTimesTests
{
    private const double Day = 86_400;

    [Fact]
    public void A_fixed_time_is_always_that_time()
    {
        var repair = RepairTimes.Fixed(600);
        var draws = new EntityDraws(1, "test");
        repair.Mean.ShouldBe(600);
        repair.Sample(ref draws).ShouldBe(600);
        repair.Cdf(599.9).ShouldBe(0);
        repair.Cdf(600).ShouldBe(1);
    }

    [Fact]
    public void A_lognormal_has_its_textbook_mean_and_quantiles()
    {
        var repair = new RepairTimes((1, 1000, 1.5));
        repair.Mean.ShouldBe(1000 * 3.0802168489180310, 1e-9);
        repair.Quantile(0.5).ShouldBe(1000, 1e-6);
        repair.Quantile(0.95).ShouldBe(1000 * 11.790339, 0.01);
        repair.Cdf(repair.Quantile(0.37)).ShouldBe(0.37, 1e-9);
    }

    [Fact]
    public void Draws_follow_the_distribution_within_three_standard_errors()
    {
        const int Count = 20_000;
        var repair = PublishedReliability.InfiniteHbdRepair;
        var draws = new EntityDraws(7, "repairs");
        double[] sample = [.. Enumerable.Range(0, Count).Select(_ => repair.Sample(ref draws))];
        double mean = sample.Average(), error = Math.Sqrt(sample.Sum(one => (one - mean) * (one - mean))) / Count;
        mean.ShouldBe(repair.Mean, 3 * error);
        foreach (double share in (double[])[0.1, 0.5, 0.9, 0.99])
        {
            double quantile = repair.Quantile(share);
            (sample.Count(one => one <= quantile) / (double)Count).ShouldBe(share, 3 * Math.Sqrt(share * (1 - share) / Count));
        }
    }

    [Fact]
    public void Scaling_scales_the_mean_and_every_draw()
    {
        var repair = PublishedReliability.InfiniteHbdRepair;
        var half = repair.Scaled(0.5);
        half.Mean.ShouldBe(repair.Mean / 2, 1e-6);
        EntityDraws one = new(3, "x"), other = new(3, "x");
        for (int i = 0; i < 100; i++)
        {
            half.Sample(ref one).ShouldBe(repair.Sample(ref other) / 2, 1e-3);
        }
    }

    [Fact]
    public void The_published_mixture_has_the_published_statistics_of_the_trace()
    {
        // Median 0.85 d, mean 5.5 d, nine in ten 13.4 d, nineteen in twenty 30.9 d; the trace's own standard error of the mean is 0.6 d.
        var repair = PublishedReliability.InfiniteHbdRepair;
        (repair.Quantile(0.5) / Day).ShouldBe(0.85, 0.15);
        (repair.Mean / Day).ShouldBe(5.5, 0.6);
        (repair.Quantile(0.9) / Day).ShouldBe(13.4, 1.5);
        (repair.Quantile(0.95) / Day).ShouldBe(30.9, 3.5);
    }

    [Fact]
    public void Wrong_mixtures_are_refused()
    {
        Should.Throw<ArgumentException>(() => new RepairTimes((0.5, 1, 1)));
        Should.Throw<ArgumentException>(() => new RepairTimes((1, 0, 1)));
        Should.Throw<ArgumentException>(() => new RepairTimes((1, 1, -1)));
    }
}
