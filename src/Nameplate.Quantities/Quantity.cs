using Nameplate.Quantities.Exact;
using Nameplate.Quantities.Reading;

namespace Nameplate.Quantities;

/// <summary>A value with a dimension.</summary>
/// <param name="Value">The value in base units.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct Quantity(double Value, Dimension Dimension)
{
    /// <summary>
    /// Reads a decimal number with a unit, such as <c>6 GW_it</c>, <c>13.3 USD bn/GW_it/year</c>, <c>$5bn</c>, <c>1.5 %</c> or <c>1.3</c>.
    /// The decimal is multiplied by the unit's factor exactly and rounded once, to the nearest double.
    /// </summary>
    public static ParseResult<Quantity> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QuantityReader.Read(text);
    }

    /// <summary>Reads a number with a unit of the dimension that its place wants.</summary>
    public static ParseResult<Quantity> Parse(string text, Dimension expected)
    {
        var quantity = Parse(text);
        return quantity.Success && quantity.Value.Dimension != expected
            ? ParseResult.Failure<Quantity>(
                $"`{Spelling.Shorten(text.Trim())}` {DimensionMismatch.Describe(quantity.Value.Dimension, expected)}.",
                quantity.Value.Dimension.IsNone && IsBareNumber(text)
                    ? $"Write the unit behind the number, as in `{text.Trim()} {expected}`."
                    : DimensionMismatch.Help(quantity.Value.Dimension, expected))
            : quantity;
    }

    /// <summary>The quantity that a text known to be right stands for: for literals in code.</summary>
    /// <exception cref="ArgumentException">The text is not a quantity.</exception>
    public static Quantity Of(string text)
    {
        var result = Parse(text);
        return result.Success ? result.Value : throw new ArgumentException(result.Error, nameof(text));
    }

    /// <summary>The value in a unit of the same dimension, rounded once to the nearest double.</summary>
    /// <exception cref="ArgumentException">The unit measures something else.</exception>
    public double In(Unit unit)
    {
        RequireSameDimension(unit);
        return unit.FromBase(Value);
    }

    /// <summary>
    /// The value in a unit as the shortest decimal text, with the unit's symbol, that <see cref="Parse(string)"/> reads back to
    /// the same bits: for files that are read again.
    /// </summary>
    /// <exception cref="ArgumentException">The unit measures something else.</exception>
    /// <exception cref="InvalidOperationException">The value is infinite or not a number.</exception>
    public string Write(Unit unit)
    {
        RequireSameDimension(unit);
        if (!double.IsFinite(Value))
        {
            throw new InvalidOperationException("Only a finite value can be written.");
        }

        var number = DecimalText.Shortest(Value, unit.Exact);
        return unit == Unit.One ? number : $"{number} {unit.Symbol}";
    }

    /// <summary>The value as people write it, rounded: <c>$143.2bn</c>, <c>1.85 GW_it</c>.</summary>
    public override string ToString() => Humane.Print(Value, Dimension);

    private static bool IsBareNumber(string text) => text.AsSpan().Trim() is [.., >= '0' and <= '9'] && !text.Contains('/', StringComparison.Ordinal);

    private void RequireSameDimension(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Dimension != Dimension)
        {
            throw new ArgumentException($"A quantity in {Dimension} cannot be given in {unit.Symbol}.", nameof(unit));
        }
    }
}
