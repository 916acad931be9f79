using System.Collections.Immutable;

namespace Nameplate.Quantities.Catalogue;

/// <summary>A power of ten as a letter before a unit (the G of GW) or as a word beside it (the bn of USD bn).</summary>
/// <param name="Symbol">The canonical spelling.</param>
/// <param name="Exponent">The power of ten.</param>
/// <param name="Aliases">Other spellings that are read.</param>
internal sealed record Multiple(string Symbol, int Exponent, params string[] Aliases)
{
    /// <summary>Letters put right before a unit.</summary>
    public static ImmutableArray<Multiple> Prefixes { get; } =
        [new("k", 3), new("M", 6), new("G", 9), new("T", 12), new("P", 15), new("E", 18), new("Z", 21), new("Y", 24)];

    /// <summary>Words beside an amount of money.</summary>
    public static ImmutableArray<Multiple> OfMoney { get; } =
    [
        new("k", 3, "thousand"), new("m", 6, "M", "mn", "million"), new("bn", 9, "billion"), new("tn", 12, "trillion"),
        new("quadrillion", 15),
    ];

    /// <summary>Words before a counted thing.</summary>
    public static ImmutableArray<Multiple> OfCounts { get; } =
        [new("k", 3, "thousand"), new("M", 6, "million"), new("bn", 9, "billion"), new("tn", 12, "trillion"), new("quadrillion", 15)];

    /// <summary>The words that may stand beside a unit, by what it allows.</summary>
    public static ImmutableArray<Multiple> Beside(Multiples kind) => kind switch
    {
        Multiples.Money => OfMoney,
        Multiples.Counts => OfCounts,
        _ => [],
    };

    /// <summary>The multiple that is spelled like this, or null.</summary>
    public static Multiple? Find(ImmutableArray<Multiple> among, string word)
    {
        foreach (var multiple in among)
        {
            if (multiple.Symbol == word || multiple.Aliases.Contains(word))
            {
                return multiple;
            }
        }

        return null;
    }
}
