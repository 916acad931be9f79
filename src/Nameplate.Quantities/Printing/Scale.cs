namespace Nameplate.Quantities.Printing;

/// <summary>A unit to print in, and from how much of it.</summary>
/// <param name="Head">The unit, without what it is divided by.</param>
/// <param name="From">The least amount, in the unit, for which it is chosen.</param>
internal readonly record struct Scale(string Head, double From = Scale.One)
{
    // Amounts just below 1 are printed as 1.00 of the larger unit, not as 1000.0 of the smaller.
    private const double One = 0.99995;
}
