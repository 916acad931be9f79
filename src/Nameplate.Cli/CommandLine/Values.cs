using System.Globalization;
using Nameplate.Programme.Compilation;
using Nameplate.Quantities;

namespace Nameplate.Cli.CommandLine;

/// <summary>Reads the values of options, or says what was expected.</summary>
internal static class Values
{
    public static DateOnly Date(string option, string text)
    {
        ParseResult<DateOnly> date = PartialDate.LastDay(text);
        return date.Success ? date.Value : throw new UsageException($"{option}: {date.Error}", date.Help);
    }

    public static Month Month(string option, string text)
    {
        ParseResult<Month> month = Quantities.Month.Parse(text);
        return month.Success ? month.Value : throw new UsageException($"{option}: {month.Error}", month.Help);
    }

    public static Measure Measure(string text) => Programme.Compilation.Measure.Parse(text)
        ?? throw new UsageException($"--measure: '{text}' is not a measure; expected real-world, risk-neutral or share:SYMBOL", Near(text, ["real-world", "risk-neutral"]));

    public static string Choice(string option, string text, params string[] choices) => choices.Contains(text, StringComparer.Ordinal)
        ? text
        : throw new UsageException($"{option}: '{text}' is not one of {string.Join(", ", choices)}", Near(text, choices));

    public static ulong Whole(string option, string text) =>
        ulong.TryParse(text.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw new UsageException($"{option}: '{text}' is not a whole number");

    public static long Between(string option, string text, long least, long most)
    {
        ulong number = Whole(option, text);
        return number >= (ulong)least && number <= (ulong)most
            ? (long)number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{option}: {number} is not between {least} and {most:#,0}"));
    }

    /// <summary>A world's number, or null for <c>base</c>.</summary>
    public static long? World(string text) => text == "base" ? null : Between("--world", text, 0, (1L << 40) - 1);

    private static string? Near(string text, string[] choices) => Spelling.Nearest(text, choices) is { } near ? $"did you mean '{near}'?" : null;
}
