using System.Runtime.CompilerServices;

namespace Nameplate.Engine.Statistics;

/// <summary>The difference of two columns over the same worlds, with its paired standard error.</summary>
/// <remarks>
/// Two scenarios share their draws, so most of what varies between worlds cancels within each: the standard error is that of the
/// differences, not the far larger one of two independent samples.
/// </remarks>
/// <param name="Difference">Statistics of second − first over the worlds where both have a number.</param>
/// <param name="OnlyFirst">Worlds where only the first has a number.</param>
/// <param name="OnlySecond">Worlds where only the second has a number.</param>
/// <param name="Neither">Worlds where neither has a number.</param>
public readonly record struct PairedStatistics(ColumnStatistics Difference, long OnlyFirst, long OnlySecond, long Neither)
{
    /// <summary>Change of the probability of a number, second − first.</summary>
    public double ProbabilityDifference => ((double)OnlySecond - OnlyFirst) / Difference.Worlds;

    /// <summary>Paired standard error of the change of probability.</summary>
    public double ProbabilityDifferenceStandardError
    {
        get
        {
            double changed = ((double)OnlySecond + OnlyFirst) / Difference.Worlds;
            return Math.Sqrt((changed - ProbabilityDifference * ProbabilityDifference) / Difference.Worlds);
        }
    }

    /// <summary>Compares two columns of the same worlds, the first element being world 0.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    [SkipLocalsInit]
    public static PairedStatistics Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"The columns have {first.Length} and {second.Length} worlds.", nameof(second));
        }

        Span<double> differences = stackalloc double[LeafTotal.Size];
        LeafTotal total = default;
        long onlyFirst = 0;
        long onlySecond = 0;
        for (int start = 0; start < first.Length; start += LeafTotal.Size)
        {
            int length = Math.Min(LeafTotal.Size, first.Length - start);
            for (int i = 0; i < length; i++)
            {
                double a = first[start + i];
                double b = second[start + i];
                bool isFirst = !double.IsPositiveInfinity(a);
                bool isSecond = !double.IsPositiveInfinity(b);
                onlyFirst += isFirst && !isSecond ? 1 : 0;
                onlySecond += isSecond && !isFirst ? 1 : 0;
                differences[i] = isFirst && isSecond ? b - a : double.PositiveInfinity;
            }

            total = total.Then(LeafTotal.Of(differences[..length]));
        }

        ColumnStatistics difference = total.ToStatistics();
        return new PairedStatistics(difference, onlyFirst, onlySecond, difference.Worlds - difference.Count - onlyFirst - onlySecond);
    }
}
