namespace Nameplate.Engine.Simulation;

/// <summary>A recorded number is not a number, is infinite where it must not be, or has overflowed.</summary>
public sealed class NumberException : Exception
{
    /// <summary>Creates the exception for the first series at fault in one world.</summary>
    public NumberException(string series, int month, long world)
        : base($"{series} is not a finite number in month {month} of world {world}.")
    {
        Series = series;
        Month = month;
        World = world;
    }

    /// <summary>Name, or formula, of the first series at fault.</summary>
    public string Series { get; }

    /// <summary>Index of the month; −1 for a value that is the same in all months.</summary>
    public int Month { get; }

    /// <summary>Index of the world.</summary>
    public long World { get; }
}
