namespace Nameplate.Files;

/// <summary>A single text: everything in a programme file that is neither a mapping nor a list. Numbers are text until a shape reads them.</summary>
public sealed class ScalarNode : Node
{
    private readonly string[]? _lines;
    private readonly bool _block;

    internal ScalarNode(Location at, string path, string text, bool quoted = false, bool block = false, string[]? lines = null)
        : base(at, path)
    {
        Text = text;
        Quoted = quoted || block;
        _block = block;
        _lines = lines;
    }

    /// <summary>The text without quotation marks.</summary>
    public string Text { get; }

    /// <summary>Whether the text was written in quotation marks or as a block.</summary>
    public bool Quoted { get; }

    /// <summary>Whether nothing was written (<c>key:</c>, <c>~</c> or <c>null</c>).</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    internal override string Form => "a text";

    /// <summary>
    /// Where the character at <paramref name="offset"/> of <see cref="Text"/> stands in the file; where the text begins when escapes or
    /// folded lines make that uncertain.
    /// </summary>
    public Location Locate(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        return (_block ? LocateInBlock(offset) : LocateInLine(offset)) ?? At;
    }

    private Location? LocateInLine(int offset)
    {
        var start = At.Column - 1 + (Quoted ? 1 : 0);
        if (At.Line == 0 || LineOf(At.Line) is not { } line || start + offset > line.Length) return null;
        return line.AsSpan(start, offset).SequenceEqual(Text.AsSpan(0, offset)) ? At with { Column = start + offset + 1 } : null;
    }

    private Location? LocateInBlock(int offset)
    {
        var before = Text.AsSpan(0, offset);
        var number = At.Line + 1 + before.Count('\n');
        var within = offset - (before.LastIndexOf('\n') + 1);
        var text = Text.AsSpan(offset - within);
        var end = text.IndexOf('\n');
        if (end >= 0) text = text[..end];
        if (LineOf(number) is not { } line || !line.AsSpan().EndsWith(text)) return null;
        return new Location(At.File, number, line.Length - text.Length + within + 1);
    }

    private string? LineOf(int number) => _lines is not null && number >= 1 && number <= _lines.Length ? _lines[number - 1] : null;
}
