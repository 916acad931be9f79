using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Nameplate.Quantities;

namespace Nameplate.Factory.Workloads;

/// <summary>Reads files of requests with a header and a row a request.</summary>
internal static class TableTraceReader
{
    private const long NanosecondsPerTick = 100;
    private const double NanosecondsPerSecond = 1e9;
    private const double LongestSeconds = 1e9;

    private static readonly string[] AzureColumns = ["TIMESTAMP", "ContextTokens", "GeneratedTokens"];
    private static readonly string[] TableColumns = ["arrival_s", "input_tokens", "output_tokens"];

    /// <summary>Azure's columns; the first timestamp is the start.</summary>
    public static void ReadAzure(TraceText text, TraceRows rows)
    {
        if (Columns(text, AzureColumns) is not { } columns)
        {
            return;
        }

        long? first = null;
        var fields = new Range[columns.Count + 1];
        while (Row(text, rows, columns.Count, fields))
        {
            if (!TryTimestamp(text, fields[columns.Places[0]], out long ticks) | !TryTokens(text, rows, fields[columns.Places[1]], 1, AzureColumns[1], out int input)
                | !TryTokens(text, rows, fields[columns.Places[2]], 0, AzureColumns[2], out int output))
            {
                continue;
            }

            first ??= ticks;
            rows.Add((ticks - first.Value) * NanosecondsPerTick, input, output, 0, []);
        }
    }

    /// <summary>Named columns; arrivals are seconds from the start.</summary>
    public static void ReadTable(TraceText text, TraceRows rows, IReadOnlyList<string> classes)
    {
        if (Columns(text, TableColumns, "class") is not { } columns)
        {
            return;
        }

        rows.HasClasses = columns.Places[3] >= 0 && classes.Count > 0;
        var fields = new Range[columns.Count + 1];
        while (Row(text, rows, columns.Count, fields))
        {
            byte priority = 0;
            if (TrySeconds(text, fields[columns.Places[0]], out long arrival) & TryTokens(text, rows, fields[columns.Places[1]], 1, TableColumns[1], out int input)
                & TryTokens(text, rows, fields[columns.Places[2]], 0, TableColumns[2], out int output)
                && (!rows.HasClasses || TryClass(text, fields[columns.Places[3]], classes, out priority)))
            {
                rows.Add(arrival, input, output, priority, []);
            }
        }
    }

    private static (int[] Places, int Count)? Columns(TraceText text, string[] needed, params string[] optional)
    {
        string[] header = [.. Encoding.UTF8.GetString(text.Line).Split(',').Select(c => c.Trim().Trim('"'))];
        string[] missing = [.. needed.Except(header, StringComparer.Ordinal)];
        foreach (string column in missing)
        {
            string? near = Spelling.Nearest(column, header);
            text.Error(TraceCodes.Header, 0, $"the header lacks the column '{column}'; it has {string.Join(", ", header)}", near is null ? null : $"is it '{near}'?");
        }

        return missing.Length > 0 ? null : ([.. needed.Concat(optional).Select(c => Array.IndexOf(header, c))], header.Length);
    }

    private static bool Row(TraceText text, TraceRows rows, int columns, Range[] fields)
    {
        while (!text.GivenUp && text.Next())
        {
            if (rows.IsFull)
            {
                text.Error(TraceCodes.TooLarge, 0, "the file holds more requests than can be read");
                return false;
            }

            int found = text.Line.Count((byte)',') + 1;
            if (found == columns)
            {
                Split(text.Line, fields);
                return true;
            }

            text.Error(TraceCodes.Fields, 0, $"the row has {found} fields; the header has {columns}");
        }

        return false;
    }

    private static void Split(ReadOnlySpan<byte> line, Range[] fields)
    {
        int count = 0;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] == ',')
            {
                int from = start;
                int to = i;
                while (from < to && line[from] is (byte)' ' or (byte)'\t' or (byte)'"')
                {
                    from++;
                }

                while (to > from && line[to - 1] is (byte)' ' or (byte)'\t' or (byte)'"')
                {
                    to--;
                }

                fields[count++] = from..to;
                start = i + 1;
            }
        }
    }

    private static bool TryTokens(TraceText text, TraceRows rows, Range field, int least, string column, out int tokens)
    {
        ReadOnlySpan<byte> written = text.Line[field];
        int at = field.Start.Value;
        if (!Utf8Parser.TryParse(written, out tokens, out int used) || used != written.Length)
        {
            text.Error(TraceCodes.NotANumber, at, $"'{column}' is {TraceText.Quote(written)}; expected a whole number of tokens");
            return false;
        }

        if (tokens >= least && tokens <= rows.MostTokens)
        {
            return true;
        }

        text.Error(TraceCodes.OutOfRange, at, string.Create(CultureInfo.InvariantCulture, $"'{column}' is {tokens}; expected from {least} to {rows.MostTokens:#,0} tokens"));
        return false;
    }

    private static bool TrySeconds(TraceText text, Range field, out long nanoseconds)
    {
        ReadOnlySpan<byte> written = text.Line[field];
        nanoseconds = 0;
        if (!Utf8Parser.TryParse(written, out double seconds, out int used) || used != written.Length || !double.IsFinite(seconds))
        {
            text.Error(TraceCodes.NotANumber, field.Start.Value, $"'arrival_s' is {TraceText.Quote(written)}; expected seconds from the start");
            return false;
        }

        if (seconds is < 0 or > LongestSeconds)
        {
            text.Error(TraceCodes.OutOfRange, field.Start.Value, $"'arrival_s' is {TraceText.Quote(written)}; expected from 0 to 1e9 seconds");
            return false;
        }

        nanoseconds = (long)Math.Round(seconds * NanosecondsPerSecond, MidpointRounding.ToEven);
        return true;
    }

    private static bool TryTimestamp(TraceText text, Range field, out long ticks)
    {
        string written = Encoding.UTF8.GetString(text.Line[field]);
        bool read = DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) && written.Contains('-', StringComparison.Ordinal);
        ticks = time.UtcTicks;
        if (!read)
        {
            text.Error(TraceCodes.NotATime, field.Start.Value, $"'TIMESTAMP' is {TraceText.Quote(text.Line[field])}; expected a time such as 2023-11-16 18:17:03.9799600");
        }

        return read;
    }

    private static bool TryClass(TraceText text, Range field, IReadOnlyList<string> classes, out byte priority)
    {
        string written = Encoding.UTF8.GetString(text.Line[field]);
        for (int i = 0; i < classes.Count; i++)
        {
            if (classes[i] == written)
            {
                priority = (byte)i;
                return true;
            }
        }

        priority = 0;
        string? near = Spelling.Nearest(written, classes);
        text.Error(TraceCodes.UnknownClass, field.Start.Value, $"{TraceText.Quote(text.Line[field])} is no class of the service; expected one of: {string.Join(", ", classes)}", near is null ? null : $"did you mean '{near}'?");
        return false;
    }
}
