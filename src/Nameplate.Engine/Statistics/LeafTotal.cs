namespace Nameplate.Engine.Statistics;

/// <summary>The totals of up to 256 consecutive worlds, or of several leaves combined in order.</summary>
public readonly record struct LeafTotal
{
    /// <summary>Worlds in a full leaf.</summary>
    public const int Size = 256;

    /// <summary>Totals of one leaf of 1 to 256 worlds.</summary>
    public static LeafTotal Of(ReadOnlySpan<double> leaf) => throw new NotImplementedException();

    /// <summary>This total followed by the next; not commutative in its bits, so call in order of worlds.</summary>
    public LeafTotal Then(LeafTotal next) => throw new NotImplementedException();

    /// <summary>The statistics of the worlds totalled so far.</summary>
    public ColumnStatistics ToStatistics() => throw new NotImplementedException();
}
