using Nameplate.Engine.Plans;

namespace Nameplate.Engine.Simulation;

/// <summary>
/// A plan laid out for tiles of worlds: what to run once per tile, in every month and at the end, and where everything lies.
/// Addresses: vectors of lanes first, then the moving names of ring entries (month t, t − 1, …), then single numbers.
/// </summary>
internal sealed class TileProgram
{
    /// <summary>Numbers that every program has first: the month's index, that index + 1, and zero.</summary>
    public const int MonthNumber = 0;
    public const int MonthEndNumber = 1;
    public const int ZeroNumber = 2;

    public required int Months { get; init; }

    /// <summary>Vectors of lanes in the arena, ring entries included.</summary>
    public required int Slots { get; init; }

    /// <summary>Moving names of ring entries.</summary>
    public required int Aliases { get; init; }

    public required Op[] Once { get; init; }

    public required Op[] Monthly { get; init; }

    public required Op[] Closing { get; init; }

    public required Ring[] Rings { get; init; }

    public required Fill[] Fills { get; init; }

    /// <summary>Single numbers at the beginning; those that change by month are overwritten in every month.</summary>
    public required double[] Numbers { get; init; }

    public required ScheduledNumber[] Scheduled { get; init; }

    public required Draw[] Draws { get; init; }

    public required Table[] Tables { get; init; }

    public required Column[] Columns { get; init; }

    public required Mean[] Means { get; init; }

    /// <summary>Cells (a series in a month) of which only the mean is recorded.</summary>
    public required int MeanCells { get; init; }

    /// <summary>Addresses of running sums, which stay wrong forever once they are not finite.</summary>
    public required int[] Sums { get; init; }

    /// <summary>Address of every step, −1 where it is not computed; only in a program that keeps everything.</summary>
    public required int[] Places { get; init; }

    /// <summary>Address of the first single number.</summary>
    public int FirstNumber => Slots + Aliases;

    public int Addresses => FirstNumber + Numbers.Length;

    /// <summary>Index of the mean of a step, or −1.</summary>
    public int MeanOf(int step) => Array.FindIndex(Means, mean => mean.Step == step);

    /// <summary>Index of the column of a step.</summary>
    public int ColumnOf(int step) => Array.FindIndex(Columns, column => column.Step == step);

    /// <summary>
    /// Entries of a lagged series, one after another in the arena; the entry of month t is t mod depth. Those that are so many months back
    /// have names, one after another.
    /// </summary>
    internal readonly record struct Ring(int FirstSlot, int Depth, int FirstAlias, int[] Backs);

    /// <summary>A vector that is set from another address before month 0.</summary>
    internal readonly record struct Fill(int Slot, int Source, bool SourceIsNumber);

    internal readonly record struct ScheduledNumber(int Number, double[] Values);

    internal readonly record struct Draw(ulong Key, int Index, double InBaseWorld);

    /// <summary>A step of which only the mean is recorded: in every month, or once per world.</summary>
    internal readonly record struct Mean(int Step, bool EveryMonth, int FirstCell);

    /// <summary>A recorded step: in every month, or once per world.</summary>
    internal readonly record struct Column(int Step, bool EveryMonth, bool MustBeFinite);
}
