using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Nameplate.Quantities.Catalogue;

/// <summary>Every spelling of every unit, prefixes and aliases included.</summary>
internal static class UnitIndex
{
    private static readonly (string Spelling, UnitTerm Term)[] Spellings = [.. UnitTable.All.SelectMany(SpellingsOf)];

    private static readonly FrozenDictionary<string, UnitTerm> Terms =
        Spellings.ToFrozenDictionary(entry => entry.Spelling, entry => entry.Term);

    public static bool TryFind(string word, [NotNullWhen(true)] out UnitTerm? term) => Terms.TryGetValue(word, out term);

    /// <summary>The canonical spelling of the unit that <paramref name="word"/> was probably meant to be, or null.</summary>
    public static string? Nearest(string word)
    {
        var nearest = Spelling.Nearest(word, Spellings.Select(entry => entry.Spelling));
        return nearest is null ? null : Terms[nearest].Symbol;
    }

    public static IEnumerable<(string Spelling, UnitTerm Term)> SpellingsOf(UnitDefinition definition)
    {
        string[] names = [definition.Symbol, .. definition.Aliases];
        var plain = names.Select(name => (name, new UnitTerm(definition, null)));
        var prefixed =
            from letter in definition.Prefixes
            let prefix = Multiple.Find(Multiple.Prefixes, letter.ToString())
            from name in names
            where IsWritten(name)
            select (prefix.Symbol + name, new UnitTerm(definition, prefix));
        return plain.Concat(prefixed);
    }

    // `Gbytes` would only stand beside `GB` in the way of better guesses.
    private static bool IsWritten(string name) => name is not ("byte" or "bytes" or "bits");
}
