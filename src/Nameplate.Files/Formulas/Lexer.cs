namespace Nameplate.Files.Formulas;

/// <summary>
/// Splits a formula into words and signs. A hyphen without spaces around it belongs to a name (<c>site.vera-rubin.energised</c>);
/// a star is part of a name only as a whole segment (<c>site.*.energised</c>).
/// </summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] Signs = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "^", "(", ")", ","];

    private int _at;

    public Token Next()
    {
        SkipSpaces();
        var start = _at;
        if (_at >= text.Length) return new Token(TokenKind.End, "", null, start);
        if (char.IsAsciiDigit(text[_at]) || (text[_at] == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))) return ReadNumber();
        if (char.IsAsciiLetter(text[_at])) return ReadName();
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0) continue;
            _at += sign.Length;
            return new Token(TokenKind.Sign, sign, null, start);
        }

        throw Unexpected();
    }

    /// <summary>The raw text up to the next closing parenthesis, which is not taken: a date is no arithmetic.</summary>
    public Token RawToParenthesis()
    {
        SkipSpaces();
        var start = _at;
        var end = text.IndexOf(')', _at);
        if (end < 0) throw new FormulaException(Codes.FormulaSyntax, start, "the date is not closed; expected ')'");
        _at = end;
        return new Token(TokenKind.Name, text[start..end].Trim(), null, start);
    }

    private Token ReadNumber()
    {
        var start = _at;
        TakeDigits();
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            TakeDigits();
        }

        TakeExponent();
        var number = text[start.._at];
        if (_at < text.Length && (char.IsAsciiLetter(text[_at]) || text[_at] is '_' or '.')) throw UnitWithoutBrackets(number);
        return new Token(TokenKind.Number, number, ReadUnit(), start);
    }

    private void TakeDigits()
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
    }

    private void TakeExponent()
    {
        if (_at >= text.Length || text[_at] is not ('e' or 'E')) return;
        var digits = _at + 1 < text.Length && text[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return;
        _at = digits;
        TakeDigits();
    }

    private string? ReadUnit()
    {
        var before = _at;
        SkipSpaces();
        if (_at < text.Length && text[_at] == '%')
        {
            _at++;
            return "%";
        }

        if (_at >= text.Length || text[_at] != '[')
        {
            _at = before;
            return null;
        }

        var end = text.IndexOf(']', _at);
        if (end < 0) throw new FormulaException(Codes.FormulaSyntax, _at, "the unit is not closed; expected ']'");
        var unit = text[(_at + 1)..end].Trim();
        _at = end + 1;
        return unit;
    }

    private Token ReadName()
    {
        var start = _at;
        while (_at < text.Length && BelongsToName(start)) _at++;
        return new Token(TokenKind.Name, text[start.._at], null, start);
    }

    private bool BelongsToName(int start)
    {
        var c = text[_at];
        var next = _at + 1 < text.Length ? text[_at + 1] : ' ';
        return char.IsAsciiLetterOrDigit(c) || c == '_'
            || (c == '.' && (char.IsAsciiLetterOrDigit(next) || next == '*'))
            || (c == '*' && _at > start && text[_at - 1] == '.' && !char.IsAsciiLetterOrDigit(next))
            || (c == '-' && _at > start && text[_at - 1] != '*' && (char.IsAsciiLetterOrDigit(next) || next == '-'));
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private FormulaException UnitWithoutBrackets(string number)
    {
        var end = _at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '/')) end++;
        return new FormulaException(Codes.FormulaSyntax, _at, $"a unit stands behind {number} without brackets", $"write '{number} [{text[_at..end]}]'");
    }

    private FormulaException Unexpected()
    {
        var help = text[_at] switch
        {
            '=' => "did you mean '=='?",
            '&' => "did you mean 'and'?",
            '|' => "did you mean 'or'?",
            '!' => "did you mean 'not'?",
            '[' => "a unit stands behind a number: 60 [USD/MWh_facility]",
            _ => null,
        };
        return new FormulaException(Codes.FormulaSyntax, _at, $"unexpected '{text[_at]}'; expected a number, a name or an operator", help);
    }
}
