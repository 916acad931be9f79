using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Catalogue;

/// <summary>A unit of the catalogue with its prefix, as one spelling names it: <c>Mtokens</c>.</summary>
/// <param name="Definition">The row of the catalogue.</param>
/// <param name="Prefix">The letter before it; null when there is none.</param>
internal sealed record UnitTerm(UnitDefinition Definition, Multiple? Prefix)
{
    /// <summary>The canonical spelling.</summary>
    public string Symbol => Prefix?.Symbol + Definition.Symbol;

    /// <summary>The plural as printed.</summary>
    public string Plural => Prefix?.Symbol + (Definition.Plural ?? Definition.Symbol);

    /// <summary>Base units per unit.</summary>
    public Rational Factor => Prefix is null ? Definition.Factor : Definition.Factor * Rational.PowerOfTen(Prefix.Exponent);
}
