using System.Globalization;
using Nameplate.Analysis.Runs;

namespace Nameplate.Reports.Display;

/// <summary>Probabilities, months, dates and names as a reader expects to see them.</summary>
internal static class Words
{
    private static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>A share of worlds; a share too small to print is not called zero.</summary>
    public static string Percent(double share)
    {
        double percent = share * 100;
        string text = percent switch
        {
            <= 0 => "0",
            < 0.1 => "<0.1",
            > 99.9 and < 100 => ">99.9",
            < 10 => percent.ToString("0.#", CultureInfo.InvariantCulture),
            > 99 and < 100 => percent.ToString("0.#", CultureInfo.InvariantCulture),
            _ => percent.ToString("0", CultureInfo.InvariantCulture),
        };
        return text + "\u202F%";
    }

    /// <summary>A share as a number from 0 to 100, for the width of a bar.</summary>
    public static string Hundredths(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A standard error of a share, in percentage points.</summary>
    public static string Points(double se) => (se * 100).ToString(se < 0.001 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + "\u00A0points";

    /// <summary><c>2026-10</c> as <c>Oct 2026</c>; null as a dash; anything else as it is.</summary>
    public static string Month(string? month)
    {
        if (!TryMonth(month, out int index))
        {
            return month ?? "–";
        }

        return $"{MonthNames[index % 12]}\u00A0{(index / 12).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>2026-10-09</c> as <c>9 October 2026</c>.</summary>
    public static string Date(string? date) =>
        TryDate(date, out DateOnly day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : date ?? "";

    /// <summary><c>2026-10-09</c> as <c>9 Oct 2026</c>.</summary>
    public static string ShortDate(string date) => TryDate(date, out DateOnly day) ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : date;

    public static bool TryDate(string? date, out DateOnly day) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>From p10 to p90.</summary>
    public static string MonthRange(MonthPercentiles months) =>
        months.P10 == months.P90 ? Month(months.P10) : $"{Month(months.P10)} to {Month(months.P90)}";

    /// <summary>A month text, with or without a day, as year × 12 + month − 1.</summary>
    public static bool TryMonth(string? text, out int index)
    {
        index = 0;
        if (text is null || text.Length < 7 || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || month is < 1 or > 12)
        {
            return false;
        }

        index = (year * 12) + month - 1;
        return true;
    }

    /// <summary>The month's index, or null.</summary>
    public static int? MonthIndex(string? text) => TryMonth(text, out int index) ? index : null;

    /// <summary><c>cash-below-reserve</c> as <c>Cash below reserve</c>, <c>buildings-1-2</c> as <c>Buildings 1–2</c>.</summary>
    public static string Sentence(string id)
    {
        char[] text = id.Trim().ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '-' or '_')
            {
                bool range = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
                text[i] = range ? '–' : ' ';
            }
        }

        if (text.Length > 0)
        {
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return new string(text);
    }

    /// <summary>What kind of probability the run speaks of.</summary>
    public static string Measure(string measure) => measure switch
    {
        "real-world" => "Real-world probabilities",
        "risk-neutral" => "Risk-neutral probabilities",
        _ when measure.StartsWith("share:", StringComparison.Ordinal) => $"Share measure of {measure[6..]}",
        _ => measure,
    };

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
