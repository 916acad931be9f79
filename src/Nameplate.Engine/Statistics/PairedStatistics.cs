namespace Nameplate.Engine.Statistics;

/// <summary>The difference of two columns over the same worlds, with its paired standard error.</summary>
/// <param name="Difference">Statistics of second − first over the worlds where both have a number.</param>
/// <param name="OnlyFirst">Worlds where only the first has a number.</param>
/// <param name="OnlySecond">Worlds where only the second has a number.</param>
/// <param name="Neither">Worlds where neither has a number.</param>
public readonly record struct PairedStatistics(ColumnStatistics Difference, long OnlyFirst, long OnlySecond, long Neither)
{
    /// <summary>Compares two columns of the same worlds.</summary>
    public static PairedStatistics Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => throw new NotImplementedException();
}
