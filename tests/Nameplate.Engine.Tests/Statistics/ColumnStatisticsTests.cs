using Nameplate.Engine.Randomness;
using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Tests.Statistics;

public sealed class ColumnStatisticsTests
{
    [Fact]
    public void Mean_and_variance_agree_with_exact_decimal_arithmetic()
    {
        double[] column = Column(10_001);
        ColumnStatistics statistics = ColumnStatistics.Of(column);
        decimal mean = column.Sum(x => (decimal)x) / column.Length;
        decimal variance = column.Sum(x => ((decimal)x - mean) * ((decimal)x - mean)) / (column.Length - 1);
        statistics.Mean.ShouldBe((double)mean, 1e-14 * 100);
        statistics.Variance.ShouldBe((double)variance, 1e-12);
        statistics.StandardError.ShouldBe(Math.Sqrt((double)variance / column.Length), 1e-13);
        statistics.Minimum.ShouldBe(column.Min());
        statistics.Maximum.ShouldBe(column.Max());
    }

    [Fact]
    public void A_small_spread_about_a_large_mean_is_not_lost()
    {
        double[] column = [.. Enumerable.Range(0, 5000).Select(i => 1e12 + i % 2)];
        ColumnStatistics.Of(column).Variance.ShouldBe(0.25 * 5000 / 4999, 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(3 * 256 + 11)]
    public void Equal_numbers_have_exactly_that_mean_and_no_variance(int worlds)
    {
        double[] column = new double[worlds];
        Array.Fill(column, 0.1);
        ColumnStatistics.Of(column).ShouldBe(new ColumnStatistics(worlds, worlds, 0.1, 0.0, 0.1, 0.1));
    }

    [Fact]
    public void Never_is_counted_and_left_out()
    {
        double[] column = Column(1000);
        double[] finite = [.. column.Where((_, i) => i % 3 != 0)];
        for (int i = 0; i < column.Length; i += 3)
            column[i] = double.PositiveInfinity;
        ColumnStatistics statistics = ColumnStatistics.Of(column);
        statistics.Worlds.ShouldBe(1000);
        statistics.Count.ShouldBe(finite.Length);
        statistics.Mean.ShouldBe(finite.Average(), 1e-12);
        statistics.Maximum.ShouldBe(finite.Max());
        statistics.Probability.ShouldBe(0.666);
        statistics.ProbabilityStandardError.ShouldBe(Math.Sqrt(0.666 * 0.334 / 1000), 1e-15);
    }

    [Fact]
    public void A_column_of_nevers_has_no_mean()
    {
        double[] column = new double[300];
        Array.Fill(column, double.PositiveInfinity);
        ColumnStatistics statistics = ColumnStatistics.Of(column);
        (statistics.Count, statistics.Probability).ShouldBe((0L, 0.0));
        statistics.Mean.ShouldBe(double.NaN);
    }

    [Fact]
    public void Leaves_combined_in_order_give_the_bits_of_the_column()
    {
        double[] column = Column(256 * 7 + 100);
        LeafTotal total = default;
        foreach (double[] leaf in column.Chunk(LeafTotal.Size))
            total = total.Then(LeafTotal.Of(leaf));
        total.ToStatistics().ShouldBe(ColumnStatistics.Of(column));
    }

    [Fact]
    public void The_paired_error_of_two_columns_is_that_of_their_differences()
    {
        double[] first = Column(5000);
        double[] second = [.. first.Select((x, i) => x + 1.0 + 0.001 * (i % 10))];
        first[0] = second[1] = first[2] = second[2] = double.PositiveInfinity;
        PairedStatistics paired = PairedStatistics.Of(first, second);
        (paired.OnlyFirst, paired.OnlySecond, paired.Neither).ShouldBe((1L, 1L, 1L));
        paired.Difference.Count.ShouldBe(4997);
        paired.Difference.Mean.ShouldBe(1.0045, 1e-5);
        paired.Difference.StandardError.ShouldBeLessThan(5e-5);
        paired.ProbabilityDifference.ShouldBe(0.0);
    }

    [Fact]
    public void A_column_less_itself_is_exactly_zero()
    {
        double[] column = Column(777);
        PairedStatistics.Of(column, column).Difference.ShouldBe(new ColumnStatistics(777, 777, 0.0, 0.0, 0.0, 0.0));
    }

    internal static double[] Column(int worlds)
    {
        double[] column = new double[worlds];
        Draws.Normal(7, DriverKey.Of("column"), 0, 0, 0, column);
        for (int i = 0; i < worlds; i++)
            column[i] = 100.0 + 3.0 * column[i];
        return column;
    }
}
