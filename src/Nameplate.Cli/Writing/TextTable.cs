using System.Text;

namespace Nameplate.Cli.Writing;

/// <summary>A table of plain text: columns as wide as their widest cell, two spaces apart, no trailing space.</summary>
internal sealed class TextTable(params Column[] columns)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public void Row(params string[] cells) => _rows.Add(cells);

    /// <summary>The lines, the headings first unless all are empty, and where the last column begins.</summary>
    public IEnumerable<string> Lines(out int lastColumn)
    {
        // A number in the last column is never broken.
        lastColumn = columns[^1].Right ? int.MaxValue : columns.Take(columns.Length - 1).Select((c, i) => Width(i) + Gap.Length).Sum();
        return Lines();
    }

    private int Width(int column) => _rows.Select(r => r[column].Length).Append(columns[column].Heading.Length).Max();

    private IEnumerable<string> Lines()
    {
        string[] headings = [.. columns.Select(c => c.Heading)];
        int[] widths = [.. columns.Select((c, i) => Width(i))];
        if (headings.Any(h => h.Length > 0))
        {
            yield return Line(headings, widths);
        }

        foreach (string[] row in _rows)
        {
            yield return Line(row, widths);
        }
    }

    private string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (int i = 0; i < cells.Length; i++)
        {
            line.Append(i == 0 ? string.Empty : Gap).Append(columns[i].Right ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
        }

        return line.ToString().TrimEnd();
    }
}
