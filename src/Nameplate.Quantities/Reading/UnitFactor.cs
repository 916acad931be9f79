using Nameplate.Quantities.Catalogue;
using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Reading;

/// <summary>One factor of a unit, such as the <c>USD bn</c> of <c>USD bn/GW_it</c>.</summary>
/// <param name="Term">The unit.</param>
/// <param name="Multiple">The word beside it; null when there is none.</param>
/// <param name="Power">Its exponent, 1 unless written.</param>
internal sealed record UnitFactor(UnitTerm Term, Multiple? Multiple, int Power)
{
    /// <summary>Base units per unit.</summary>
    public Rational Exact =>
        (Multiple is null ? Term.Factor : Term.Factor * Rational.PowerOfTen(Multiple.Exponent)).Power(Power);

    /// <summary>The canonical spelling.</summary>
    public string Symbol => WithMultiple(Term.Symbol) + Raised;

    /// <summary>The plural as printed.</summary>
    public string Plural => Power == 1 ? WithMultiple(Term.Plural) : Symbol;

    /// <summary>The sign of a currency, when the factor can be printed with it.</summary>
    public string? Sign => Power == 1 ? Term.Definition.Sign : null;

    /// <summary>Whether whole numbers of it are printed without decimals.</summary>
    public bool Whole => Term.Definition.Whole && Term.Prefix is null && Multiple is null;

    private string Raised => Power == 1 ? "" : $"^{Power}";

    private string WithMultiple(string symbol) => (Multiple, Term.Definition.Multiples) switch
    {
        (null, _) => symbol,
        (_, Multiples.Money) => $"{symbol} {Multiple.Symbol}",
        _ => $"{Multiple.Symbol} {symbol}",
    };
}
