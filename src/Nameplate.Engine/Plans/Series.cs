using Nameplate.Quantities;

namespace Nameplate.Engine.Plans;

/// <summary>
/// One quantity over worlds and months in a plan under construction: a reference to a node of its <see cref="PlanBuilder"/>.
/// Operators add nodes; they compute nothing. A plain number beside an operator is dimensionless.
/// Truth is 1 and falsehood is 0; any number other than 0 reads as true.
/// </summary>
public readonly struct Series : IEquatable<Series>
{
    private readonly PlanBuilder? _builder;

    internal Series(PlanBuilder builder, int index)
    {
        _builder = builder;
        Index = index;
    }

    /// <summary>What the series depends on. A declared series counts as <see cref="Plans.Rank.WorldMonth"/> until the plan is compiled.</summary>
    public Rank Rank => Builder.NodeOf(this).Rank;

    /// <summary>Dimension of the values, which are in base units.</summary>
    public Dimension Dimension => Builder.NodeOf(this).Dimension;

    /// <summary>The dotted name, or null for an unnamed step of a formula.</summary>
    public string? Name => Builder.NodeOf(this).Name;

    /// <summary>The builder that the series belongs to.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which refers to no series.</exception>
    public PlanBuilder Builder => _builder ?? throw new InvalidOperationException("The default Series refers to no series.");

    /// <summary>True for a series that a builder made, false for the default value.</summary>
    public bool Exists => _builder is not null;

    internal int Index { get; }

    /// <summary>Sum; both sides have the same dimension.</summary>
    public static Series operator +(Series left, Series right) => left.Builder.Add(left, right);

    /// <summary>Sum with a dimensionless number.</summary>
    public static Series operator +(Series left, double right) => left + left.Builder.Constant(right);

    /// <summary>Sum with a dimensionless number.</summary>
    public static Series operator +(double left, Series right) => right.Builder.Constant(left) + right;

    /// <summary>Difference; both sides have the same dimension.</summary>
    public static Series operator -(Series left, Series right) => left.Builder.Subtract(left, right);

    /// <summary>Difference with a dimensionless number.</summary>
    public static Series operator -(Series left, double right) => left - left.Builder.Constant(right);

    /// <summary>Difference from a dimensionless number.</summary>
    public static Series operator -(double left, Series right) => right.Builder.Constant(left) - right;

    /// <summary>Product; the dimensions multiply.</summary>
    public static Series operator *(Series left, Series right) => left.Builder.Multiply(left, right);

    /// <summary>Product with a dimensionless number.</summary>
    public static Series operator *(Series left, double right) => left * left.Builder.Constant(right);

    /// <summary>Product with a dimensionless number.</summary>
    public static Series operator *(double left, Series right) => right.Builder.Constant(left) * right;

    /// <summary>Quotient; the dimensions divide. Division by zero gives an infinity, which the simulator reports where it is recorded.</summary>
    public static Series operator /(Series left, Series right) => left.Builder.Divide(left, right);

    /// <summary>Quotient by a dimensionless number.</summary>
    public static Series operator /(Series left, double right) => left / left.Builder.Constant(right);

    /// <summary>Quotient of a dimensionless number.</summary>
    public static Series operator /(double left, Series right) => right.Builder.Constant(left) / right;

    /// <summary>The value with its sign changed.</summary>
    public static Series operator -(Series value) => value.Builder.Negate(value);

    /// <summary>1 where left is below right, else 0.</summary>
    public static Series operator <(Series left, Series right) => left.Builder.Less(left, right);

    /// <summary>1 where left is at most right, else 0.</summary>
    public static Series operator <=(Series left, Series right) => left.Builder.LessOrEqual(left, right);

    /// <summary>1 where left is above right, else 0.</summary>
    public static Series operator >(Series left, Series right) => left.Builder.Less(right, left);

    /// <summary>1 where left is at least right, else 0.</summary>
    public static Series operator >=(Series left, Series right) => left.Builder.LessOrEqual(right, left);

    /// <summary>1 where left is below a dimensionless number, else 0.</summary>
    public static Series operator <(Series left, double right) => left < left.Builder.Constant(right);

    /// <summary>1 where left is at most a dimensionless number, else 0.</summary>
    public static Series operator <=(Series left, double right) => left <= left.Builder.Constant(right);

    /// <summary>1 where left is above a dimensionless number, else 0.</summary>
    public static Series operator >(Series left, double right) => left > left.Builder.Constant(right);

    /// <summary>1 where left is at least a dimensionless number, else 0.</summary>
    public static Series operator >=(Series left, double right) => left >= left.Builder.Constant(right);

    /// <summary>1 where both are true, else 0.</summary>
    public static Series operator &(Series left, Series right) => left.Builder.And(left, right);

    /// <summary>1 where at least one is true, else 0.</summary>
    public static Series operator |(Series left, Series right) => left.Builder.Or(left, right);

    /// <summary>1 where the condition is false, else 0.</summary>
    public static Series operator !(Series condition) => condition.Builder.Not(condition);

    /// <summary>True when both refer to the same node of the same builder.</summary>
    public static bool operator ==(Series left, Series right) => left.Equals(right);

    /// <summary>True when they refer to different nodes.</summary>
    public static bool operator !=(Series left, Series right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Series other) => ReferenceEquals(_builder, other._builder) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Series other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The name, or the formula of an unnamed series.</summary>
    public override string ToString() => _builder is null ? "no series" : _builder.Label(this);
}
