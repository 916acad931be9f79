namespace Nameplate.Files.Formulas;

/// <summary>Prints expressions with parentheses around every operand that is itself an operation.</summary>
internal static class ExprText
{
    public static string Print(Expr expression) => expression switch
    {
        Expr.Number number => number.Text,
        Expr.DateLiteral date => $"date({date.Month})",
        Expr.CurrentMonth => "month",
        Expr.Name name => name.Text,
        Expr.Unary { Operator: UnaryOperator.Negate } minus => $"-{Operand(minus.Operand)}",
        Expr.Unary not => $"not {Operand(not.Operand)}",
        Expr.Binary binary => $"{Operand(binary.Left)} {Sign(binary.Operator)} {Operand(binary.Right)}",
        Expr.Power power => $"{Operand(power.Base)} ^ {power.Exponent}",
        Expr.Call call => $"{Functions.NameOf(call.Function)}({string.Join(", ", call.Arguments)})",
        Expr.If choice => $"if({choice.Condition}, {choice.Then}, {choice.Otherwise})",
        _ => throw new InvalidOperationException($"No text for {expression.GetType().Name}."),
    };

    private static string Operand(Expr expression)
        => expression is Expr.Binary or Expr.Unary or Expr.Power ? $"({expression})" : expression.ToString();

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
