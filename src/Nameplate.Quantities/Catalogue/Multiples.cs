namespace Nameplate.Quantities.Catalogue;

/// <summary>What may be written before, or for money behind, a unit to multiply it.</summary>
internal enum Multiples
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Thousands as k, M, bn, tn, quadrillion, as a separate word: 160 M shares.</summary>
    Counts,

    /// <summary>Thousands as k, m, bn, tn, quadrillion, as a separate word: 35 USD bn.</summary>
    Money,
}
