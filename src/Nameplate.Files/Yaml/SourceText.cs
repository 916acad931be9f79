using System.Security.Cryptography;
using System.Text;

namespace Nameplate.Files.Yaml;

/// <summary>The text of one file, its lines and the hash of its bytes.</summary>
internal sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceText(string path, string text, string sha256)
    {
        Path = path;
        Text = text;
        Sha256 = sha256;
        Lines = SplitLines(text);
    }

    public string Path { get; }

    public string Text { get; }

    public string Sha256 { get; }

    public string[] Lines { get; }

    /// <summary>Decodes a file's bytes, or reports why they are not text.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, Diagnostics diagnostics)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            diagnostics.Error(Codes.NotUtf8, new Location(path, 1, 1), "the file is UTF-16; expected UTF-8", "save the file as UTF-8");
            return null;
        }

        if (!TryDecode(bytes, out var text, out var valid))
        {
            diagnostics.Error(Codes.NotUtf8, After(path, Strict.GetString(bytes[..valid])), "the file is not UTF-8 here", "save the file as UTF-8");
            return null;
        }

        var source = new SourceText(path, text, hash);
        diagnostics.Remember(path, source.Lines);
        return source.HasOnlyPrintable(diagnostics) ? source : null;
    }

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out int valid)
    {
        valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : FirstInvalid(bytes);
        text = valid == bytes.Length ? Strict.GetString(bytes) : "";
        return valid == bytes.Length;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    private static Location After(string path, string before)
    {
        var lines = SplitLines(before);
        return new Location(path, lines.Length, lines[^1].Length + 1);
    }

    private static string[] SplitLines(string text)
        // The line ends of YAML 1.1: what the parser counts as a line must be a line here.
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Split('\n');

    private bool HasOnlyPrintable(Diagnostics diagnostics)
    {
        for (var line = 0; line < Lines.Length; line++)
        {
            var column = Lines[line].AsSpan().IndexOfAnyExceptInRange(' ', '\uFFFF');
            while (column >= 0 && Lines[line][column] == '\t')
            {
                var next = Lines[line].AsSpan(column + 1).IndexOfAnyExceptInRange(' ', '\uFFFF');
                column = next < 0 ? -1 : column + 1 + next;
            }

            if (column < 0) continue;
            var code = ((int)Lines[line][column]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
            diagnostics.Error(Codes.ControlCharacter, new Location(Path, line + 1, column + 1), $"control character U+{code}; expected text", "delete it");
            return false;
        }

        return true;
    }
}
