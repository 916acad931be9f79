using Nameplate.Engine.Statistics;

namespace Nameplate.Engine.Simulation;

/// <summary>Every recorded number of every world: exact percentiles.</summary>
internal sealed class KeptColumns(ColumnStore columns, int worlds) : RecordedColumns
{
    // A selector's buffers are as large as a column: one for each thread that asks, not one for each question.
    private readonly ThreadLocal<QuantileSelector> _selector = new(() => new QuantileSelector());

    public override Statistic Of(int column, int month)
    {
        ReadOnlySpan<double> values = columns.Read(column, month, worlds);
        ColumnStatistics statistics = ColumnStatistics.Of(values);
        Span<double> quantiles = stackalloc double[3];
        quantiles.Fill(statistics.Minimum == statistics.Maximum ? statistics.Minimum : double.NaN);
        if (statistics.Minimum < statistics.Maximum)
        {
            _selector.Value!.Select(values, [0.1, 0.5, 0.9], quantiles);
        }

        return Statistics(statistics, quantiles);
    }

    public override ReadOnlySpan<double> Values(int column, int month) => columns.Read(column, month, worlds);

    public override long[] CountMonths(int column, int months)
    {
        long[] counts = new long[months + 1];
        Count(columns.Read(column, 0, worlds), counts);
        return counts;
    }

    public override void Dispose()
    {
        _selector.Dispose();
        columns.Dispose();
    }

    internal static Statistic Statistics(ColumnStatistics statistics, ReadOnlySpan<double> quantiles) => new(
        statistics.Count,
        statistics.Mean,
        statistics.StandardError,
        quantiles[0],
        quantiles[1],
        quantiles[2],
        statistics.Probability,
        statistics.ProbabilityStandardError,
        statistics.Minimum,
        statistics.Maximum);
}
