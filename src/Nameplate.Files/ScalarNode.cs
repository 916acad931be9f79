namespace Nameplate.Files;

/// <summary>A single text: everything in a programme file that is neither a mapping nor a list. Numbers are text until a shape reads them.</summary>
public sealed class ScalarNode : Node
{
    private readonly Func<int, Location>? _locate;

    internal ScalarNode(Location at, string path, string text, bool quoted, Func<int, Location>? locate = null)
        : base(at, path)
    {
        Text = text;
        Quoted = quoted;
        _locate = locate;
    }

    /// <summary>The text without quotation marks.</summary>
    public string Text { get; }

    /// <summary>Whether the text was written in quotation marks or as a block.</summary>
    public bool Quoted { get; }

    /// <summary>Whether nothing was written (<c>key:</c>, <c>~</c> or <c>null</c>).</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    /// <summary>Where the character at <paramref name="offset"/> of <see cref="Text"/> stands in the file, as exactly as the way of quoting allows.</summary>
    public Location Locate(int offset) => _locate?.Invoke(offset) ?? At;

    internal override string Form => "a text";
}
