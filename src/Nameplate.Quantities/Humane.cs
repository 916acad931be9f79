using Nameplate.Quantities.Printing;

namespace Nameplate.Quantities;

/// <summary>
/// Prints quantities as people write them, with three or four digits: <c>$143.2bn</c>, <c>1.85 GW_it</c>, <c>160.0 M shares</c>,
/// <c>62.3 %</c>. <see cref="Quantity.Parse(string)"/> reads all of it back, to the digits printed. The invariant culture is
/// used everywhere.
/// </summary>
public static class Humane
{
    /// <summary>
    /// Prints a value in base units and chooses the scale; a pure number up to 1 prints as a percentage. Infinity prints as ∞
    /// and what is not a number as <c>undefined</c>.
    /// </summary>
    public static string Print(double baseValue, Dimension dimension)
    {
        if (!double.IsFinite(baseValue))
        {
            return NotFinite(baseValue);
        }

        if (baseValue == 0 && dimension.IsNone)
        {
            return "0";
        }

        var unit = UnitFor(baseValue, dimension);
        return Print(new Quantity(baseValue, dimension).In(unit), unit);
    }

    /// <summary>
    /// Prints a value that is expressed in <paramref name="unit"/>, without changing the scale: 13.3 in <c>USD bn/GW_it/year</c> is
    /// <c>$13.3bn/GW_it/year</c>.
    /// </summary>
    public static string Print(double value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!double.IsFinite(value))
        {
            return NotFinite(value);
        }

        var look = unit.Look;
        var sign = value < 0 ? "-" : "";
        var magnitude = Math.Abs(value);
        if (look.Sign is not null)
        {
            var isCounted = look.Singular.Length > 0 && look.Singular[0] != '/';
            var amount = isCounted ? HumaneNumber.Print(magnitude, whole: false) : HumaneNumber.PrintMoney(magnitude);
            return $"{sign}{look.Sign}{amount}{look.Singular}";
        }

        var number = HumaneNumber.Print(magnitude, look.Whole);
        return look.Singular.Length == 0 ? sign + number : $"{sign}{number} {(number == "1" ? look.Singular : look.Plural)}";
    }

    private static Unit UnitFor(double baseValue, Dimension dimension)
    {
        if (baseValue == 0 || ScalesFor(dimension) is not { } found)
        {
            return Unit.Of(dimension.ToString());
        }

        Unit? unit = null;
        foreach (var scale in found.Scales)
        {
            unit = Unit.Of(scale.Head + found.Divisors);
            if (Math.Abs(new Quantity(baseValue, dimension).In(unit)) >= scale.From)
            {
                break;
            }
        }

        return unit!;
    }

    private static (Scale[] Scales, string Divisors)? ScalesFor(Dimension dimension)
    {
        var text = dimension.ToString();
        return text[0] == '1' ? (Scales.OfRatio(text[1..]), text[1..]) : Scales.Of(dimension);
    }

    private static string NotFinite(double value) =>
        double.IsNaN(value) ? "undefined" : value > 0 ? "∞" : "-∞";
}
