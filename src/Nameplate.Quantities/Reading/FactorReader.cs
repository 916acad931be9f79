using System.Globalization;
using Nameplate.Quantities.Catalogue;

namespace Nameplate.Quantities.Reading;

/// <summary>Reads one factor of a unit: <c>GW_it</c>, <c>USD bn</c>, <c>M shares</c>, <c>month^2</c>.</summary>
internal static class FactorReader
{
    private const int LargestPower = 7;

    public static ParseResult<UnitFactor> Read(string piece, string whole)
    {
        if (piece.Length == 0)
        {
            return Failure($"`{Spelling.Shorten(whole)}` lacks a unit beside `/`, `*` or `·`; expected {UnitHints.Examples}.");
        }

        var power = 1;
        var caret = piece.IndexOf('^', StringComparison.Ordinal);
        if (caret >= 0)
        {
            var exponent = piece.AsSpan(caret + 1).Trim();
            if (!int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)
                || power is 0 or < -LargestPower or > LargestPower)
            {
                return Failure($"`{Spelling.Shorten(piece)}` has no power; expected a whole number from -7 to 7 behind `^`, and not 0.");
            }

            piece = piece[..caret].TrimEnd();
        }

        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length switch
        {
            1 => One(words[0], power),
            2 => Two(words[0], words[1], power),
            _ => Failure(
                $"`{Spelling.Shorten(piece)}` is not a unit; expected {UnitHints.Examples}.", UnitHints.ForPhrase(piece)),
        };
    }

    private static ParseResult<UnitFactor> One(string word, int power)
    {
        if (UnitIndex.TryFind(word, out var term))
        {
            return ParseResult.Of(new UnitFactor(term, null, power));
        }

        return Multiple.Find(Multiple.OfMoney, word) is { } multiple
            ? Failure($"`{word}` multiplies a unit, and none is there; expected for example `USD {multiple.Symbol}`.")
            : Unknown(word);
    }

    private static ParseResult<UnitFactor> Two(string first, string second, int power)
    {
        var hasFirst = UnitIndex.TryFind(first, out var firstTerm);
        var hasSecond = UnitIndex.TryFind(second, out var secondTerm);
        if (hasFirst && hasSecond)
        {
            return Failure(
                $"`{first} {second}` has two units side by side; expected `/` or `·` between them.",
                UnitHints.ForPair(firstTerm!, second));
        }

        if (!hasFirst && !hasSecond)
        {
            return Unknown(IsMultiple(first) ? second : first, $"{first} {second}");
        }

        var term = firstTerm ?? secondTerm!;
        var word = hasFirst ? second : first;
        return Multiply(term, word, $"{first} {second}", wordFirst: hasSecond, power);
    }

    private static ParseResult<UnitFactor> Multiply(UnitTerm term, string word, string phrase, bool wordFirst, int power)
    {
        var allowed = Multiple.Beside(term.Definition.Multiples);
        var multiple = Multiple.Find(allowed, word);
        if (multiple is not null && term.Prefix is null && (wordFirst || term.Definition.Multiples == Multiples.Money))
        {
            return power == 1
                ? ParseResult.Of(new UnitFactor(term, multiple, power))
                : Failure($"`{phrase}^{power}` raises a multiple to a power; expected a plain unit before `^`.");
        }

        if (multiple is null && !IsMultiple(word))
        {
            return Unknown(word, phrase);
        }

        var expected = (allowed.IsEmpty, term.Prefix) switch
        {
            (_, not null) => "nothing besides its prefix",
            (true, _) when term.Definition.Prefixes.Length > 0 => $"a letter right before the unit, as in `{term.Definition.Prefixes[^1]}{term.Symbol}`",
            (true, _) => "no multiple",
            _ => $"{string.Join(", ", allowed[..^1].Select(m => m.Symbol))} or {allowed[^1].Symbol}"
                 + (term.Definition.Multiples == Multiples.Counts ? " before it" : ""),
        };
        return Failure($"`{word}` does not multiply `{term.Symbol}`; expected {expected}.", UnitHints.ForMultiple(word, term));
    }

    private static bool IsMultiple(string word) =>
        Multiple.Find(Multiple.OfMoney, word) is not null || Multiple.Find(Multiple.Prefixes, word) is not null;

    private static ParseResult<UnitFactor> Unknown(string word, string? phrase = null) => Failure(
        $"`{Spelling.Shorten(word)}` is not a unit; expected {UnitHints.Examples}.",
        (phrase is null ? null : UnitHints.ForPhrase(phrase)) ?? UnitHints.ForWord(word));

    private static ParseResult<UnitFactor> Failure(string error, string? help = null) => ParseResult.Failure<UnitFactor>(error, help);
}
