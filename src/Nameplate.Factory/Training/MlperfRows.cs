using System.Collections.Immutable;
using System.Globalization;

namespace Nameplate.Factory.Training;

/// <summary>Reads a table of MLPerf Training results: a header line, then one row per submission, system and benchmark.</summary>
public static class MlperfRows
{
    private static readonly string[] Ids = ["gb300", "gb200", "b300", "b200", "h200", "h100", "mi300x", "mi325x", "mi350x", "mi355x"];
    private static readonly string[] Names = ["Submitter", "System", "Benchmark", "Division", "Accelerator", "AcceleratorsPerNode", "Nodes", "GlobalBatch", "ScoreMinutes"];

    /// <summary>The closed-division rows of language models on known accelerators, in the order of the file.</summary>
    /// <param name="table">The table, with the columns Submitter, System, Benchmark, Division, Accelerator, AcceleratorsPerNode, Nodes, GlobalBatch, ScoreMinutes.</param>
    /// <exception cref="InvalidDataException">A column is missing, or a number is none; the message names the line.</exception>
    public static ImmutableArray<MlperfRow> Read(TextReader table)
    {
        ArgumentNullException.ThrowIfNull(table);
        string[] header = Fields(table.ReadLine() ?? throw new InvalidDataException("The table is empty."));
        int Column(string name) => Array.IndexOf(header, name) is var place and >= 0 ? place : throw new InvalidDataException($"The table has no column {name}.");
        int[] columns = [.. Names.Select(Column)];
        var rows = ImmutableArray.CreateBuilder<MlperfRow>();
        for (int line = 2; table.ReadLine() is { } text; line++)
        {
            string[] fields = Fields(text);
            if (fields.Length != header.Length)
            {
                throw new InvalidDataException($"Line {line} has {fields.Length} fields, not {header.Length}.");
            }

            string Of(int column) => fields[columns[column]];
            string? id = Array.Find(Ids, one => Of(4).Contains(one, StringComparison.OrdinalIgnoreCase));
            if (id is not null && MlperfBenchmark.Find(Of(2)) is not null && string.Equals(Of(3), "closed", StringComparison.Ordinal))
            {
                int accelerators = (int)(Number(Of(5), line) * Number(Of(6), line));
                rows.Add(new MlperfRow(Of(0), Of(1), Of(2), id, accelerators, (int)Number(Of(7), line), Number(Of(8), line)));
            }
        }

        return rows.ToImmutable();
    }

    private static double Number(string text, int line)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0
            ? value
            : throw new InvalidDataException($"Line {line}: '{text}' is not a number above 0.");

    /// <summary>Fields between commas; a quoted field may contain some.</summary>
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        int from = 0;
        bool quoted = false;
        for (int place = 0; place <= line.Length; place++)
        {
            if (place == line.Length || (line[place] == ',' && !quoted))
            {
                fields.Add(line[from..place].Trim('"'));
                from = place + 1;
            }
            else if (line[place] == '"')
            {
                quoted = !quoted;
            }
        }

        return [.. fields];
    }
}
