namespace Nameplate.Factory.Statistics;

/// <summary>One measured time of many requests: count, mean and quantiles, in seconds.</summary>
/// <remarks>Quantiles come from log-linear buckets of relative width 2⁻⁷ with straight lines inside; counts and sums are exact integers.</remarks>
public sealed class Latency
{
    private readonly LogHistogram _first;
    private readonly LogHistogram _second;
    private readonly LogHistogram _all;
    private readonly double _utilisation;

    /// <summary>Joins the two halves of a run.</summary>
    /// <param name="first">Nanoseconds of the first half.</param>
    /// <param name="second">Nanoseconds of the second half.</param>
    /// <param name="utilisation">ρ of the service.</param>
    public Latency(LogHistogram first, LogHistogram second, double utilisation)
    {
        _first = first;
        _second = second;
        _all = new LogHistogram(first.Precision);
        _all.Merge(first);
        _all.Merge(second);
        _utilisation = utilisation;
    }

    /// <summary>How many were measured.</summary>
    public long Count => _all.Count;

    /// <summary>The mean.</summary>
    public Estimate Mean => Of(static histogram => histogram.Mean);

    /// <summary>The largest.</summary>
    public double Maximum => _all.Maximum * 1e-9;

    /// <summary>The whole distribution, in nanoseconds.</summary>
    public LogHistogram Histogram => _all;

    /// <summary>A quantile.</summary>
    /// <param name="share">From 0 to 1: 0.99 is the 99th percentile.</param>
    public Estimate Quantile(double share) => Of(histogram => histogram.Quantile(share));

    private Estimate Of(Func<LogHistogram, double> figure)
    {
        double first = figure(_first.Count > 0 ? _first : _all) * 1e-9;
        double second = figure(_second.Count > 0 ? _second : _all) * 1e-9;
        return new Estimate(figure(_all) * 1e-9, Math.Min(first, second), Math.Max(first, second), _utilisation);
    }
}
