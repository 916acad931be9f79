namespace Nameplate.Engine.Simulation;

/// <summary>What is left of the recorded numbers after a run.</summary>
internal abstract class RecordedColumns : IDisposable
{
    public abstract Statistic Of(int column, int month);

    /// <summary>The numbers by world.</summary>
    /// <exception cref="InvalidOperationException">They were not kept.</exception>
    public abstract ReadOnlySpan<double> Values(int column, int month);

    /// <summary>How many worlds have each month as their number; the last count is of those that have none.</summary>
    public abstract long[] CountMonths(int column, int months);

    public abstract void Dispose();

    protected static void Count(ReadOnlySpan<double> firstMonths, long[] counts)
    {
        foreach (double month in firstMonths)
        {
            counts[month < counts.Length - 1 ? (int)month : counts.Length - 1]++;
        }
    }
}
