using System.Globalization;

namespace Nameplate.Quantities;

/// <summary>A calendar month, the step of every simulation.</summary>
/// <param name="Index">Months since January of year 0: year × 12 + (number − 1).</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    /// <summary>The month with the number <paramref name="month"/>, 1 to 12, of a year from 1 to 9999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public Month(int year, int month)
        : this((InRange(year, 1, 9999, nameof(year)) * 12) + InRange(month, 1, 12, nameof(month)) - 1)
    {
    }

    /// <summary>The calendar year.</summary>
    public int Year => Index / 12;

    /// <summary>The number in the year, 1 to 12.</summary>
    public int Number => (Index % 12) + 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>Hours by the calendar: 24 × days, leap years heeded, no daylight saving time.</summary>
    public double Hours => 24 * DateTime.DaysInMonth(Year, Number);

    /// <summary>The month that holds <paramref name="date"/>.</summary>
    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Reads <c>YYYY-MM</c>.</summary>
    public static ParseResult<Month> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length == 7 && trimmed[4] == '-'
            && int.TryParse(trimmed.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(trimmed.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && year >= 1 && number is >= 1 and <= 12)
        {
            return ParseResult.Of(new Month(year, number));
        }

        var period = PartialDate.Period(trimmed);
        return ParseResult.Failure<Month>(
            $"`{Spelling.Shorten(trimmed)}` is not a month; expected year and month such as 2026-10.",
            period.Success ? $"Did you mean `{Of(period.Value.Last)}`?" : null);
    }

    /// <summary>The month that is <paramref name="months"/> later, or earlier when negative.</summary>
    public Month Plus(int months) => new(Index + months);

    /// <summary>How many months <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static int operator -(Month left, Month right) => left.Index - right.Index;

    /// <summary>Whether <paramref name="left"/> is earlier.</summary>
    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    /// <summary>Whether <paramref name="left"/> is earlier or the same.</summary>
    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    /// <summary>Whether <paramref name="left"/> is later.</summary>
    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    /// <summary>Whether <paramref name="left"/> is later or the same.</summary>
    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;

    /// <summary>How many months <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static int Subtract(Month left, Month right) => left - right;

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary><c>YYYY-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    private static int InRange(int value, int lowest, int highest, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, lowest, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, highest, name);
        return value;
    }
}
