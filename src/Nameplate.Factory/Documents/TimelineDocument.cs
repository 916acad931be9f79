using System.Collections.Immutable;
using Nameplate.Factory.Power;

namespace Nameplate.Factory.Documents;

/// <summary>A site's power through time: means over equal intervals.</summary>
/// <param name="Seconds">Length of an interval; several samples are joined so that at most <see cref="Most"/> are written.</param>
/// <param name="FacilityMegawatts">MW of the facility.</param>
/// <param name="ItMegawatts">MW of the nodes.</param>
/// <param name="WetBulb">The wet bulb in °C.</param>
/// <param name="Clocks">Each pool's mean clock as a share of the full one.</param>
public sealed record TimelineDocument(
    double Seconds, ImmutableArray<double> FacilityMegawatts, ImmutableArray<double> ItMegawatts, ImmutableArray<double> WetBulb, ImmutableArray<ImmutableArray<double>> Clocks)
{
    /// <summary>The most intervals that are written.</summary>
    public const int Most = 480;

    internal static TimelineDocument Of(PowerTimeline timeline)
    {
        int joined = Math.Max(1, (timeline.Count + Most - 1) / Most);
        return new TimelineDocument(
            timeline.Interval * 1e-9 * joined,
            Join(timeline.Facility, joined, 1e-6),
            Join(timeline.It, joined, 1e-6),
            Join(timeline.WetBulb, joined, 1),
            [.. timeline.PoolFrequency.Select(f => Join(f, joined, 1))]);
    }

    private static ImmutableArray<double> Join(List<double> samples, int joined, double scale)
    {
        var means = ImmutableArray.CreateBuilder<double>();
        for (int start = 0; start < samples.Count; start += joined)
        {
            double sum = 0;
            int count = Math.Min(joined, samples.Count - start);
            for (int i = start; i < start + count; i++)
            {
                sum += samples[i];
            }

            means.Add(sum / count * scale);
        }

        return means.DrainToImmutable();
    }
}
