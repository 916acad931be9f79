using Nameplate.Quantities.Catalogue;
using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Reading;

/// <summary>Reads numbers with units.</summary>
internal static class QuantityReader
{
    private const int LongestText = 250;
    private const string Expected = "expected a number and a unit such as 6 GW_it, 35 USD bn or 1.5 %";

    public static ParseResult<Quantity> Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > LongestText)
        {
            return Failure($"`{Spelling.Shorten(trimmed)}` is longer than {LongestText} characters; {Expected}.");
        }

        var position = 0;
        var negative = Skip(trimmed, ref position, "-−");
        if (!negative)
        {
            Skip(trimmed, ref position, "+");
        }

        var currency = Currency(trimmed, ref position);
        if (!DecimalText.TryRead(trimmed, ref position, out var number))
        {
            return NoNumber(trimmed, trimmed[position..]);
        }

        var rest = trimmed[position..];
        if (RestError(trimmed, rest) is { } error)
        {
            return ParseResult.Failure<Quantity>(error.Error, error.Help);
        }

        var unit = ReadUnit(currency, rest.Trim());
        return unit.Success ? Round(trimmed, negative, number, unit.Value) : Failure(unit.Error, unit.Help);
    }

    private static ParseResult<Quantity> NoNumber(string text, string rest)
    {
        if (text.Length == 0)
        {
            return Failure($"Nothing was written; {Expected}.");
        }

        var isMalformed = rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] == '.');
        return Failure(
            $"`{Spelling.Shorten(text)}` does not begin with a decimal number; {Expected}.",
            isMalformed ? "Write digits on both sides of a decimal point, and powers of ten up to 400, as in 0.5 or 1.5e9." : null);
    }

    // `0.5/month` is short for `0.5 1/month`.
    private static ParseResult<Unit> ReadUnit(string? currency, string rest)
    {
        if (currency is null)
        {
            return rest.Length == 0 ? ParseResult.Of(Unit.One) : UnitReader.Read(rest[0] == '/' ? Unit.One.Symbol + rest : rest);
        }

        return UnitReader.Read(rest.Length > 0 && char.IsLetter(rest[0]) ? $"{currency} {rest}" : currency + rest);
    }

    private static ParseResult<Quantity> Round(string text, bool negative, Rational number, Unit unit)
    {
        var value = (number * unit.Exact).ToDouble();
        if (double.IsInfinity(value) || (value == 0 && !number.Numerator.IsZero))
        {
            return Failure($"`{Spelling.Shorten(text)}` is too {(value == 0 ? "small" : "large")}; expected a size from 1e-320 to 1e308.");
        }

        return ParseResult.Of(new Quantity(negative && value != 0 ? -value : value, unit.Dimension));
    }

    private static string? Currency(string text, ref int position)
    {
        foreach (var money in UnitTable.All)
        {
            if (money.Sign is not null && Skip(text, ref position, money.Sign))
            {
                while (Skip(text, ref position, " "))
                {
                }

                return money.Symbol;
            }
        }

        return null;
    }

    private static (string Error, string? Help)? RestError(string text, string rest)
    {
        var tail = rest.TrimStart();
        if (tail.Length > 1 && tail[0] == ',' && char.IsAsciiDigit(tail[1]))
        {
            return ($"`{Spelling.Shorten(text)}` has a comma, which some read as a decimal point; {Expected}.",
                "Write 1000 or 1_000 for a thousand and 0.5 for a half.");
        }

        if (tail.Length > 1 && tail[0] is ('-' or '–' or '~') && char.IsAsciiDigit(tail[1..].TrimStart().FirstOrDefault()))
        {
            return ($"`{Spelling.Shorten(text)}` is a range; expected one number and a unit.", "Give `low` and `high` instead of a value.");
        }

        return null;
    }

    private static bool Skip(string text, ref int position, string anyOf)
    {
        var found = position < text.Length && anyOf.Contains(text[position], StringComparison.Ordinal);
        position += found ? 1 : 0;
        return found;
    }

    private static ParseResult<Quantity> Failure(string error, string? help = null) => ParseResult.Failure<Quantity>(error, help);
}
