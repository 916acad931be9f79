using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Statistics;

/// <summary>Quantiles of any number of worlds from counts in log-linear buckets; for more than 65,536 worlds.</summary>
/// <remarks>
/// Each octave (numbers of one sign and one exponent) has 1,024 buckets of equal width, so a bucket is at most 2⁻¹⁰ as wide as the
/// numbers in it; only octaves that occur take memory (4 to 12 KiB each). Counts are integers: any order of adding and merging gives
/// the same bytes. Least and greatest number are kept exactly, and no quantile lies beyond them; zero and other numbers that many
/// worlds share, with nothing else near them, are given exactly too.
/// </remarks>
public sealed class BucketQuantiles
{
    private const int BucketBits = 10;
    private const int BucketShift = 52 - BucketBits;

    private BucketOctave?[] _octaves = [];
    private int _firstOctave;
    private ulong _least = ulong.MaxValue;
    private ulong _greatest;

    /// <summary>All worlds, the nevers too.</summary>
    public long Worlds { get; private set; }

    /// <summary>Worlds with a number; +∞ (never) is left out.</summary>
    public long Count { get; private set; }

    /// <summary>Counts a column.</summary>
    /// <param name="column">A number, or +∞ for never, per world.</param>
    /// <exception cref="ArgumentException">The column holds a NaN; nothing after it is counted.</exception>
    /// <exception cref="OverflowException">More than 4,294,967,295 worlds fall into one bucket.</exception>
    public void Add(ReadOnlySpan<double> column)
    {
        foreach (double value in column)
        {
            if (double.IsNaN(value))
            {
                throw new ArgumentException("The column holds a number that is not a number (NaN).", nameof(column));
            }

            Worlds++;
            if (double.IsPositiveInfinity(value))
            {
                continue;
            }

            ulong key = OrderedBits.Of(value);
            _least = Math.Min(_least, key);
            _greatest = Math.Max(_greatest, key);
            Count++;
            Octave((int)(key >> 52)).Add((int)(key >> BucketShift) & (BucketOctave.Buckets - 1), key);
        }
    }

    /// <summary>Adds another's counts, as if its columns had been added here.</summary>
    public void Merge(BucketQuantiles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < other._octaves.Length; i++)
        {
            if (other._octaves[i] is { } theirs)
            {
                Octave(other._firstOctave + i).Merge(theirs);
            }
        }

        Worlds += other.Worlds;
        Count += other.Count;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
    }

    /// <summary>The quantile of type 7 (see <see cref="QuantileSelector"/>), within the width of one bucket.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>The quantile; NaN when there is no number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside [0, 1].</exception>
    public double Quantile(double probability)
    {
        if (!(probability >= 0.0 && probability <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        if (Count == 0)
        {
            return double.NaN;
        }

        double place = (Count - 1) * probability;
        long rank = (long)Math.Floor(place);
        double part = place - rank;
        double low = NumberOfRank(rank);
        return part == 0.0 ? low : low + part * (NumberOfRank(Math.Min(rank + 1, Count - 1)) - low);
    }

    /// <summary>The number of a rank: a bucket's numbers are taken as evenly spread over it.</summary>
    private double NumberOfRank(long rank)
    {
        // The ends are known exactly.
        if (rank == 0 || rank == Count - 1)
        {
            return OrderedBits.ToDouble(rank == 0 ? _least : _greatest);
        }

        for (int i = 0; i < _octaves.Length; i++)
        {
            if (_octaves[i] is not { } octave)
            {
                continue;
            }

            for (int bucket = 0; bucket < BucketOctave.Buckets; bucket++)
            {
                uint count = octave.Counts[bucket];
                if (rank < count)
                {
                    return octave.TryShared(bucket, out ulong shared)
                        ? OrderedBits.ToDouble(shared)
                        : WithinBucket((ulong)(_firstOctave + i) << 52 | (ulong)bucket << BucketShift, (rank + 0.5) / count);
                }

                rank -= count;
            }
        }

        throw new InvalidOperationException("The counts do not sum to the number of worlds.");
    }

    private double WithinBucket(ulong start, double part)
    {
        ulong first = Math.Max(start, _least);
        ulong last = Math.Min(start | (1UL << BucketShift) - 1, _greatest);
        double low = OrderedBits.ToDouble(first);
        return low + part * (OrderedBits.ToDouble(last) - low);
    }

    /// <summary>The counts of an octave, made on first use; the directory spans the octaves from the lowest to the highest used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private BucketOctave Octave(int octave)
    {
        int place = octave - _firstOctave;
        return unchecked((uint)place) < (uint)_octaves.Length && _octaves[place] is { } counts ? counts : NewOctave(octave);
    }

    private BucketOctave NewOctave(int octave)
    {
        int first = _octaves.Length == 0 ? octave : Math.Min(octave, _firstOctave);
        int last = _octaves.Length == 0 ? octave : Math.Max(octave, _firstOctave + _octaves.Length - 1);
        if (last - first + 1 != _octaves.Length)
        {
            var wider = new BucketOctave?[last - first + 1];
            _octaves.CopyTo(wider, _octaves.Length == 0 ? 0 : _firstOctave - first);
            _octaves = wider;
            _firstOctave = first;
        }

        return _octaves[octave - first] ??= new BucketOctave();
    }
}
