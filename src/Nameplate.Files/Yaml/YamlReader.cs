using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nameplate.Files.Yaml;

/// <summary>
/// Turns the events of the YAML parser into located nodes. Only the plain part of YAML is accepted: no anchors, aliases, tags or
/// several documents, because they hide what a line says and let small files stand for huge ones.
/// </summary>
internal sealed class YamlReader
{
    private const int LongestKey = 200;

    private readonly SourceText _source;
    private readonly FolderKind _kind;
    private readonly Diagnostics _diagnostics;
    private readonly FileLimits _limits;
    private readonly Parser _parser;
    private readonly Stack<NodeEvent> _flow = new();
    private int _nodes;

    private YamlReader(SourceText source, FolderKind kind, Diagnostics diagnostics, FileLimits limits, int nodesBefore)
    {
        _source = source;
        _kind = kind;
        _diagnostics = diagnostics;
        _limits = limits;
        _nodes = nodesBefore;
        _parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: true));
    }

    /// <summary>Reads one file.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="kind">What the folder describes.</param>
    /// <param name="diagnostics">Receives problems; after the first that is not a duplicate key, reading stops.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="nodes">The number of values read so far in all files; grows.</param>
    /// <returns>The root mapping, empty for an empty file; null when the file cannot be read.</returns>
    public static MapNode? Read(SourceText source, FolderKind kind, Diagnostics diagnostics, FileLimits limits, ref int nodes)
    {
        var reader = new YamlReader(source, kind, diagnostics, limits, nodes);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException error)
        {
            reader.ReportSyntax(error);
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
        finally
        {
            nodes = reader._nodes;
        }
    }

    private MapNode? ReadStream()
    {
        var root = new MapNode(new Location(_source.Path, 1, 1), "", []) { Called = $"the {_kind.Noun}" };
        Next();
        if (Next() is not DocumentStart) return root;
        var first = Next();
        if (first is Scalar { Value.Length: 0, Style: ScalarStyle.Plain }) return root;
        if (first is not MappingStart start) throw Refuse(Codes.RootNotMapping, first.Start, "the file holds no sections; expected a mapping such as 'sites:'");
        root = ReadMap(start, "", $"the {_kind.Noun}", 1);
        Next();
        if (Next() is DocumentStart second) throw Refuse(Codes.SeveralDocuments, second.Start, "a second document begins here; expected one document per file", "put it into a file of its own and include that");
        return root;
    }

    private Node ReadNode(ParsingEvent read, string path, string called, int depth)
    {
        if (++_nodes > _limits.Nodes) throw Refuse(Codes.TooManyValues, read.Start, $"the {_kind.Noun} holds more than {Count(_limits.Nodes)} values");
        if (depth > _limits.Depth) throw Refuse(Codes.TooDeep, read.Start, $"values are nested deeper than {Count(_limits.Depth)} levels");
        RefuseCleverness(read);
        return read switch
        {
            Scalar scalar => ReadScalar(scalar, path, called),
            MappingStart start => ReadMap(start, path, called, depth),
            SequenceStart start => ReadList(start, path, called, depth),
            _ => throw Refuse(Codes.Syntax, read.Start, "unexpected YAML; expected a value"),
        };
    }

    private void RefuseCleverness(ParsingEvent read)
    {
        if (read is AnchorAlias alias)
            throw Refuse(Codes.Anchor, alias.Start, $"'*{alias.Value.Value}' is a YAML alias; aliases are not allowed", "repeat the value, or declare a fact and name it");
        if (read is not NodeEvent node) return;
        if (!node.Anchor.IsEmpty)
            throw Refuse(Codes.Anchor, node.Start, $"'&{node.Anchor.Value}' is a YAML anchor; anchors are not allowed", "repeat the value, or declare a fact and name it");
        if (!node.Tag.IsEmpty)
            throw Refuse(Codes.Tag, node.Start, $"'{node.Tag.Value}' is a YAML tag; tags are not allowed", "delete it; what a value is follows from where it stands");
    }

    private ScalarNode ReadScalar(Scalar scalar, string path, string called)
    {
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        return new ScalarNode(At(scalar.Start), path, scalar.Value, quoted, block, _source.Lines) { Called = called };
    }

    private MapNode ReadMap(MappingStart start, string path, string called, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        RefuseCleverness(start);
        if (start.Style == MappingStyle.Flow) _flow.Push(start);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var (key, at) = ReadKey(next);
            var value = ReadNode(Next(), path.Length == 0 ? key : $"{path}.{key}", $"'{key}'", depth + 1);
            if (places.TryAdd(key, at)) entries.Add(new MapEntry(key, at, value));
            else _diagnostics.Error(Codes.DuplicateKey, at, $"the key '{key}' occurs twice; it stands already in line {Count(places[key].Line)}");
        }

        if (start.Style == MappingStyle.Flow) _flow.Pop();
        return new MapNode(At(start.Start), path, entries.DrainToImmutable()) { Called = called };
    }

    private (string Key, Location At) ReadKey(ParsingEvent read)
    {
        RefuseCleverness(read);
        if (read is not Scalar { Value.Length: > 0 } key) throw Refuse(Codes.KeyNotText, read.Start, "this key is not a text; expected a word followed by a colon");
        if (key.Value.Length > LongestKey) throw Refuse(Codes.KeyNotText, read.Start, $"this key is longer than {Count(LongestKey)} characters");
        return (key.Value, At(key.Start));
    }

    private ListNode ReadList(SequenceStart start, string path, string called, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        if (start.Style == SequenceStyle.Flow) _flow.Push(start);
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            var number = (items.Count + 1).ToString(CultureInfo.InvariantCulture);
            items.Add(ReadNode(next, $"{path}.{number}", $"item {number} of {called}", depth + 1));
        }

        if (start.Style == SequenceStyle.Flow) _flow.Pop();
        return new ListNode(At(start.Start), path, items.DrainToImmutable()) { Called = called };
    }

    private ParsingEvent Next()
    {
        var before = _parser.Current;
        try
        {
            if (_parser.MoveNext() && _parser.Current is not null) return _parser.Current;
        }
        catch (Exception error) when (error is not YamlException)
        {
            // The parser stumbles over some malformed texts (an unclosed '[' before a key) with exceptions of its own making.
            if (_flow.TryPeek(out var open)) throw NotClosed(open);
            throw Refuse(Codes.Syntax, before?.End ?? Mark.Empty, "not YAML behind this place");
        }

        throw Refuse(Codes.Syntax, before?.End ?? Mark.Empty, "the file ends in the middle of a value");
    }

    private RefusedException NotClosed(NodeEvent open) => open is SequenceStart
        ? Refuse(Codes.Syntax, open.Start, "the list that begins here is not closed, or a comma is missing in it", "write a comma between items and ']' at the end")
        : Refuse(Codes.Syntax, open.Start, "the mapping that begins here is not closed, or a comma is missing in it", "write a comma between keys and '}' at the end");

    private void ReportSyntax(YamlException error)
    {
        var at = At(error.Start);
        if (TabFrom(at.Line, error) is { } tab)
        {
            _diagnostics.Error(Codes.Tab, tab, "a tab indents this line; YAML is indented with spaces", "replace the tab by two spaces");
            return;
        }

        if (_flow.TryPeek(out var open) && SyntaxMessages.IsAboutFlow(error))
        {
            NotClosed(open);
            return;
        }

        var (message, help) = SyntaxMessages.Explain(error, at.Line <= _source.Lines.Length ? _source.Lines[at.Line - 1] : "");
        _diagnostics.Error(Codes.Syntax, at, message, help);
    }

    // The parser places its trouble with a tab at or before the tab, sometimes where the mapping around it begins.
    private Location? TabFrom(int line, YamlException error)
    {
        var last = error.Message.Contains(" tab ", StringComparison.Ordinal) ? _source.Lines.Length : Math.Min(line + 1, _source.Lines.Length);
        for (var number = line; number <= last; number++)
        {
            var text = _source.Lines[number - 1];
            var tab = text.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(text[..tab])) return new Location(_source.Path, number, tab + 1);
        }

        return null;
    }

    private RefusedException Refuse(string code, Mark at, string message, string? help = null)
    {
        _diagnostics.Error(code, At(at), message, help);
        return new RefusedException();
    }

    private Location At(Mark mark) => new(_source.Path, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Leaves the recursive reader after a problem that was reported; never leaves this file.
    private sealed class RefusedException : Exception;
}
