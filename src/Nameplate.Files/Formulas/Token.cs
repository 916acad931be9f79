namespace Nameplate.Files.Formulas;

/// <summary>A word or sign of a formula.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; for a number with a unit the number alone.</param>
/// <param name="Unit">The text in square brackets behind a number, <c>%</c>, or null.</param>
/// <param name="Offset">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string? Unit, int Offset);
