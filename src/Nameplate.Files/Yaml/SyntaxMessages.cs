using YamlDotNet.Core;

namespace Nameplate.Files.Yaml;

/// <summary>Says in plain words what the YAML parser says in its own.</summary>
internal static class SyntaxMessages
{
    // Part of the parser's message → what a person can do with it. The first match counts.
    private static readonly (string Part, string Message, string? Help)[] Known =
    [
        ("invalid mapping", "a second ': ' stands in this value, or the line is indented too far", "put the value into quotation marks, or align the key with its neighbours"),
        ("did not find expected key", "this is not a key of the mapping around it", "align it with its neighbours, and quote values that begin with a quotation mark"),
        ("expected '-'", "this is not an item of the list around it", "begin it with '- ' in the column of its neighbours"),
        ("double-quoted scalar, found wrong indentation", "a text in quotation marks is not closed", "write the closing quotation mark"),
        ("quoted scalar, found unexpected", "a text in quotation marks is not closed", "write the closing quotation mark"),
        ("could not find expected ':'", "this line is not a key: it has no ': '", "write 'key: value'"),
        ("cannot start any token", "a value cannot begin with this character", "put the value into quotation marks"),
        ("unknown escape character", "unknown escape after '\\'", "use single quotation marks, where '\\' means itself"),
        ("multiline plain scalar", "this text runs over several lines", "put it into quotation marks"),
    ];

    // What the parser says when a bracket or a brace is not closed.
    private static readonly string[] Flow = ["expected ',' or", "did not find expected node content", "could not find expected ':'", "Reached the end of the stream", "did not find expected key", "invalid mapping"];

    /// <summary>Whether, inside a list or mapping in brackets, the trouble is likely that it was not closed.</summary>
    public static bool IsAboutFlow(YamlException error) => Array.Exists(Flow, part => error.Message.Contains(part, StringComparison.OrdinalIgnoreCase));

    public static (string Message, string? Help) Explain(YamlException error, string line)
    {
        if (error.Message.Contains("expected key", StringComparison.Ordinal) && !line.Contains(':', StringComparison.Ordinal)) return ("this line is not a key: it has no ': '", "write 'key: value'");
        foreach (var (part, message, help) in Known)
        {
            if (error.Message.Contains(part, StringComparison.OrdinalIgnoreCase)) return (message, help);
        }

        var words = error.Message.Trim().TrimEnd('.');
        return ($"not YAML here: {char.ToLowerInvariant(words[0])}{words[1..]}", line.Contains(": ", StringComparison.Ordinal) ? null : "write 'key: value'");
    }
}
