using FsCheck;
using FsCheck.Fluent;
using Nameplate.Factory.Randomness;
using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Tests.Statistics;

/// <summary>Histograms count exactly, sum exactly, and place quantiles within their precision.</summary>
public sealed class LogHistogramTests
{
    [Fact]
    public void Quantiles_lie_within_the_precision_of_the_sorted_values() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), static seed =>
        {
            var draws = new EntityDraws(unchecked((ulong)seed), "values");
            long[] values = [.. Enumerable.Range(0, 500).Select(_ => (long)(draws.Exponential() * draws.Exponential() * 1e9))];
            var histogram = Of(values);
            Array.Sort(values);
            return Enumerable.Range(1, 99).All(percent =>
            {
                double quantile = histogram.Quantile(percent / 100.0);
                double below = values[Math.Max(0, percent * 5 - 1)];
                double above = values[Math.Min(499, percent * 5)];
                return quantile >= below * (1 - 1.0 / 128) && quantile <= above * (1 + 1.0 / 128);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_in_any_order_gives_the_same_as_inserting_all()
    {
        long[] values = [.. Enumerable.Range(0, 1000).Select(one => (long)one * one * one)];
        var all = Of(values);
        var forwards = Of(values[..300]);
        forwards.Merge(Of(values[300..]));
        var backwards = Of(values[300..]);
        backwards.Merge(Of(values[..300]));
        foreach (double share in new[] { 0, 0.01, 0.5, 0.999, 1 })
        {
            forwards.Quantile(share).ShouldBe(all.Quantile(share));
            backwards.Quantile(share).ShouldBe(all.Quantile(share));
        }

        backwards.Sum.ShouldBe(all.Sum);
    }

    [Fact]
    public void A_weight_counts_like_as_many_insertions()
    {
        var weighted = new LogHistogram();
        weighted.Add(12_345, 3);
        weighted.Count.ShouldBe(3);
        weighted.Mean.ShouldBe(12_345);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1_000_003)]
    [InlineData(long.MaxValue)]
    public void A_bucket_is_no_wider_than_the_precision_allows(long value)
    {
        var histogram = new LogHistogram();
        int bucket = histogram.Bucket(value);
        histogram.Bucket(value - value / 64 - 1 < 0 ? 0 : value - value / 64 - 1).ShouldBeLessThanOrEqualTo(bucket);
        histogram.Add(value);
        histogram.Quantile(0.5).ShouldBe(value, 1e-15 + value / 128.0);
    }

    private static LogHistogram Of(IEnumerable<long> values)
    {
        var histogram = new LogHistogram();
        foreach (long value in values)
        {
            histogram.Add(value);
        }

        return histogram;
    }
}
