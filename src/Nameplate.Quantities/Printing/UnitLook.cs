namespace Nameplate.Quantities.Printing;

/// <summary>How amounts of a unit are printed.</summary>
/// <param name="Sign">The sign of a currency, printed before the number; null when there is none.</param>
/// <param name="Singular">What follows the number 1; with a sign, what follows any number.</param>
/// <param name="Plural">What follows other numbers.</param>
/// <param name="Whole">Whether whole numbers are printed without decimals.</param>
internal sealed record UnitLook(string? Sign, string Singular, string Plural, bool Whole)
{
    /// <summary>A pure number.</summary>
    public static UnitLook Plain { get; } = new(null, "", "", Whole: true);
}
