using Nameplate.Files;

namespace Nameplate.Factory.Performance;

/// <summary>A CSV file with a header (RFC 4180 without line ends inside fields).</summary>
internal sealed class MeasuredTable
{
    private readonly Dictionary<string, int> _columns = [];
    private readonly List<(int Line, string[] Fields)> _rows = [];
    private readonly string _name;
    private readonly Diagnostics _diagnostics;

    private MeasuredTable(string name, Diagnostics diagnostics) => (_name, _diagnostics) = (name, diagnostics);

    public static MeasuredTable Parse(string name, string text, Diagnostics diagnostics)
    {
        var table = new MeasuredTable(name, diagnostics);
        int line = 0;
        foreach (string row in text.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            string[] fields = Split(row.TrimEnd('\r'));
            if (line == 1)
            {
                for (int i = 0; i < fields.Length; i++) table._columns.TryAdd(fields[i].TrimStart('\uFEFF'), i);
            }
            else
            {
                table._rows.Add((line, fields));
            }
        }

        return table;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads all rows; one that throws <see cref="FormatException"/> is reported at its line and left out.</summary>
    public List<MeasuredRow> Select(Func<MeasuredFields, MeasuredRow> read)
    {
        List<MeasuredRow> rows = [];
        ForEach(fields => rows.Add(read(fields)));
        return rows;
    }

    /// <inheritdoc cref="Select"/>
    public void ForEach(Action<MeasuredFields> read)
    {
        foreach (var (line, fields) in _rows)
        {
            try
            {
                read(new MeasuredFields(_columns, fields, line));
            }
            catch (FormatException mistake)
            {
                _diagnostics.Error("NP4102", new Location(_name, line, 1), mistake.Message);
            }
        }
    }

    private static string[] Split(string line)
    {
        List<string> fields = [];
        var field = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
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
