using System.Numerics;

namespace Nameplate.Factory.Statistics;

/// <summary>Counts of whole numbers in buckets whose width is a fixed share of their value.</summary>
/// <remarks>Memory is bounded by the range of long, whatever the number of insertions. Counts and sums are integers, so merging in any order
/// gives the same result to the last bit. Values below 2^(<see cref="Precision"/> + 1) have buckets of their own.</remarks>
public sealed class LogHistogram
{
    private long[] _counts = [];
    private Int128 _sum;

    /// <summary>An empty histogram.</summary>
    /// <param name="precision">Each doubling is cut into 2^precision buckets; from 1 to 16.</param>
    public LogHistogram(int precision = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(precision, 16);
        Precision = precision;
    }

    /// <summary>Bits of relative precision: a bucket is at most 2^−precision of its lower edge wide.</summary>
    public int Precision { get; }

    /// <summary>The number of insertions, by weight.</summary>
    public long Count { get; private set; }

    /// <summary>The exact sum of all values.</summary>
    public Int128 Sum => _sum;

    /// <summary>The largest value; 0 when empty.</summary>
    public long Maximum { get; private set; }

    /// <summary>The smallest value; 0 when empty.</summary>
    public long Minimum { get; private set; }

    /// <summary>The mean; NaN when empty.</summary>
    public double Mean => Count == 0 ? double.NaN : (double)_sum / Count;

    /// <summary>The bucket that a value falls into.</summary>
    /// <param name="value">At least 0.</param>
    public int Bucket(long value)
    {
        int shift = Math.Max(0, 63 - BitOperations.LeadingZeroCount((ulong)value | 1) - Precision);
        return (shift << Precision) + (int)(value >> shift);
    }

    /// <summary>Inserts a value so many times.</summary>
    /// <param name="value">At least 0.</param>
    /// <param name="weight">At least 0.</param>
    public void Add(long value, long weight = 1) => Add(value, weight, (Int128)value * weight);

    /// <summary>Inserts values that share a bucket, of which the sum is known.</summary>
    /// <param name="value">One of them.</param>
    /// <param name="weight">How many, at least 0.</param>
    /// <param name="sum">Their exact sum.</param>
    public void Add(long value, long weight, Int128 sum)
    {
        if (weight == 0)
        {
            return;
        }

        int bucket = Bucket(value);
        if (bucket >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(bucket + 1, Math.Min(2 * _counts.Length, (64 - Precision) << Precision)));
        }

        _counts[bucket] += weight;
        Minimum = Count == 0 ? value : Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        Count += weight;
        _sum += sum;
    }

    /// <summary>Adds all of another histogram.</summary>
    /// <exception cref="ArgumentException">Its precision differs.</exception>
    public void Merge(LogHistogram other)
    {
        if (other.Precision != Precision)
        {
            throw new ArgumentException($"A histogram of precision {other.Precision} does not merge with one of {Precision}.", nameof(other));
        }

        if (other.Count == 0)
        {
            return;
        }

        if (other._counts.Length > _counts.Length)
        {
            Array.Resize(ref _counts, other._counts.Length);
        }

        for (int bucket = 0; bucket < other._counts.Length; bucket++)
        {
            _counts[bucket] += other._counts[bucket];
        }

        Minimum = Count == 0 ? other.Minimum : Math.Min(Minimum, other.Minimum);
        Maximum = Math.Max(Maximum, other.Maximum);
        Count += other.Count;
        _sum += other._sum;
    }

    /// <summary>What was inserted since an earlier copy of this histogram; its smallest and largest values are those of the whole.</summary>
    /// <param name="earlier">The copy.</param>
    public LogHistogram Since(LogHistogram earlier)
    {
        var since = new LogHistogram(Precision) { _counts = [.. _counts], _sum = _sum - earlier._sum, Count = Count - earlier.Count, Minimum = Minimum, Maximum = Maximum };
        for (int bucket = 0; bucket < earlier._counts.Length; bucket++)
        {
            since._counts[bucket] -= earlier._counts[bucket];
        }

        return since;
    }

    /// <summary>The value below which a share of the insertions lies, with values spread evenly inside their bucket; NaN when empty.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Quantile(double share)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        double rank = share * Count;
        double below = 0;
        for (int bucket = 0; bucket < _counts.Length; bucket++)
        {
            long count = _counts[bucket];
            if (count > 0 && below + count >= rank)
            {
                var (edge, width) = Edges(bucket);
                return Math.Clamp(width == 1 ? edge : edge + width * ((rank - below) / count), Minimum, Maximum);
            }

            below += count;
        }

        return Maximum;
    }

    private (double Edge, double Width) Edges(int bucket)
    {
        int shift = Math.Max(0, (bucket >> Precision) - 1);
        long head = bucket - ((long)shift << Precision);
        return (head * (double)(1L << shift), 1L << shift);
    }
}
