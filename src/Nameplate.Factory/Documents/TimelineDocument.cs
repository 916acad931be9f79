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

    /// <summary>MW of the cooling.</summary>
    public required ImmutableArray<double> CoolingMegawatts { get; init; }

    /// <summary>MW lost in distribution and drawn by the buildings.</summary>
    public required ImmutableArray<double> OtherMegawatts { get; init; }

    /// <summary>MW that the facility might draw; null without a limit.</summary>
    public required ImmutableArray<double?> LimitMegawatts { get; init; }

    /// <summary>Facility over nodes; null when the nodes drew nothing.</summary>
    public required ImmutableArray<double?> Pue { get; init; }

    /// <summary>The price of energy; empty without one.</summary>
    public required ImmutableArray<double> Price { get; init; }

    /// <summary>The price's unit, for instance USD/MWh; empty without one.</summary>
    public required string PriceUnit { get; init; }

    /// <summary>The grid's carbon intensity in g/kWh; empty without one.</summary>
    public required ImmutableArray<double> Carbon { get; init; }

    /// <summary>Each pool's device power as a share of the most that its accelerators can draw.</summary>
    public required ImmutableArray<ImmutableArray<double>> Loads { get; init; }

    internal static TimelineDocument Of(PowerTimeline timeline, PowerDesign design)
    {
        int joined = Math.Max(1, (timeline.Count + Most - 1) / Most);
        var facility = Join(timeline.Facility, joined, 1e-6);
        var it = Join(timeline.It, joined, 1e-6);
        var cooling = Join(timeline.Cooling, joined, 1e-6);
        return new TimelineDocument(timeline.Interval * 1e-9 * joined, facility, it, Join(timeline.WetBulb, joined, 1), [.. timeline.PoolFrequency.Select(f => Join(f, joined, 1))])
        {
            CoolingMegawatts = cooling,
            OtherMegawatts = [.. facility.Select((all, i) => Math.Max(0, all - it[i] - cooling[i]))],
            LimitMegawatts = [.. Join(timeline.Limit, joined, 1e-6).Select(Finite.Or)],
            Pue = [.. facility.Select((all, i) => Finite.Or(all / it[i]))],
            Price = Join(timeline.Price, joined, 1),
            PriceUnit = design.Price?.Unit ?? "",
            Carbon = Join(timeline.Carbon, joined, 1),
            Loads = [.. timeline.PoolDevices.Select((watts, pool) => Join(watts, joined, Share(design.Pools[pool])))],
        };
    }

    private static double Share(PowerPool pool) => pool.Accelerators > 0 ? 1 / (pool.Accelerators * pool.Curve.Maximum) : 0;

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
