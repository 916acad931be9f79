namespace Nameplate.Files;

/// <summary>What ids and dotted names look like.</summary>
internal static class Names
{
    public const string IdPattern = "^[A-Za-z0-9][A-Za-z0-9_-]*$";
    public const string DottedPattern = @"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*$";
    public const string IdExpected = "an id of letters, digits, '-' and '_', such as vera-rubin";
    public const string DottedExpected = "a name of letters, digits, '-' and '_' with dots between, such as amd.warrant.shares";

    private const int Longest = 120;

    public static bool IsId(string text) => text.Length is > 0 and <= Longest && IsSegment(text);

    public static bool IsDotted(string text)
    {
        if (text.Length is 0 or > Longest) return false;
        foreach (var segment in text.AsSpan().Split('.'))
        {
            if (!IsSegment(text.AsSpan()[segment])) return false;
        }

        return true;
    }

    /// <summary>Whether the text was meant as a number: names that stand for facts do not begin like this.</summary>
    public static bool LooksLikeNumber(string text)
        => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' or '$' or '−');

    private static bool IsSegment(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
