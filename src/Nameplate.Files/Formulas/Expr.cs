using System.Collections.Immutable;
using Nameplate.Quantities;

namespace Nameplate.Files.Formulas;

/// <summary>A part of a formula, with the place where it begins. <c>ToString</c> gives a text that parses back to an equal expression.</summary>
/// <param name="At">Where it begins (an operator's expression begins with its left operand).</param>
public abstract record Expr(Location At)
{
    /// <summary>A number with its dimension: <c>2</c>, <c>60 [USD/MWh_facility]</c>, <c>20 %</c>.</summary>
    public sealed record Number(Quantity Value, string Text, Location At) : Expr(At);

    /// <summary>The month of <c>date(2027-06)</c>.</summary>
    public sealed record DateLiteral(Month Month, Location At) : Expr(At);

    /// <summary><c>month</c>: the month that is being computed.</summary>
    public sealed record CurrentMonth(Location At) : Expr(At);

    /// <summary>A series' dotted name. A name with <c>*</c> stands for all series that match and occurs only inside <c>sum</c>, <c>min</c> and <c>max</c>.</summary>
    public sealed record Name(string Text, Location At) : Expr(At)
    {
        /// <summary>Whether the name holds a <c>*</c>.</summary>
        public bool IsPattern => Text.Contains('*', StringComparison.Ordinal);
    }

    /// <summary><c>-x</c> or <c>not x</c>.</summary>
    public sealed record Unary(UnaryOperator Operator, Expr Operand, Location At) : Expr(At);

    /// <summary>Two operands with an operator between them.</summary>
    public sealed record Binary(BinaryOperator Operator, Expr Left, Expr Right, Location At) : Expr(At);

    /// <summary><c>x ^ 2</c>: a whole power.</summary>
    public sealed record Power(Expr Base, int Exponent, Location At) : Expr(At);

    /// <summary>A function of arguments; the parser has checked their number.</summary>
    public sealed record Call(Function Function, ImmutableArray<Expr> Arguments, Location At) : Expr(At)
    {
        /// <inheritdoc/>
        public bool Equals(Call? other) => other is not null && Function == other.Function && At == other.At && Arguments.SequenceEqual(other.Arguments);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Function, Arguments.Length, At);
    }

    /// <summary><c>if(condition, then, otherwise)</c>.</summary>
    public sealed record If(Expr Condition, Expr Then, Expr Otherwise, Location At) : Expr(At);

    /// <summary>A text that parses back to an equal expression.</summary>
    public sealed override string ToString() => ExprText.Print(this);
}
