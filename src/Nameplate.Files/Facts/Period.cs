using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files.Facts;

/// <summary>The days that a claim's value is for, both ends included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public readonly record struct Period(DateOnly First, DateOnly Last) : IComparable<Period>
{
    /// <summary>The period of a claim without <c>for</c>: all time.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether this is all time.</summary>
    public bool IsAlways => this == Always;

    /// <summary>The month that holds the last day: where an end-of-period value stands.</summary>
    public Month Month => Quantities.Month.Of(Last);

    /// <summary>Whether the period is exactly one calendar month.</summary>
    public bool IsMonth => First == Month.FirstDay && Last == Month.LastDay;

    /// <summary>Whether a day lies in the period.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Order in time: by last day, then by first day.</summary>
    public int CompareTo(Period other) => Last != other.Last ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a day, month, quarter, half year or year: <c>2025-10-06</c>, <c>2025-10</c>, <c>2025-Q3</c>, <c>2H2026</c>, <c>2025</c>.</summary>
    public static ParseResult<Period> Parse(string text)
    {
        var parsed = PartialDate.Period(text);
        return parsed.Success ? ParseResult.Of(new Period(parsed.Value.First, parsed.Value.Last)) : ParseResult.Failure<Period>(parsed.Error, parsed.Help);
    }

    /// <summary>The shortest form that reads back to the same period.</summary>
    public override string ToString()
    {
        if (IsAlways) return "always";
        if (First == Last) return First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (IsMonth) return Month.ToString();
        var year = First.Year.ToString("0000", CultureInfo.InvariantCulture);
        var months = Month - Quantities.Month.Of(First) + 1;
        return months switch
        {
            12 => year,
            6 => string.Create(CultureInfo.InvariantCulture, $"{year}-H{(First.Month / 6) + 1}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(First.Month / 3) + 1}"),
        };
    }
}
