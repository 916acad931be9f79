using Nameplate.Quantities;

namespace Nameplate.Files;

/// <summary>Turns of phrase that diagnostics share.</summary>
internal static class Words
{
    private const int LongestQuote = 80;
    private const int MostChoices = 24;

    /// <summary><c>did you mean 'x'?</c>, or null when nothing is near.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> candidates)
        => Spelling.Nearest(word, candidates) is { } nearest ? $"did you mean '{nearest}'?" : null;

    /// <summary><c>a, b, c</c>; the rest of a long list is left out.</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count == 0) return "nothing";
        var shown = string.Join(", ", all.Take(MostChoices));
        return all.Count > MostChoices ? $"{shown}, …" : shown;
    }

    /// <summary>The text in quotation marks, cut when it is long.</summary>
    public static string Quote(string text)
        => text.Length <= LongestQuote ? $"'{text.ReplaceLineEndings(" ")}'" : $"'{text[..LongestQuote].ReplaceLineEndings(" ")}…'";

    /// <summary>A sentence from a parser of values as the tail of a diagnostic: no full stop.</summary>
    public static string Tail(string sentence) => sentence.TrimEnd('.', ' ');
}
