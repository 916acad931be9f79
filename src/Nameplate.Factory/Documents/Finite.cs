namespace Nameplate.Factory.Documents;

/// <summary>Numbers for documents, which cannot say that something is not a number.</summary>
internal static class Finite
{
    /// <summary>The number, or null when it is infinite or not a number.</summary>
    public static double? Or(double value) => double.IsFinite(value) ? value : null;
}
