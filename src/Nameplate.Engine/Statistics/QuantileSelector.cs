using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Statistics;

/// <summary>Exact quantiles of a column by selection. Keeps its scratch memory: one per thread, used again for each column.</summary>
/// <remarks>
/// <para>
/// Hyndman and Fan's type 7 ("Sample quantiles in statistical packages", The American Statistician 50, 1996): with n numbers in
/// ascending order and h = (n − 1)·p, x[⌊h⌋] + (h − ⌊h⌋)·(x[⌊h⌋ + 1] − x[⌊h⌋]).
/// </para>
/// <para>
/// Radix selection on the ordered bits: one pass for the range, one that counts the numbers in 2,048 equal slices of that range of
/// bits, one that collects the slices in which a wanted rank lies; a slice that is still large is sliced again, a small one sorted.
/// No pivots, so no bad inputs: every level divides the range of bits by 2,048, and there are at most six.
/// </para>
/// </remarks>
public sealed class QuantileSelector
{
    private const int SliceBits = 11;
    private const int Slices = 1 << SliceBits;
    private const int SmallEnoughToSort = 48;

    private readonly int[] _counts = new int[Slices + 1];
    private ulong[] _keys = [];
    private ulong[] _collected = [];
    private ulong[] _values = [];
    private long[] _ranks = [];

    /// <summary>The quantiles of the numbers of a column; +∞ (never) is left out.</summary>
    /// <param name="column">A number, or +∞ for never, per world, in any order.</param>
    /// <param name="probabilities">Which quantiles, each in [0, 1].</param>
    /// <param name="quantiles">Receives them in the order asked for; NaN when the column has no number.</param>
    /// <exception cref="ArgumentException">The column holds a NaN, a probability lies outside [0, 1], or the spans differ in length.</exception>
    public void Select(ReadOnlySpan<double> column, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        if (quantiles.Length != probabilities.Length)
        {
            throw new ArgumentException($"{probabilities.Length} probabilities, but room for {quantiles.Length} quantiles.", nameof(quantiles));
        }

        int count = Load(column);
        Rank(probabilities, count);
        if (count == 0)
        {
            quantiles.Fill(double.NaN);
            return;
        }

        Span<ulong> values = _values.AsSpan(0, 2 * probabilities.Length);
        SelectRanks(_keys.AsSpan(0, count), _collected, _ranks.AsSpan(0, values.Length), values);
        for (int i = 0; i < probabilities.Length; i++)
        {
            double place = (count - 1) * probabilities[i];
            double low = OrderedBits.ToDouble(values[2 * i]);
            double high = OrderedBits.ToDouble(values[2 * i + 1]);
            double part = place - Math.Floor(place);

            // Equal neighbours, infinite ones too, must not make a NaN of ∞ − ∞.
            quantiles[i] = low == high || part == 0.0 ? low : low + part * (high - low);
        }
    }

    /// <summary>Copies the numbers as ordered bits; returns how many there are.</summary>
    private int Load(ReadOnlySpan<double> column)
    {
        if (_keys.Length < column.Length)
        {
            _keys = new ulong[column.Length];
            _collected = new ulong[column.Length];
        }

        return OrderedBits.Of(column, _keys) ? column.Length : LoadNumbers(column);
    }

    /// <summary>The same for a column in which some worlds never have a number.</summary>
    private int LoadNumbers(ReadOnlySpan<double> column)
    {
        int count = 0;
        foreach (double value in column)
        {
            ulong key = OrderedBits.Of(value);
            if (key is < OrderedBits.NegativeInfinity or > OrderedBits.PositiveInfinity)
            {
                throw new ArgumentException("The column holds a number that is not a number (NaN).", nameof(column));
            }

            _keys[count] = key;
            count += key < OrderedBits.PositiveInfinity ? 1 : 0;
        }

        return count;
    }

    /// <summary>The two neighbouring ranks of each quantile.</summary>
    private void Rank(ReadOnlySpan<double> probabilities, int count)
    {
        if (_ranks.Length < 2 * probabilities.Length)
        {
            _ranks = new long[2 * probabilities.Length];
            _values = new ulong[2 * probabilities.Length];
        }

        for (int i = 0; i < probabilities.Length; i++)
        {
            double probability = probabilities[i];
            if (!(probability >= 0.0 && probability <= 1.0))
            {
                throw new ArgumentException($"A probability lies between 0 and 1; this is {probability}.", nameof(probabilities));
            }

            long low = Math.Max(0L, (long)Math.Floor((count - 1) * probability));
            _ranks[2 * i] = low;
            _ranks[2 * i + 1] = Math.Min(low + 1, Math.Max(0, count - 1));
        }
    }

    /// <summary>values[i] = the key of rank ranks[i], counted from 0; a rank of −1 is not asked for.</summary>
    /// <param name="keys">Overwritten.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="ranks">What is asked for.</param>
    /// <param name="values">Receives the keys.</param>
    private void SelectRanks(Span<ulong> keys, Span<ulong> scratch, ReadOnlySpan<long> ranks, Span<ulong> values)
    {
        if (keys.Length <= SmallEnoughToSort)
        {
            KeySlices.Sort(keys);
            for (int i = 0; i < ranks.Length; i++)
            {
                values[i] = ranks[i] < 0 ? values[i] : keys[(int)ranks[i]];
            }

            return;
        }

        (ulong least, ulong greatest) = KeySlices.Range(keys);
        int shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount(greatest - least) - SliceBits);
        KeySlices.Count(keys, least, shift, _counts);
        SelectSlices(keys, scratch, ranks, values, least, shift);
    }

    private void SelectSlices(Span<ulong> keys, Span<ulong> scratch, ReadOnlySpan<long> ranks, Span<ulong> values, ulong least, int shift)
    {
        Span<int> slices = stackalloc int[ranks.Length];
        Span<long> inner = stackalloc long[ranks.Length];
        Span<ulong> wanted = stackalloc ulong[ranks.Length];
        Span<int> ends = stackalloc int[ranks.Length];
        Locate(ranks, slices, inner);
        int distinct = 0;
        int size = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            if (slices[i] >= 0 && !slices[..i].Contains(slices[i]))
            {
                wanted[distinct] = (ulong)slices[i];
                ends[distinct++] = size;
                size += _counts[slices[i]];
            }
        }

        if (shift == 0)
        {
            // A slice is one number.
            for (int i = 0; i < ranks.Length; i++)
            {
                values[i] = slices[i] < 0 ? values[i] : least + (ulong)slices[i];
            }

            return;
        }

        // The slices one after another; what was selected from is scratch from here on.
        KeySlices.Collect(keys, least, shift, wanted[..distinct], scratch, ends[..distinct]);
        Span<long> asked = stackalloc long[ranks.Length];
        int begin = 0;
        for (int k = 0; k < distinct; k++)
        {
            for (int j = 0; j < ranks.Length; j++)
            {
                asked[j] = slices[j] == (int)wanted[k] ? inner[j] : -1;
            }

            SelectRanks(scratch[begin..ends[k]], keys, asked, values);
            begin = ends[k];
        }
    }

    /// <summary>The slice of each rank, and its rank within the slice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Locate(ReadOnlySpan<long> ranks, Span<int> slices, Span<long> inner)
    {
        slices.Fill(-1);
        long before = 0;
        long next = NextRank(ranks, before);
        for (int slice = 0; next != long.MaxValue; slice++)
        {
            long end = before + _counts[slice];
            if (next < end)
            {
                for (int i = 0; i < ranks.Length; i++)
                {
                    if (ranks[i] >= before && ranks[i] < end)
                    {
                        slices[i] = slice;
                        inner[i] = ranks[i] - before;
                    }
                }

                next = NextRank(ranks, end);
            }

            before = end;
        }
    }

    /// <summary>The least rank of at least the given one.</summary>
    private static long NextRank(ReadOnlySpan<long> ranks, long least)
    {
        long next = long.MaxValue;
        foreach (long rank in ranks)
        {
            next = rank >= least ? Math.Min(next, rank) : next;
        }

        return next;
    }
}
