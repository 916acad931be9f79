using System.Globalization;
using System.Text.RegularExpressions;

namespace Nameplate.Quantities;

/// <summary>
/// Dates as sources give them: a day, a month, a quarter, a half or a year. What is promised for a period is held
/// to its last day.
/// </summary>
public static partial class PartialDate
{
    private const string Expected = "expected a date such as 2026-10-06, 2026-10, 2026-Q3, 2026-H2 or 2026";

    /// <summary>
    /// Reads <c>2025-10-06</c>, <c>2025-10</c>, <c>2025-Q3</c> (also <c>3Q2025</c>, <c>Q3 2025</c>), <c>2025-H2</c>
    /// (also <c>2H2025</c>, <c>H2 2025</c>) or <c>2025</c> and gives the last day of that period.
    /// </summary>
    public static ParseResult<DateOnly> LastDay(string text)
    {
        var period = Period(text);
        return period.Success ? ParseResult.Of(period.Value.Last) : ParseResult.Failure<DateOnly>(period.Error, period.Help);
    }

    /// <summary>Reads the same texts as <see cref="LastDay"/> and gives the first and the last day of the period.</summary>
    public static ParseResult<(DateOnly First, DateOnly Last)> Period(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var match = Pattern().Match(trimmed);
        if (!match.Success)
        {
            return ParseResult.Failure<(DateOnly, DateOnly)>($"`{Spelling.Shorten(trimmed)}` is not a date; {Expected}.");
        }

        var year = Number(match, "year");
        var month = Number(match, "month");
        var (first, months) = match.Groups switch
        {
            var g when g["quarter"].Success => ((Number(match, "quarter") * 3) - 2, 3),
            var g when g["half"].Success => ((Number(match, "half") * 6) - 5, 6),
            var g when g["month"].Success => (month, 1),
            _ => (1, 12),
        };

        if (year < 1)
        {
            return ParseResult.Failure<(DateOnly, DateOnly)>($"`{trimmed}` is not a date; years run from 0001 to 9999.");
        }

        if (first is < 1 or > 12)
        {
            return ParseResult.Failure<(DateOnly, DateOnly)>($"`{trimmed}` has no month {match.Groups["month"].Value}; {Expected}.");
        }

        var start = new Month(year, first);
        return match.Groups["day"].Success
            ? Day(trimmed, start, Number(match, "day"))
            : ParseResult.Of((start.FirstDay, start.Plus(months - 1).LastDay));
    }

    private static ParseResult<(DateOnly First, DateOnly Last)> Day(string text, Month month, int day)
    {
        if (day < 1 || day > month.LastDay.Day)
        {
            return ParseResult.Failure<(DateOnly, DateOnly)>(
                $"`{text}` does not exist: {month} ends on day {month.LastDay.Day}.");
        }

        var date = new DateOnly(month.Year, month.Number, day);
        return ParseResult.Of((date, date));
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^(?:
            (?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?)?
          | (?<year>[0-9]{4})[- ]?(?:Q(?<quarter>[1-4])|H(?<half>[12]))
          | (?:(?<quarter>[1-4])Q|Q(?<quarter>[1-4])|(?<half>[12])H|H(?<half>[12]))[- ]?(?<year>[0-9]{4})
        )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
