using Nameplate.Quantities.Exact;
using Nameplate.Quantities.Printing;

namespace Nameplate.Quantities.Reading;

/// <summary>Reads units.</summary>
internal static class UnitReader
{
    private const int LongestText = 200;

    public static ParseResult<Unit> Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            return Failure(trimmed.Length == 0
                ? $"No unit was written; expected {UnitHints.Examples}."
                : $"`{Spelling.Shorten(trimmed)}` is longer than {LongestText} characters; expected {UnitHints.Examples}.");
        }

        List<UnitFactor> multiplied = [];
        List<UnitFactor> divisors = [];
        foreach (var (isDivisor, piece) in Split(trimmed))
        {
            var factor = FactorReader.Read(piece, trimmed);
            if (!factor.Success)
            {
                return Failure(factor.Error, factor.Help);
            }

            if (!isDivisor && divisors.Count > 0)
            {
                return Failure(
                    $"`{trimmed}` multiplies after a division, which can be read in two ways; expected all products before the first `/`.",
                    $"Write `…/{divisors[^1].Symbol}/{factor.Value.Symbol}` to divide by both.");
            }

            (isDivisor ? divisors : multiplied).Add(factor.Value);
        }

        return Combine(trimmed, multiplied, divisors);
    }

    private static IEnumerable<(bool IsDivisor, string Piece)> Split(string text)
    {
        var start = 0;
        var isDivisor = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '/' or '*' or '·' or '⋅')
            {
                yield return (isDivisor, text[start..i].Trim());
                isDivisor = text[i] == '/';
                start = i + 1;
            }
        }

        yield return (isDivisor, text[start..].Trim());
    }

    private static ParseResult<Unit> Combine(string text, List<UnitFactor> multiplied, List<UnitFactor> divisors)
    {
        var exact = Rational.One;
        var dimension = Dimension.None;
        foreach (var factor in multiplied.Concat(divisors.Select(divisor => divisor with { Power = -divisor.Power })))
        {
            if (!factor.Term.Definition.Dimension.TryPower(factor.Power, out var raised)
                || !Dimension.TryMultiply(dimension, raised, out dimension))
            {
                return Failure($"`{Spelling.Shorten(text)}` is too involved; expected exponents from -8 to 7.");
            }

            exact *= factor.Exact;
        }

        return ParseResult.Of(new Unit(Symbol(multiplied, divisors), dimension, exact, Look(multiplied, divisors)));
    }

    private static UnitLook Look(List<UnitFactor> multiplied, List<UnitFactor> divisors)
    {
        var head = multiplied[0];
        var divided = string.Concat(divisors.Select(factor => "/" + factor.Symbol));
        if (multiplied is [{ Sign: { } sign }])
        {
            // A letter or two stand right behind the number, a word apart from it: $1.50tn, $1.50 quadrillion.
            var tail = (head.Multiple is { Symbol.Length: > 2 } ? " " : "") + head.Multiple?.Symbol + divided;
            return new UnitLook(sign, tail, tail, Whole: false);
        }

        var singular = string.Join('·', multiplied.Select(factor => factor.Symbol)) + divided;
        return singular == Unit.One.Symbol
            ? UnitLook.Plain
            : new UnitLook(null, singular, multiplied.Count == 1 ? head.Plural + divided : singular, head.Whole);
    }

    private static string Symbol(List<UnitFactor> multiplied, List<UnitFactor> divisors) =>
        string.Join('·', multiplied.Select(factor => factor.Symbol)) + string.Concat(divisors.Select(factor => "/" + factor.Symbol));

    private static ParseResult<Unit> Failure(string error, string? help = null) => ParseResult.Failure<Unit>(error, help);
}
