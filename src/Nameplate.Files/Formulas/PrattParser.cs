using System.Collections.Immutable;
using System.Globalization;
using Nameplate.Quantities;

namespace Nameplate.Files.Formulas;

/// <summary>A parser by binding powers: a loop takes operators as long as they bind at least as tightly as the caller asks.</summary>
internal sealed class PrattParser
{
    // Loosest first. Unary minus binds less than ^, so that -x^2 is -(x^2); not binds less than comparisons.
    private const int OrPower = 1;
    private const int AndPower = 2;
    private const int NotPower = 3;
    private const int ComparisonPower = 4;
    private const int SumPower = 5;
    private const int ProductPower = 6;
    private const int NegatePower = 7;
    private const int PowerPower = 8;

    private const int DeepestNesting = 64;
    private const int LargestExponent = 16;
    private const int LongestLag = 1200;

    private readonly Lexer _lexer;
    private readonly Func<int, Location> _locate;
    private Token _token;
    private Token _previous;
    private int _depth;

    public PrattParser(string text, Func<int, Location> locate)
    {
        _lexer = new Lexer(text);
        _locate = locate;
        _token = _lexer.Next();
    }

    public Expr ParseAll()
    {
        var expression = Parse(OrPower);
        if (_token.Kind != TokenKind.End) throw Unexpected("expected an operator or the end");
        if (expression is Expr.Name { IsPattern: true }) throw MisplacedPattern(0);
        return expression;
    }

    private Expr Parse(int power)
    {
        if (++_depth > DeepestNesting) throw new FormulaException(Codes.FormulaTooLong, _token.Offset, $"the formula is nested deeper than {DeepestNesting} levels", "split it into several formulas");
        var left = ParsePrefix();
        while (OperatorOf(_token) is var (binary, itsPower) && itsPower >= power)
        {
            var sign = _token;
            Advance();
            left = binary is { } operation ? ParseBinary(operation, itsPower, left, sign) : ParsePower(left);
        }

        _depth--;
        return left;
    }

    private Expr.Binary ParseBinary(BinaryOperator operation, int power, Expr left, Token sign)
    {
        var right = Parse(power + 1);
        if (power == ComparisonPower && OperatorOf(_token) is { Power: ComparisonPower })
            throw new FormulaException(Codes.FormulaSyntax, _token.Offset, $"'{_token.Text}' follows another comparison", "join two comparisons with 'and'");
        RefusePattern(left, sign.Offset);
        RefusePattern(right, sign.Offset);
        return new Expr.Binary(operation, left, right, left.At);
    }

    private Expr.Power ParsePower(Expr left)
    {
        RefusePattern(left, _token.Offset);
        var negative = TakeSign("-");
        var token = _token;
        if (token.Kind != TokenKind.Number || token.Unit is not null || !int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var exponent) || exponent > LargestExponent)
            throw new FormulaException(Codes.BadArgument, token.Offset, $"the power is not a whole number up to {LargestExponent}");
        Advance();
        return new Expr.Power(left, negative ? -exponent : exponent, left.At);
    }

    private Expr ParsePrefix()
    {
        var token = _token;
        var at = _locate(token.Offset);
        switch (token)
        {
            case { Kind: TokenKind.Number }:
                Advance();
                return ReadNumber(token, at);
            case { Kind: TokenKind.Sign, Text: "(" }:
                Advance();
                var inner = Parse(OrPower);
                Expect(")");
                return inner;
            case { Kind: TokenKind.Sign, Text: "-" }:
                Advance();
                return new Expr.Unary(UnaryOperator.Negate, Operand(NegatePower), at);
            case { Kind: TokenKind.Name, Text: "not" }:
                Advance();
                return new Expr.Unary(UnaryOperator.Not, Operand(NotPower), at);
            case { Kind: TokenKind.Name, Text: "and" or "or" }:
                throw Unexpected("expected a number or a name");
            case { Kind: TokenKind.Name, Text: "date" }:
                return ParseDate(at);
            case { Kind: TokenKind.Name }:
                Advance();
                return _token is { Kind: TokenKind.Sign, Text: "(" } ? ParseCall(token, at) : token.Text == "month" ? new Expr.CurrentMonth(at) : ReadName(token, at);
            default:
                throw Unexpected("expected a number or a name");
        }
    }

    private Expr Operand(int power)
    {
        var offset = _token.Offset;
        var operand = Parse(power);
        RefusePattern(operand, offset);
        return operand;
    }

    private Expr.DateLiteral ParseDate(Location at)
    {
        var word = _token;
        if (_lexer.Next() is not { Kind: TokenKind.Sign, Text: "(" }) throw new FormulaException(Codes.FormulaSyntax, word.Offset, "'date' lacks its month; expected date(2027-06)");

        // Taken raw: 2027-06 must not be read as a subtraction.
        var raw = _lexer.RawToParenthesis();
        var month = Month.Parse(raw.Text);
        if (!month.Success) throw new FormulaException(Codes.BadArgument, raw.Offset, Words.Tail(month.Error), month.Help);
        Advance();
        Expect(")");
        return new Expr.DateLiteral(month.Value, at);
    }

    private Expr ParseCall(Token name, Location at)
    {
        Advance();
        var arguments = ImmutableArray.CreateBuilder<Expr>();
        var offsets = new List<int>();
        while (_token is not { Kind: TokenKind.Sign, Text: ")" })
        {
            if (arguments.Count > 0) Expect(",");
            offsets.Add(_token.Offset);
            arguments.Add(Parse(OrPower));
        }

        Advance();
        if (name.Text == "if")
        {
            if (arguments is not [var condition, var then, var otherwise]) throw Functions.WrongCount("if", arguments.Count, "if(condition, then, otherwise)", name.Offset);
            for (var i = 0; i < arguments.Count; i++) RefusePattern(arguments[i], offsets[i]);
            return new Expr.If(condition, then, otherwise, at);
        }

        var function = Functions.Find(name.Text, arguments.Count, name.Offset);
        CheckArguments(function, arguments, offsets);
        return new Expr.Call(function, arguments.DrainToImmutable(), at);
    }

    private static void CheckArguments(Function function, ImmutableArray<Expr>.Builder arguments, List<int> offsets)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Functions.TakesPatterns(function)) RefusePattern(arguments[i], offsets[i]);
        }

        if (function == Function.Lag && !(arguments[1] is Expr.Number { Value: { Dimension.IsNone: true, Value: >= 1 and <= LongestLag } months } && months.Value == Math.Floor(months.Value)))
            throw new FormulaException(Codes.BadArgument, offsets[1], $"the months of 'lag' are not a whole number from 1 to {LongestLag}");
        if (function != Function.Interpolate) return;
        for (var i = 1; i < arguments.Count; i++)
        {
            if (PointOf(arguments[i]) is null) throw new FormulaException(Codes.BadArgument, offsets[i], "the points of 'interpolate' are not numbers or dates");
            if (i > 2 && i % 2 == 1 && !(PointOf(arguments[i]) > PointOf(arguments[i - 2]))) throw new FormulaException(Codes.BadArgument, offsets[i], "the points of 'interpolate' do not ascend");
        }
    }

    private static double? PointOf(Expr expression) => expression switch
    {
        Expr.Number number => number.Value.Value,
        Expr.DateLiteral date => date.Month.Index,
        Expr.Unary { Operator: UnaryOperator.Negate, Operand: Expr.Number number } => -number.Value.Value,
        _ => null,
    };

    private static Expr.Number ReadNumber(Token token, Location at)
    {
        var parsed = Quantity.Parse(token.Unit is null ? token.Text : $"{token.Text} {token.Unit}");
        if (!parsed.Success) throw new FormulaException(Codes.FormulaSyntax, token.Offset, Words.Tail(parsed.Error), parsed.Help);
        var text = token.Unit switch { null => token.Text, "%" => $"{token.Text} %", _ => $"{token.Text} [{token.Unit}]" };
        return new Expr.Number(parsed.Value, text, at);
    }

    private static Expr.Name ReadName(Token token, Location at)
    {
        if (token.Text.EndsWith('-')) throw new FormulaException(Codes.FormulaSyntax, token.Offset, $"the name '{token.Text}' ends with a hyphen", "write spaces around a minus");
        return new Expr.Name(token.Text, at);
    }

    private static void RefusePattern(Expr expression, int offset)
    {
        if (expression is Expr.Name { IsPattern: true }) throw MisplacedPattern(offset);
    }

    private static FormulaException MisplacedPattern(int offset)
        => new(Codes.BadArgument, offset, "a name with '*' stands for several series", "put it into sum( ), min( ) or max( )");

    private static (BinaryOperator? Operator, int Power)? OperatorOf(Token token) => token.Kind is TokenKind.Number or TokenKind.End ? null : token.Text switch
    {
        "or" => (BinaryOperator.Or, OrPower),
        "and" => (BinaryOperator.And, AndPower),
        "==" => (BinaryOperator.Equal, ComparisonPower),
        "!=" => (BinaryOperator.NotEqual, ComparisonPower),
        "<" => (BinaryOperator.Less, ComparisonPower),
        "<=" => (BinaryOperator.LessOrEqual, ComparisonPower),
        ">" => (BinaryOperator.Greater, ComparisonPower),
        ">=" => (BinaryOperator.GreaterOrEqual, ComparisonPower),
        "+" => (BinaryOperator.Add, SumPower),
        "-" => (BinaryOperator.Subtract, SumPower),
        "*" => (BinaryOperator.Multiply, ProductPower),
        "/" => (BinaryOperator.Divide, ProductPower),
        "^" => (null, PowerPower),
        _ => null,
    };

    private bool TakeSign(string sign)
    {
        if (_token.Kind != TokenKind.Sign || _token.Text != sign) return false;
        Advance();
        return true;
    }

    private void Expect(string sign)
    {
        if (!TakeSign(sign)) throw Unexpected($"expected '{sign}'");
    }

    private void Advance()
    {
        _previous = _token;
        _token = _lexer.Next();
    }

    private FormulaException Unexpected(string expected)
    {
        var found = _token.Kind == TokenKind.End ? "the formula ends too early" : $"unexpected '{_token.Text}'";
        var isUnit = _token.Kind == TokenKind.Name && _previous is { Kind: TokenKind.Number, Unit: null };
        var help = isUnit ? $"a unit behind a number stands in brackets: '{_previous.Text} [{_token.Text}]'" : null;
        return new FormulaException(Codes.FormulaSyntax, _token.Offset, $"{found}; {expected}", help);
    }
}
