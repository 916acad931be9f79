using System.Collections.Immutable;

namespace Nameplate.Files.Facts;

/// <summary>The statuses as they are written in files.</summary>
public static class StatusWords
{
    /// <summary>All of them, weakest first.</summary>
    public static ImmutableArray<string> All { get; } = ["announced", "letter-of-intent", "binding", "amended", "superseded", "lapsed", "terminated"];

    /// <summary>The word for a status.</summary>
    public static string Of(Status status) => All[(int)status];

    /// <summary>The status that a word names.</summary>
    public static bool TryParse(string word, out Status status)
    {
        var index = All.IndexOf(word);
        status = (Status)Math.Max(index, 0);
        return index >= 0;
    }
}
