using System.Text;

namespace Nameplate.Files.Yaml;

/// <summary>A CSV file (RFC 4180 without line ends inside fields): a header line and rows.</summary>
internal sealed class CsvTable
{
    private CsvTable(string file, string[] header, List<(int Line, string[] Fields)> rows) => (File, Header, Rows) = (file, header, rows);

    public string File { get; }

    public string[] Header { get; }

    /// <summary>The rows with their line numbers; empty lines are left out.</summary>
    public List<(int Line, string[] Fields)> Rows { get; }

    public static CsvTable Parse(SourceText source)
    {
        var rows = new List<(int Line, string[] Fields)>();
        for (var line = 1; line < source.Lines.Length; line++)
        {
            if (!string.IsNullOrWhiteSpace(source.Lines[line])) rows.Add((line + 1, Split(source.Lines[line])));
        }

        return new CsvTable(source.Path, Split(source.Lines[0]), rows);
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) Take();
            else field.Append(line[i]);
        }

        Take();
        return [.. fields];

        void Take()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }
}
