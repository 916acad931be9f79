namespace Nameplate.Quantities;

/// <summary>Guesses what a misspelled word was meant to be.</summary>
public static class Spelling
{
    private const int LongestWord = 100;

    // Half an edit for a change of case, in one letter or in all, so that `gw_it` is nearer to `GW_it` than to `kW_it`.
    private const int Edit = 2;
    private const int CaseOnly = 1;

    /// <summary>
    /// The candidate that differs from <paramref name="word"/> by the fewest insertions, deletions, substitutions and swaps
    /// of neighbours (a change of case counts half, of the whole word too); the earliest of equals. Null when even the best needs more than one
    /// edit per three letters.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? nearest = null;
        var least = Edit * Math.Max(1, word.Length / 3);
        foreach (var candidate in candidates)
        {
            if (Edit * Math.Abs(candidate.Length - word.Length) > least)
            {
                continue;
            }

            var distance = Distance(word, candidate);
            distance = distance > CaseOnly && string.Equals(word, candidate, StringComparison.OrdinalIgnoreCase) ? CaseOnly : distance;
            if (distance < least || (distance == least && nearest is null))
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The text, cut after 60 characters, so that an error message stays readable.</summary>
    internal static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");

    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j * Edit;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i * Edit;
            for (var j = 1; j <= right.Length; j++)
            {
                var edits = Math.Min(Math.Min(last[j], current[j - 1]) + Edit, last[j - 1] + Substitution(left[i - 1], right[j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    edits = Math.Min(edits, beforeLast[j - 2] + Edit);
                }

                current[j] = edits;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static int Substitution(char left, char right) =>
        left == right ? 0 : char.ToUpperInvariant(left) == char.ToUpperInvariant(right) ? CaseOnly : Edit;
}
