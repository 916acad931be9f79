using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nameplate.Engine.Statistics;

/// <summary>The totals of a leaf of up to 256 consecutive worlds, or of several leaves combined in order.</summary>
/// <remarks>
/// A leaf begins at a world whose number is a multiple of 256, whoever computes it. Within a leaf world w is added to lane w mod 8
/// and the lanes fold in one fixed tree; leaves combine by the pairwise update of Chan, Golub and LeVeque ("Algorithms for computing
/// the sample variance", The American Statistician 37, 1983), always in order of worlds. Numbers are taken relative to the first one
/// of the leaf, so a column of equal numbers has exactly that mean and no variance. +∞ means never: counted, otherwise left out.
/// </remarks>
public readonly record struct LeafTotal
{
    /// <summary>Worlds in a full leaf.</summary>
    public const int Size = 256;

    private const int Lanes = 8;

    /// <summary>All worlds, the nevers too.</summary>
    public long Worlds { get; private init; }

    /// <summary>Worlds with a number.</summary>
    public long Count { get; private init; }

    /// <summary>Mean of the numbers; 0 when there is none.</summary>
    public double Mean { get; private init; }

    /// <summary>Sum of the squared deviations from the mean.</summary>
    public double SquaredDeviations { get; private init; }

    /// <summary>Least number; +∞ when there is none.</summary>
    public double Minimum { get; private init; }

    /// <summary>Greatest number; −∞ when there is none.</summary>
    public double Maximum { get; private init; }

    /// <summary>Totals of one leaf of 1 to 256 worlds.</summary>
    /// <exception cref="ArgumentException">The leaf is empty or longer than 256 worlds.</exception>
    [SkipLocalsInit]
    public static LeafTotal Of(ReadOnlySpan<double> leaf)
    {
        if (leaf.Length is 0 or > Size)
        {
            throw new ArgumentException($"A leaf has 1 to {Size} worlds, not {leaf.Length}.", nameof(leaf));
        }

        // Filled up with nevers to whole rows of eight.
        Span<double> rows = stackalloc double[Size];
        leaf.CopyTo(rows);
        int length = (leaf.Length + Lanes - 1) / Lanes * Lanes;
        rows[leaf.Length..length].Fill(double.PositiveInfinity);
        double origin = FirstNumber(leaf);
        return double.IsPositiveInfinity(origin)
            ? new LeafTotal { Worlds = leaf.Length, Minimum = double.PositiveInfinity, Maximum = double.NegativeInfinity }
            : Of(rows[..length], leaf.Length, origin);
    }

    /// <summary>This total followed by the next; the order of worlds is part of the bits.</summary>
    public LeafTotal Then(LeafTotal next)
    {
        if (next.Count == 0 || Count == 0)
        {
            LeafTotal only = Count == 0 ? next : this;
            return only with { Worlds = Worlds + next.Worlds };
        }

        double count = Count + next.Count;
        double shift = next.Mean - Mean;
        double share = next.Count / count;
        return new LeafTotal
        {
            Worlds = Worlds + next.Worlds,
            Count = Count + next.Count,
            Mean = Mean + shift * share,
            SquaredDeviations = SquaredDeviations + next.SquaredDeviations + shift * shift * Count * share,
            Minimum = Math.Min(Minimum, next.Minimum),
            Maximum = Math.Max(Maximum, next.Maximum),
        };
    }

    /// <summary>
    /// Totals of a leaf of numbers (no never) from, per lane, the sums of their differences from the first number and of the squares of
    /// these. The mean has the bits of <see cref="Of(ReadOnlySpan{double})"/>; least and greatest number are not known (NaN).
    /// </summary>
    internal static LeafTotal OfSums(int worlds, double origin, Vector512<double> sums, Vector512<double> squares)
    {
        double sum = Fold(sums);
        double offset = sum / worlds;
        return new LeafTotal
        {
            Worlds = worlds,
            Count = worlds,
            Mean = origin + offset,
            SquaredDeviations = Math.Max(0.0, Fold(squares) - sum * offset),
            Minimum = double.NaN,
            Maximum = double.NaN,
        };
    }

    /// <summary>The statistics of the worlds totalled so far.</summary>
    public ColumnStatistics ToStatistics() => Count == 0
        ? new ColumnStatistics(Worlds, 0, double.NaN, double.NaN, double.NaN, double.NaN)
        : new ColumnStatistics(Worlds, Count, Mean, Count == 1 ? 0.0 : SquaredDeviations / (Count - 1), Minimum, Maximum);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static LeafTotal Of(ReadOnlySpan<double> rows, int worlds, double origin)
    {
        ref double first = ref MemoryMarshal.GetReference(rows);
        Vector512<double> never = Vector512.Create(double.PositiveInfinity);
        Vector512<double> origins = Vector512.Create(origin);
        Vector512<double> sums = Vector512<double>.Zero;
        Vector512<double> counts = Vector512<double>.Zero;
        Vector512<double> least = never;
        Vector512<double> greatest = -never;
        for (int i = 0; i < rows.Length; i += Lanes)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512<double> isNever = Vector512.Equals(x, never);
            sums += Vector512.AndNot(x - origins, isNever);
            counts += Vector512.AndNot(Vector512<double>.One, isNever);
            least = Vector512.Min(least, x);
            greatest = Vector512.Max(greatest, Vector512.ConditionalSelect(isNever, -never, x));
        }

        double count = Fold(counts);
        double offset = Fold(sums) / count;
        Vector512<double> offsets = Vector512.Create(offset);
        Vector512<double> squares = Vector512<double>.Zero;
        Vector512<double> rests = Vector512<double>.Zero;
        for (int i = 0; i < rows.Length; i += Lanes)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512<double> deviation = Vector512.AndNot(x - origins - offsets, Vector512.Equals(x, never));
            squares += deviation * deviation;
            rests += deviation;
        }

        // The mean is rounded, so the deviations do not quite sum to zero; their square would be missing from the spread.
        double rest = Fold(rests);
        return new LeafTotal
        {
            Worlds = worlds,
            Count = (long)count,
            Mean = origin + offset,
            SquaredDeviations = Math.Max(0.0, Fold(squares) - rest * rest / count),
            Minimum = Least(least),
            Maximum = -Least(-greatest),
        };
    }

    private static double FirstNumber(ReadOnlySpan<double> leaf)
    {
        foreach (double value in leaf)
        {
            if (!double.IsPositiveInfinity(value))
            {
                return value;
            }
        }

        return double.PositiveInfinity;
    }

    private static double Fold(Vector512<double> lanes)
        => ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));

    private static double Least(Vector512<double> lanes)
    {
        double least = lanes[0];
        for (int lane = 1; lane < Lanes; lane++)
        {
            least = Math.Min(least, lanes[lane]);
        }

        return least;
    }
}
