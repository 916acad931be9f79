using Nameplate.Quantities;

namespace Nameplate.Files.Formulas;

/// <summary>A series that the user defines in <c>formulas:</c>.</summary>
/// <param name="Name">The new series' name.</param>
/// <param name="Unit">The unit that it must have.</param>
/// <param name="Body">The expression.</param>
/// <param name="Title">What people call it; null when the name says enough.</param>
/// <param name="At">Where it is declared.</param>
public sealed record Formula(string Name, Unit Unit, Expr Body, string? Title, Location At);
