namespace Nameplate.Files.Formulas;

/// <summary>
/// Reads the formula language: numbers (<c>2</c>, <c>20 %</c>, <c>60 [USD/MWh_facility]</c>), names of series, <c>+ - * /</c>, whole powers
/// <c>^</c>, comparisons, <c>and</c>, <c>or</c>, <c>not</c>, <c>if(c, a, b)</c>, <c>month</c>, <c>date(2027-06)</c> and the functions of
/// <see cref="Function"/>. A minus needs a space around it, because names may hold hyphens.
/// </summary>
public static class FormulaParser
{
    private const int Longest = 4000;

    /// <summary>Reads one expression.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="locate">Where the character at an offset stands.</param>
    /// <param name="diagnostics">Receives the first problem.</param>
    /// <returns>The expression, or null when the text is not one.</returns>
    public static Expr? Parse(string text, Func<int, Location> locate, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(locate);
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            if (text.Length > Longest) throw new FormulaException(Codes.FormulaTooLong, 0, $"the formula has {text.Length} characters; expected at most {Longest}", "split it into several formulas");
            return new PrattParser(text, locate).ParseAll();
        }
        catch (FormulaException error)
        {
            diagnostics.Error(error.Code, locate(error.Offset), $"formula: {error.Message}", error.Help);
            return null;
        }
    }
}
