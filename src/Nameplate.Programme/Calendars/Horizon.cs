using Nameplate.Quantities;

namespace Nameplate.Programme.Calendars;

/// <summary>
/// The months that are simulated and the day from which they are simulated. Positions are months since the start of month 0 as a
/// real number: the start of month t is t, its end t + 1, and a day lies in between in proportion to the month's own length.
/// </summary>
/// <param name="Start">Month 0.</param>
/// <param name="Months">How many months, at least 1.</param>
/// <param name="AsOf">The vintage: the last day whose news is known.</param>
public sealed record Horizon(Month Start, int Months, DateOnly AsOf)
{
    /// <summary>How many of the months are history: those that end on or before the as-of date, 0 to <see cref="Months"/>.</summary>
    public int HistoryMonths
    {
        get
        {
            int ended = AsOf == Month.Of(AsOf).LastDay ? Month.Of(AsOf) - Start + 1 : Month.Of(AsOf) - Start;
            return Math.Clamp(ended, 0, Months);
        }
    }

    /// <summary>The position of the as-of date: the end of that day.</summary>
    public double AsOfPosition => Position(AsOf);

    /// <summary>The position of the end of a day. Days before month 0 have negative positions.</summary>
    public double Position(DateOnly day)
    {
        Month month = Month.Of(day);
        int days = month.LastDay.Day;
        return (month - Start) + ((double)day.Day / days);
    }

    /// <summary>The index of the month that holds a day; may lie outside the horizon.</summary>
    public int IndexOf(DateOnly day) => Month.Of(day) - Start;

    /// <summary>The month at an index.</summary>
    public Month At(int index) => Start.Plus(index);
}
