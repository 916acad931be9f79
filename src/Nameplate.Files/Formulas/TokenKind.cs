namespace Nameplate.Files.Formulas;

/// <summary>What a word or sign of a formula is.</summary>
internal enum TokenKind
{
    Number,
    Name,
    Sign,
    End,
}
