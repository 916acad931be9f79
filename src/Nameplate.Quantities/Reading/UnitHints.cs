using Nameplate.Quantities.Catalogue;

namespace Nameplate.Quantities.Reading;

/// <summary>Guesses what somebody meant who wrote something that is not a unit.</summary>
internal static class UnitHints
{
    /// <summary>Ends every message about a unit that is not known.</summary>
    public const string Examples = "a unit such as MW_it, USD bn/year, M shares or %";

    private const string Boundaries =
        "Say what draws it: MW_it for the IT equipment, MW_facility for the whole facility at its meter, MW_utility for the utility's side, "
        + "MW_stated if the source does not say, MW for a device.";

    private static readonly string[] Watts = ["kW", "MW", "GW", "TW"];

    /// <summary>A hint for one word, or null.</summary>
    public static string? ForWord(string word)
    {
        if (word.EndsWith("FLOPS", StringComparison.OrdinalIgnoreCase))
        {
            return $"Operations per second are written `{word[..^5]}FLOP/s`.";
        }

        if (word.EndsWith("bps", StringComparison.Ordinal))
        {
            return $"Bits per second are written `{word[..^3]}bit/s`.";
        }

        if (SplitMoney(word) is { } spaced)
        {
            return DidYouMean(spaced);
        }

        return UnitIndex.Nearest(word) switch
        {
            { } nearest when Watts.Contains(nearest) => Boundaries,
            { } nearest => DidYouMean(nearest),
            null when Watts.Any(watt => word.StartsWith(watt, StringComparison.Ordinal)) => Boundaries,
            null => null,
        };
    }

    /// <summary>A hint for words that stand side by side, or null.</summary>
    public static string? ForPhrase(string phrase)
    {
        if (phrase.Split(' ').Contains("per"))
        {
            return "Write `/` instead of `per`.";
        }

        var nearest = UnitIndex.Nearest(phrase);
        return nearest is null ? null : DidYouMean(nearest);
    }

    /// <summary>A hint for two units side by side, or null: a B behind money is a billion, not a byte.</summary>
    public static string? ForPair(UnitTerm first, string second) =>
        second == "B" && first.Definition.Multiples == Multiples.Money ? DidYouMean($"{first.Symbol} bn") : null;

    /// <summary>A hint for a word beside a unit that does not take it, or null.</summary>
    public static string? ForMultiple(string word, UnitTerm term) => (word, term.Definition.Multiples, term.Prefix) switch
    {
        ("m" or "mn", Multiples.Counts, null) => DidYouMean($"M {term.Symbol}"),
        ("G", Multiples.Counts, null) => DidYouMean($"bn {term.Symbol}"),
        ("T", Multiples.Counts, null) => DidYouMean($"tn {term.Symbol}"),
        ("G", Multiples.Money, null) => DidYouMean($"{term.Symbol} bn"),
        ("P" or "qn" or "qd", Multiples.Counts, null) => DidYouMean($"quadrillion {term.Symbol}"),
        ("P" or "qn" or "qd", Multiples.Money, null) => DidYouMean($"{term.Symbol} quadrillion"),
        ("T", Multiples.Money, null) => DidYouMean($"{term.Symbol} tn"),
        _ => null,
    };

    private static string? SplitMoney(string word)
    {
        foreach (var money in UnitTable.All)
        {
            if (money.Multiples == Multiples.Money && word.StartsWith(money.Symbol, StringComparison.Ordinal)
                && Multiple.Find(Multiple.OfMoney, word[money.Symbol.Length..]) is { } multiple)
            {
                return $"{money.Symbol} {multiple.Symbol}";
            }
        }

        return null;
    }

    private static string DidYouMean(string spelling) => $"Did you mean `{spelling}`?";
}
