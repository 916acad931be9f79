namespace Nameplate.Files.Formulas;

/// <summary>Leaves the recursive parser at the first problem; becomes a diagnostic in <see cref="FormulaParser.Parse"/> and goes no further.</summary>
internal sealed class FormulaException(string code, int offset, string message, string? help = null) : Exception(message)
{
    public string Code => code;

    public int Offset => offset;

    public string? Help => help;
}
