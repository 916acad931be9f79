namespace Nameplate.Quantities;

/// <summary>A value with a dimension.</summary>
/// <param name="Value">The value in base units.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct Quantity(double Value, Dimension Dimension)
{
    /// <summary>Reads a number with a unit, such as <c>6 GW_it</c>.</summary>
    public static ParseResult<Quantity> Parse(string text) => throw new NotImplementedException();

    /// <summary>Reads a number with a unit of the dimension that the place wants.</summary>
    public static ParseResult<Quantity> Parse(string text, Dimension expected) => throw new NotImplementedException();

    /// <summary>The quantity that a text known to be right stands for: for literals in code.</summary>
    /// <exception cref="ArgumentException">The text is not a quantity.</exception>
    public static Quantity Of(string text)
    {
        var result = Parse(text);
        return result.Success ? result.Value : throw new ArgumentException(result.Error, nameof(text));
    }

    /// <summary>The value in a unit of the same dimension.</summary>
    /// <exception cref="ArgumentException">The unit measures something else.</exception>
    public double In(Unit unit) => throw new NotImplementedException();

    /// <summary>The value in a unit as text that <see cref="Parse(string)"/> reads back to the same bits.</summary>
    /// <exception cref="ArgumentException">The unit measures something else.</exception>
    public string Write(Unit unit) => throw new NotImplementedException();

    /// <summary>The value as people write it, rounded.</summary>
    public override string ToString() => Humane.Print(Value, Dimension);
}
