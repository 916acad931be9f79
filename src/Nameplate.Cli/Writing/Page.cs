namespace Nameplate.Cli.Writing;

/// <summary>Writes a page of text, at most 100 columns wide: paragraphs, headings and tables.</summary>
internal sealed class Page(TextWriter writer, bool isTerminal)
{
    /// <summary>The widest line.</summary>
    public const int Width = 100;

    private const string Bold = "\u001b[1m";
    private const string Plain = "\u001b[0m";
    private bool _begun;

    public void Heading(string text)
    {
        if (_begun)
        {
            writer.WriteLine();
        }

        _begun = true;
        writer.WriteLine(isTerminal ? Bold + text + Plain : text);
    }

    public void Line(string text)
    {
        _begun = true;
        writer.WriteLine(text);
    }

    /// <summary>A paragraph, broken between words, with what its first line and the next ones begin with.</summary>
    public void Paragraph(string text, string first = "", string next = "")
    {
        _begun = true;
        string line = first;
        bool empty = true;
        foreach (string word in text.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line);
                line = next;
                empty = true;
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        writer.WriteLine(line);
    }

    public void Table(TextTable table, string indent = "  ")
    {
        foreach (string line in table.Lines(out int lastColumn))
        {
            int start = Math.Min(lastColumn, line.Length);
            if (indent.Length + line.Length <= Width || start == line.Length)
            {
                Line((indent + line).TrimEnd());
            }
            else
            {
                Paragraph(line[start..], indent + line[..start], new string(' ', indent.Length + start));
            }
        }
    }
}
