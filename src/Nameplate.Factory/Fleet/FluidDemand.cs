using System.Collections.Immutable;
using Nameplate.Factory.Workloads;

namespace Nameplate.Factory.Fleet;

/// <summary>Requests as a flow: so many in each interval, with the lengths of one workload.</summary>
public sealed record FluidDemand
{
    /// <summary>Nanoseconds of an interval.</summary>
    public required long Interval { get; init; }

    /// <summary>Expected or counted arrivals of each interval from the start on; none after the last.</summary>
    public required ImmutableArray<double> Arrivals { get; init; }

    /// <summary>Prompts and answers.</summary>
    public required FluidLengths Lengths { get; init; }

    /// <summary>The share of each SLO class, adding up to 1; empty when all requests are of the first.</summary>
    public ImmutableArray<double> ClassShares { get; init; } = [];

    /// <summary>A rate over time with length distributions that are independent.</summary>
    /// <param name="rate">Requests per second.</param>
    /// <param name="input">Prompt tokens.</param>
    /// <param name="output">Answer tokens.</param>
    /// <param name="seconds">For how long requests come.</param>
    /// <param name="interval">Seconds of an interval.</param>
    public static FluidDemand Of(RateCurve rate, LengthDistribution input, LengthDistribution output, double seconds, double interval = 60)
    {
        ArgumentNullException.ThrowIfNull(rate);
        int count = (int)Math.Ceiling(seconds / interval);
        double Until(int i) => rate.MeanUntil(Math.Min(seconds, i * interval)) * Math.Min(seconds, i * interval);
        return new FluidDemand
        {
            Interval = Nanoseconds.Of(interval),
            Arrivals = [.. Enumerable.Range(0, count).Select(i => Until(i + 1) - Until(i))],
            Lengths = FluidLengths.Of(input, output),
        };
    }

    /// <summary>A trace, counted by intervals.</summary>
    /// <param name="trace">The requests, at least one.</param>
    /// <param name="interval">Seconds of an interval.</param>
    public static FluidDemand Of(RequestTrace trace, double interval = 60)
    {
        ArgumentNullException.ThrowIfNull(trace);
        long length = Nanoseconds.Of(interval);
        var lengths = FluidLengths.Of(trace);
        double[] counts = new double[trace.Arrivals[^1] / length + 1];
        foreach (long arrival in trace.Arrivals)
        {
            counts[arrival / length]++;
        }

        return new FluidDemand { Interval = length, Arrivals = [.. counts], Lengths = lengths };
    }
}
