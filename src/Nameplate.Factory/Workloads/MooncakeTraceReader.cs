using System.Globalization;
using System.Text.Json;

namespace Nameplate.Factory.Workloads;

/// <summary>Reads Mooncake's files: a JSON object a line.</summary>
internal static class MooncakeTraceReader
{
    /// <summary>The size of the blocks whose ids the files carry.</summary>
    public const int BlockTokens = 512;

    private const string Time = "timestamp";
    private const string Input = "input_length";
    private const string Output = "output_length";
    private const string Hashes = "hash_ids";
    private const double NanosecondsPerMillisecond = 1e6;
    private const double LongestMilliseconds = 1e12;

    public static void Read(TraceText text, TraceRows rows)
    {
        rows.BlockTokens = BlockTokens;
        var blocks = new List<int>();
        do
        {
            if (rows.IsFull)
            {
                text.Error(TraceCodes.TooLarge, 0, "the file holds more requests than can be read");
                return;
            }

            ReadLine(text, rows, blocks);
        }
        while (!text.GivenUp && text.Next());
    }

    private static void ReadLine(TraceText text, TraceRows rows, List<int> blocks)
    {
        blocks.Clear();
        var json = new Utf8JsonReader(text.Line);
        double? time = null;
        double? input = null;
        double? output = null;
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                text.Error(TraceCodes.NotJson, 0, "expected a JSON object with timestamp, input_length, output_length and hash_ids");
                return;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string? name = Known(ref json);
                json.Read();
                bool ok = name switch
                {
                    Time => TryNumber(text, ref json, name, 0, LongestMilliseconds, out time),
                    Input => TryNumber(text, ref json, name, 1, rows.MostTokens, out input),
                    Output => TryNumber(text, ref json, name, 0, rows.MostTokens, out output),
                    Hashes => TryBlocks(text, ref json, blocks),
                    _ => json.TrySkip(),
                };
                if (!ok)
                {
                    return;
                }
            }

            while (json.Read())
            {
                // Whatever follows the object makes the reader throw.
            }
        }
        catch (JsonException problem)
        {
            text.Error(TraceCodes.NotJson, (int)(problem.BytePositionInLine ?? 0), "this is not a JSON object");
            return;
        }

        Take(text, rows, time, input, output, blocks);
    }

    private static string? Known(ref Utf8JsonReader json)
    {
        foreach (string name in (ReadOnlySpan<string>)[Time, Input, Output, Hashes])
        {
            if (json.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private static void Take(TraceText text, TraceRows rows, double? time, double? input, double? output, List<int> blocks)
    {
        string? missing = time is null ? Time : input is null ? Input : output is null ? Output : null;
        if (missing is not null)
        {
            text.Error(TraceCodes.Fields, 0, $"the request lacks '{missing}'");
            return;
        }

        int most = ((int)input!.Value + BlockTokens - 1) / BlockTokens;
        if (blocks.Count > most)
        {
            text.Error(TraceCodes.Blocks, 0, $"'hash_ids' has {blocks.Count} blocks; a prompt of {(int)input.Value} tokens has {most} of {BlockTokens}");
            return;
        }

        rows.Add((long)Math.Round(time!.Value * NanosecondsPerMillisecond, MidpointRounding.ToEven), (int)input.Value, (int)output!.Value, 0, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(blocks));
    }

    private static bool TryNumber(TraceText text, ref Utf8JsonReader json, string name, double least, double most, out double? number)
    {
        number = null;
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out double value))
        {
            text.Error(TraceCodes.NotANumber, (int)json.TokenStartIndex, $"'{name}' is not a number");
            return false;
        }

        if (value < least || value > most || (name != Time && value != Math.Floor(value)))
        {
            text.Error(TraceCodes.OutOfRange, (int)json.TokenStartIndex, string.Create(CultureInfo.InvariantCulture, $"'{name}' is {value}; expected {(name == Time ? "milliseconds" : "a whole number")} from {least} to {most:#,0}"));
            return false;
        }

        number = value;
        return true;
    }

    private static bool TryBlocks(TraceText text, ref Utf8JsonReader json, List<int> blocks)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            text.Error(TraceCodes.Blocks, (int)json.TokenStartIndex, "'hash_ids' is not a list");
            return false;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out int id) || id < 0)
            {
                text.Error(TraceCodes.Blocks, (int)json.TokenStartIndex, "'hash_ids' holds what is not an id; expected whole numbers from 0");
                return false;
            }

            blocks.Add(id);
        }

        return true;
    }
}
