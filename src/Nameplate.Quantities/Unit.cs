using System.Numerics;
using Nameplate.Quantities.Exact;
using Nameplate.Quantities.Printing;
using Nameplate.Quantities.Reading;

namespace Nameplate.Quantities;

/// <summary>A unit of measure, such as <c>GW_it</c> or <c>USD bn/GW_it/year</c>: a dimension and an exact factor.</summary>
public sealed record Unit
{
    private readonly double _divisor;
    private readonly double _multiplier;

    internal Unit(string symbol, Dimension dimension, Rational exact, UnitLook look)
    {
        Symbol = symbol;
        Dimension = dimension;
        Exact = exact;
        Look = look;
        Factor = exact.ToDouble();
        _divisor = exact.Denominator.IsOne ? ExactOrZero(exact.Numerator) : 0;
        _multiplier = exact.Numerator.IsOne ? ExactOrZero(exact.Denominator) : 0;
    }

    /// <summary>The unit of a pure number, written as nothing.</summary>
    public static Unit One { get; } = new("1", Dimension.None, Rational.One, UnitLook.Plain);

    /// <summary>The canonical spelling, which <see cref="Parse(string)"/> reads back.</summary>
    public string Symbol { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many base units it is, above zero, rounded to the nearest double.</summary>
    public double Factor { get; }

    /// <summary>How many base units it is.</summary>
    internal Rational Exact { get; }

    /// <summary>How amounts of it are printed.</summary>
    internal UnitLook Look { get; }

    /// <summary>
    /// Reads a unit: names with prefixes (<c>GW_it</c>), words beside money and counts (<c>USD bn</c>, <c>M shares</c>),
    /// products with <c>*</c> or <c>·</c>, powers with <c>^</c>, and after them divisors with <c>/</c>, each of which divides
    /// all before it (<c>USD bn/GW_it/year</c>). Upper and lower case differ.
    /// </summary>
    public static ParseResult<Unit> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UnitReader.Read(text);
    }

    /// <summary>Reads a unit that must be of the dimension that its place wants.</summary>
    public static ParseResult<Unit> Parse(string text, Dimension expected)
    {
        var unit = Parse(text);
        return unit.Success && unit.Value.Dimension != expected
            ? ParseResult.Failure<Unit>(
                $"`{Spelling.Shorten(text.Trim())}` measures {unit.Value.Dimension}; expected a unit of {expected}.",
                DimensionMismatch.Help(unit.Value.Dimension, expected))
            : unit;
    }

    /// <summary>The unit with a spelling that is known to be right: for literals in code.</summary>
    /// <exception cref="ArgumentException">The text is not a unit.</exception>
    public static Unit Of(string text)
    {
        var result = Parse(text);
        return result.Success ? result.Value : throw new ArgumentException(result.Error, nameof(text));
    }

    /// <summary>A value in base units, expressed in this unit and rounded once.</summary>
    internal double FromBase(double value)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return value;
        }

        // One division or one multiplication by an exact number rounds once as well.
        return _divisor != 0 ? value / _divisor
            : _multiplier != 0 ? value * _multiplier
            : (Rational.Of(value) / Exact).ToDouble();
    }

    // The integer as a double if that is exact, else 0.
    private static double ExactOrZero(BigInteger integer)
    {
        var value = (double)integer;
        return double.IsFinite(value) && new BigInteger(value) == integer ? value : 0;
    }

    /// <summary>The canonical spelling.</summary>
    public override string ToString() => Symbol;
}
