using Nameplate.Factory.Statistics;

namespace Nameplate.Factory.Fleet;

/// <summary>Times with fractional weights, made into whole requests at the end.</summary>
internal sealed class FluidHistogram
{
    private static readonly LogHistogram Buckets = new();
    private double[] _mass = [];
    private double[] _sum = [];

    /// <summary>All weight.</summary>
    public double Mass { get; private set; }

    public void Add(double seconds, double mass)
    {
        long value = Math.Max(0, Nanoseconds.Of(seconds));
        int bucket = Buckets.Bucket(value);
        if (bucket >= _mass.Length)
        {
            Array.Resize(ref _mass, Math.Max(bucket + 1, 2 * _mass.Length));
            Array.Resize(ref _sum, _mass.Length);
        }

        _mass[bucket] += mass;
        _sum[bucket] += mass * seconds;
        Mass += mass;
    }

    /// <summary>Whole counts that add up to a number: each bucket gets what the running total rounds to.</summary>
    public LogHistogram Whole(long count)
    {
        var whole = new LogHistogram();
        double running = 0;
        long given = 0;
        for (int bucket = 0; bucket < _mass.Length && Mass > 0; bucket++)
        {
            if (_mass[bucket] > 0)
            {
                running += _mass[bucket];
                long until = Math.Min(count, (long)Math.Round(running / Mass * count, MidpointRounding.ToEven));
                double mean = _sum[bucket] / _mass[bucket];
                long value = Nanoseconds.Of(mean);
                whole.Add(value, until - given, (Int128)value * (until - given));
                given = until;
            }
        }

        return whole;
    }
}
