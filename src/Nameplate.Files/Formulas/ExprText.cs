namespace Nameplate.Files.Formulas;

/// <summary>Prints expressions.</summary>
internal static class ExprText
{
    public static string Print(Expr expression) => throw new NotImplementedException();
}
