namespace Nameplate.Files.Formulas;

/// <summary>Reads the formula language.</summary>
public static class FormulaParser
{
    /// <summary>Reads one expression.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="locate">Where the character at an offset stands.</param>
    /// <param name="diagnostics">Receives the first problem.</param>
    /// <returns>The expression, or null when the text is not one.</returns>
    public static Expr? Parse(string text, Func<int, Location> locate, Diagnostics diagnostics) => throw new NotImplementedException();
}
