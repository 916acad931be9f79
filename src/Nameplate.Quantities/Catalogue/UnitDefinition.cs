using Nameplate.Quantities.Exact;

namespace Nameplate.Quantities.Catalogue;

/// <summary>One row of the catalogue of units.</summary>
/// <param name="Symbol">The canonical spelling.</param>
/// <param name="Aliases">Other spellings that are read, never printed.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Base units per unit, exact.</param>
/// <param name="Meaning">A definition in one line.</param>
internal sealed record UnitDefinition(string Symbol, string[] Aliases, Dimension Dimension, Rational Factor, string Meaning)
{
    /// <summary>The letters that may be put right before the symbol or an alias: <c>kMGT</c>.</summary>
    public string Prefixes { get; init; } = "";

    /// <summary>The words that may stand beside it.</summary>
    public Multiples Multiples { get; init; }

    /// <summary>The plural that is printed; null when the symbol serves for both.</summary>
    public string? Plural { get; init; }

    /// <summary>Whether whole numbers of it are printed without decimals.</summary>
    public bool Whole { get; init; }

    /// <summary>The sign printed before an amount of money; null when there is none.</summary>
    public string? Sign { get; init; }
}
