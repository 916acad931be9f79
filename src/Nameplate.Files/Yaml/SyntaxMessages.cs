using YamlDotNet.Core;

namespace Nameplate.Files.Yaml;

/// <summary>Says in plain words what the YAML parser says in its own.</summary>
internal static class SyntaxMessages
{
    // Part of the parser's message → what a person can do with it. The first match counts.
    private static readonly (string Part, string Message, string? Help)[] Known =
    [
        ("mapping values are not allowed", "a second ': ' stands in this value, or the line is indented too far", "put the value into quotation marks, or align the key with its neighbours"),
        ("did not find expected key", "this is not a key of the mapping around it", "align it with its neighbours, and quote values that begin with a quotation mark"),
        ("did not find expected ',' or ']'", "a list in [ ] is not closed", "write a comma between items and ']' at the end"),
        ("did not find expected ',' or '}'", "a mapping in { } is not closed", "write a comma between keys and '}' at the end"),
        ("did not find expected '-'", "this is not an item of the list around it", "begin it with '- ' in the column of its neighbours"),
        ("while scanning a quoted scalar", "a text in quotation marks is not closed", "write the closing quotation mark"),
        ("unexpected end of stream", "a text in quotation marks is not closed", "write the closing quotation mark"),
        ("could not find expected ':'", "this line is not a key: it has no ': '", "write 'key: value'"),
        ("cannot start any token", "a value cannot begin with this character", "put the value into quotation marks"),
        ("unknown escape character", "unknown escape after '\\'", "use single quotation marks, where '\\' means itself"),
        ("block sequence entries are not allowed", "a list item '- ' cannot stand here", "begin the list in a line of its own"),
    ];

    public static (string Message, string? Help) Explain(YamlException error, string line)
    {
        foreach (var (part, message, help) in Known)
        {
            if (error.Message.Contains(part, StringComparison.OrdinalIgnoreCase)) return (message, help);
        }

        var words = error.Message.Trim().TrimEnd('.');
        return ($"not YAML here: {char.ToLowerInvariant(words[0])}{words[1..]}", line.Contains(": ", StringComparison.Ordinal) ? null : "write 'key: value'");
    }
}
