using FsCheck;
using FsCheck.Fluent;
using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Tests.Statistics;

public sealed class QuantileTests
{
    private static readonly double[] Asked = [0.1, 0.5, 0.9, 0.0, 1.0, 0.975];

    public static TheoryData<int> Sizes => [1, 2, 3, 95, 97, 1000, 10_000, 65_536];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Selection_equals_sorting_exactly(int worlds)
    {
        double[] column = ColumnStatisticsTests.Column(worlds);
        foreach (double[] shape in Shapes(column))
            Select(shape).ShouldBe(Asked.Select(p => BySorting(shape, p)));
    }

    [Fact]
    public void Selection_equals_sorting_for_any_numbers()
        => Prop.ForAll<double[]>(numbers =>
        {
            double[] column = [.. numbers.Where(x => !double.IsNaN(x) && !double.IsNegativeInfinity(x))];
            return Select(column).SequenceEqual(Asked.Select(p => BySorting(column, p)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_column_does_not_matter()
    {
        double[] column = ColumnStatisticsTests.Column(5000);
        Select([.. column.Reverse()]).ShouldBe(Select(column));
    }

    [Fact]
    public void A_number_that_is_not_a_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => Select([1.0, double.NaN]));
        Should.Throw<ArgumentException>(() => Select([1.0, -double.NaN]));
        Should.Throw<ArgumentException>(() => new BucketQuantiles().Add([double.NaN]));
        Should.Throw<ArgumentException>(() => new QuantileSelector().Select([1.0], [1.1], new double[1]));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Buckets_are_within_their_relative_width_of_the_exact_quantile(int worlds)
    {
        foreach (double[] shape in Shapes(ColumnStatisticsTests.Column(worlds)))
        {
            var buckets = new BucketQuantiles();
            buckets.Add(shape);
            foreach (double p in Asked)
            {
                double exact = BySorting(shape, p);
                if (double.IsNaN(exact))
                    buckets.Quantile(p).ShouldBe(double.NaN);
                else
                    Neighbours(shape, p).ShouldContain(x => Math.Abs(buckets.Quantile(p) - exact) <= Math.Abs(x) / 1024.0 + 1e-300, $"p = {p}");
            }
        }
    }

    [Fact]
    public void Buckets_merge_in_any_order_to_the_same_quantiles()
    {
        double[] column = [.. ColumnStatisticsTests.Column(4000).Select((x, i) => i % 7 == 0 ? double.PositiveInfinity : (x - 100.0) * Math.Pow(10, i % 5))];
        var whole = new BucketQuantiles();
        whole.Add(column);
        BucketQuantiles[] parts = [.. column.Chunk(900).Select(chunk =>
        {
            var part = new BucketQuantiles();
            part.Add(chunk);
            return part;
        })];
        var merged = new BucketQuantiles();
        foreach (BucketQuantiles part in parts.Reverse())
            merged.Merge(part);
        (merged.Worlds, merged.Count).ShouldBe((whole.Worlds, whole.Count));
        for (double p = 0.0; p <= 1.0; p += 1.0 / 64.0)
            merged.Quantile(p).ShouldBe(whole.Quantile(p));
    }

    [Fact]
    public void Numbers_that_many_worlds_share_are_quantiles_exactly_whatever_the_order()
    {
        double[] spread = ColumnStatisticsTests.Column(9000);
        double[] column = [.. spread.Select((x, i) => (i % 10) switch { < 3 => 0.0, 3 => 1.0 / 3.0, < 7 => 7000.1, _ => x * 1e9 })];
        foreach (double[] order in (double[][])[column, [.. column.Reverse()], [.. column.Order()]])
        {
            var merged = new BucketQuantiles();
            foreach (double[] chunk in order.Chunk(1000))
            {
                var part = new BucketQuantiles();
                part.Add(chunk);
                merged.Merge(part);
            }

            merged.Quantile(0.1).ShouldBe(0.0);
            merged.Quantile(0.35).ShouldBe(1.0 / 3.0);
            merged.Quantile(0.5).ShouldBe(7000.1);
        }
    }

    private static double[][] Shapes(double[] column) =>
    [
        column,
        [.. column.Select(x => x - 100.0)],
        [.. column.Select((x, i) => i % 4 == 0 ? 0.0 : x)],
        [.. column.Select((x, i) => i % 3 == 0 ? double.PositiveInfinity : Math.Floor(x))],
        [.. column.Select((x, i) => (i % 2 == 0 ? -1.0 : 1.0) * Math.Pow(10.0, x - 100.0))],
        [.. column.Select(_ => 42.0)],
        [.. column.Select(_ => double.PositiveInfinity)],
    ];

    private static double[] Select(double[] column)
    {
        double[] quantiles = new double[Asked.Length];
        new QuantileSelector().Select(column, Asked, quantiles);
        return quantiles;
    }

    private static double BySorting(double[] column, double p)
    {
        double[] sorted = [.. column.Where(x => !double.IsPositiveInfinity(x)).Order()];
        if (sorted.Length == 0)
            return double.NaN;
        double place = (sorted.Length - 1) * p;
        double low = sorted[(int)Math.Floor(place)];
        double high = sorted[Math.Min((int)Math.Floor(place) + 1, sorted.Length - 1)];
        double part = place - Math.Floor(place);
        return part == 0.0 || low == high ? low : low + part * (high - low);
    }

    /// <summary>The two numbers between which the quantile lies: the bucket is as wide as the larger of them allows.</summary>
    private static double[] Neighbours(double[] column, double p)
    {
        double[] sorted = [.. column.Where(x => !double.IsPositiveInfinity(x)).Order()];
        int low = (int)Math.Floor((sorted.Length - 1) * p);
        return [sorted[low], sorted[Math.Min(low + 1, sorted.Length - 1)]];
    }
}
